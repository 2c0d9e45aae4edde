import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DraftDocument } from '../../../src/domain/draft/draft.ts';

const FOLDER = join(import.meta.dirname, 'sentences');

/** A sentence as drafts write them, and what it is evidence for; `neither` is a near miss of the dimension. */
export type Sentence = {
  readonly number: number;
  readonly dimension: string;
  readonly pole: 'conventional' | 'better' | 'neither';
  readonly text: string;
  /** Every second one may be read by those who write patterns; the others are only counted. */
  readonly isOpen: boolean;
};

type Lists = Readonly<Record<string, Readonly<Record<Sentence['pole'], readonly string[]>>>>;

/** All sentences, in the order of the files. */
export function readSentences(): readonly Sentence[] {
  const all = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const lists = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Lists;
      return Object.entries(lists).flatMap(([dimension, poles]) =>
        (['conventional', 'better', 'neither'] as const).flatMap((pole) =>
          poles[pole].map((text, at) => ({ dimension, pole, text, isOpen: at % 2 === 0 })),
        ),
      );
    });
  return all.map((sentence, number) => ({ ...sentence, number }));
}

/** The sentences as one document, each a paragraph below no heading. */
export function asDocument(sentences: readonly Sentence[]): DraftDocument {
  return {
    id: 'sentences',
    name: 'Sentences',
    format: 'txt',
    fingerprint: '',
    readAt: '',
    pages: null,
    passages: sentences.map(({ text }) => ({
      kind: 'paragraph',
      level: 0,
      text,
      place: { page: null, headings: [], paragraph: 1 },
      cell: null,
    })),
    gaps: [],
  };
}
