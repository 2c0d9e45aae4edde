import { LONGEST_PASSAGE } from '../../../../../src/domain/draft/schema.ts';
import type { ReadOutcome } from '../../../../../src/draft/read/read-draft.ts';

/** An exception of a reader, which the door turned into damage. */
const EXCEPTION = /^(?:Type|Range|Reference|Syntax|Internal)?Error:/;

/** What is wrong with an outcome; undefined when it is a refusal, or passages that keep the promises of the schema. */
export function judgeOutcome(outcome: ReadOutcome): string | undefined {
  if (outcome.kind === 'refused') {
    const { refusal } = outcome;
    const isException = refusal.code === 'damaged' && EXCEPTION.test(refusal.detail);
    return isException ? refusal.detail : undefined;
  }
  const bad = outcome.content.passages.find(({ text }) => !isTidy(text));
  return bad && `a passage is not tidy: ${JSON.stringify(bad.text.slice(0, 100))}`;
}

function isTidy(text: string): boolean {
  const isLine =
    text !== '' && text.length <= LONGEST_PASSAGE && !/^\s|\s$|\s\s|[\n\r\t]/.test(text);
  return isLine && text === text.normalize('NFC');
}
