import type { Dimension } from '../rubric/rubric.ts';
import { isSame } from '../assessment/records.ts';
import type { TextKind } from './outline.ts';

/** One text in both versions. Undefined where a version does not have it. */
export type WordingChange = {
  readonly name:
    | 'question'
    | 'question-mixed'
    | 'conventional'
    | 'better'
    | 'level'
    | 'part'
    | 'silent'
    | 'not-applicable'
    | 'harm'
    | 'redesign'
    | 'guidance';
  /** Counts levels from 0 and parts from 1. */
  readonly number: number;
  readonly before: string | undefined;
  readonly after: string | undefined;
};

type Text = Pick<WordingChange, 'name' | 'number'> & { readonly text: string | undefined };

const READ: Readonly<Record<TextKind, (dimension: Dimension) => readonly Text[]>> = {
  question: ({ question, adapted }) => [
    say('question', question),
    say('question-mixed', adapted?.question),
  ],
  poles: ({ conventional, better }) => [say('conventional', conventional), say('better', better)],
  levels: ({ levels, parts = [] }) => [
    ...levels.map((text, number) => ({ name: 'level' as const, number, text })),
    ...parts.map((text, at) => ({ name: 'part' as const, number: at + 1, text })),
  ],
  choices: ({ silent, notApplicable }) => [
    say('silent', silent),
    say('not-applicable', notApplicable),
  ],
  harm: ({ harm }) => [say('harm', join(harm?.text, harm?.softer, harm?.criticalText))],
  redesign: ({ redesign: { now, thisPhase, indicator, before, after } }) => [
    say('redesign', join(now, thisPhase, indicator, before, after)),
  ],
  guidance: ({ why, applies, whereToLook, note }) => [
    say('guidance', join(why, applies, ...whereToLook, note)),
  ],
};

function say(name: WordingChange['name'], text: string | undefined): Text {
  return { name, number: 0, text };
}

function join(...texts: readonly (string | undefined)[]): string | undefined {
  return texts.filter((text) => text !== undefined).join('\n') || undefined;
}

/** The texts of these kinds that differ between two versions of a dimension, in the order in which they are read. */
export function listWordings(
  before: Dimension,
  after: Dimension,
  kinds: readonly TextKind[],
): readonly WordingChange[] {
  return kinds.flatMap((kind) => {
    const old = READ[kind](before);
    const now = READ[kind](after);
    const longer = old.length > now.length ? old : now;
    return longer
      .map(({ name, number }) => ({
        name,
        number,
        before: findText(old, name, number),
        after: findText(now, name, number),
      }))
      .filter((wording) => !isSame(wording.before, wording.after));
  });
}

function findText(texts: readonly Text[], name: string, number: number): string | undefined {
  return texts.find((text) => text.name === name && text.number === number)?.text;
}
