import type { DraftFormat, ReadingGap } from '../../../domain/draft/draft.ts';
import { collectPassages } from '../collect-passages.ts';
import type { FormatReader, ReadOutcome } from '../read-draft.ts';
import { conclude, refuse } from '../refuse.ts';
import { collectPlainText } from './collect-plain-text.ts';
import { decodeText } from './decode-text.ts';

/** Reads a file of plain text in whatever encoding. Form feeds part its pages. */
export const readTxt: FormatReader = (bytes, onProgress) => {
  const decoded = decodeText(bytes);
  if (decoded.kind === 'binary') {
    return Promise.resolve(refuse({ code: 'unknown-format', found: 'binary' }));
  }
  const of = Math.ceil(decoded.text.length / 1000);
  onProgress({ unit: 'part', done: 0, of });
  const outcome = readPlainText(decoded.text, 'txt', decoded.gaps);
  onProgress({ unit: 'part', done: of, of });
  return Promise.resolve(outcome);
};

/** Reads a text that is there already, such as one that was pasted. */
export function readPlainText(
  text: string,
  format: DraftFormat,
  before: readonly ReadingGap[] = [],
): ReadOutcome {
  const collector = collectPassages();
  const pages = collectPlainText(text, collector);
  const { passages, gaps } = collector.finish();
  return conclude({ format, pages, passages, gaps: [...before, ...gaps] });
}
