import type { DraftDocument, DraftPassage } from '../../src/domain/draft/draft.ts';
import type { DraftTools } from '../../src/draft/draft-tools.ts';
import type { Candidate, FoundEvidence, TextFlag } from '../../src/draft/evidence/evidence.ts';
import type { ReadContent, ReadOutcome, ReadProgress } from '../../src/draft/read/read-draft.ts';
import { NOW } from '../builders/assessment.ts';

/** A paragraph, or with `# ` in front a heading, or with `- ` an item of a list. */
export function passagesOf(lines: readonly string[], page: number | null = 1): DraftPassage[] {
  let heading: string[] = [];
  let paragraph = 0;
  return lines.map((line) => {
    const [, sign, rest] = /^([#-]) (.*)$/.exec(line) ?? [];
    const text = rest ?? line;
    if (sign === '#') {
      heading = [text];
      paragraph = 0;
      return passage('heading', 1, text, { page, headings: [], paragraph });
    }
    paragraph += 1;
    const place = { page, headings: heading, paragraph };
    return sign === '-'
      ? passage('list-item', 1, text, place)
      : passage('paragraph', 0, text, place);
  });
}

function passage(
  kind: DraftPassage['kind'],
  level: number,
  text: string,
  place: DraftPassage['place'],
): DraftPassage {
  return { kind, level, text, place, cell: null };
}

/** The cells of a table, row by row. */
export function tableOf(rows: readonly (readonly string[])[]): DraftPassage[] {
  return rows.flatMap((cells, row) =>
    cells.map((text, column) => ({
      ...passage('table-cell', 0, text, { page: 2, headings: [], paragraph: 1 }),
      cell: { table: 0, row, column },
    })),
  );
}

/** A document of a draft, read from a PDF file of two pages. */
export function documentOf(
  passages: readonly DraftPassage[],
  change: Partial<DraftDocument> = {},
): DraftDocument {
  return {
    id: 'document-1',
    name: 'proposal.pdf',
    format: 'pdf',
    fingerprint: passages
      .map(({ text }) => text)
      .join(' ')
      .slice(0, 80),
    readAt: NOW,
    pages: 2,
    passages,
    gaps: [],
    ...change,
  };
}

/** A passage found for a dimension: `found(2, 'better', [0, 5])`. */
export function found(
  passage: number,
  leaning: Candidate['leaning'],
  word: readonly [number, number],
  doubts: Candidate['doubts'] = [],
): Candidate {
  const [start, end] = word;
  return { documentId: 'document-1', passage, leaning, score: 5, words: [{ start, end }], doubts };
}

/** What the tools answer in a test. */
type Answers = {
  readonly evidence?: Readonly<Record<string, readonly Candidate[]>>;
  readonly flags?: readonly TextFlag[];
  /** What reading gives, by the name of the file. */
  readonly files?: Readonly<Record<string, ReadOutcome>>;
};

/** Tools that answer on the spot with what the test gives them. */
export function answeringTools({ evidence = {}, flags = [], files = {} }: Answers): DraftTools {
  const answer: FoundEvidence = { evidence: new Map(Object.entries(evidence)), flags };
  return {
    read({ source }) {
      const outcome = files[source.name];
      if (!outcome) throw new Error(`This test has no file ${source.name}.`);
      return Promise.resolve({ ...outcome, fingerprint: `fingerprint of ${source.name}` });
    },
    findEvidence: () => Promise.resolve(answer),
  };
}

export function readAs(passages: readonly DraftPassage[], change: Partial<ReadContent> = {}) {
  const content = { format: 'pdf', pages: 2, passages, gaps: [], ...change } as const;
  return { kind: 'ok', content } as const;
}

/** A reading that goes on until the test ends it; `tell` moves its progress. */
export function slowTools() {
  let hear: ((progress: ReadProgress) => void) | undefined;
  let stopped = false;
  const tools: DraftTools = {
    read: ({ onProgress, signal }) =>
      new Promise((_resolve, reject) => {
        hear = onProgress;
        signal?.addEventListener('abort', () => {
          stopped = true;
          reject(new Error('Stopped.'));
        });
      }),
    findEvidence: () => Promise.resolve({ evidence: new Map(), flags: [] }),
  };
  return { tools, tell: (progress: ReadProgress) => hear?.(progress), isStopped: () => stopped };
}

/** A file that a person chooses; what is in it does not matter to the tools of a test. */
export function fileNamed(name: string): File {
  return new File(['bytes'], name);
}

/** jsdom has no sizes, no places on a screen, and only the old way to read a file. Ends when it has them. */
export function standInForScreen(): void {
  Object.assign(Element.prototype, { scrollIntoView: () => undefined });
  Object.assign(window, { ResizeObserver: NoSizes });
  if ('arrayBuffer' in Blob.prototype) return;
  Object.assign(Blob.prototype, {
    arrayBuffer(this: Blob) {
      return Promise.resolve(new ArrayBuffer(this.size));
    },
  });
}

class NoSizes implements ResizeObserver {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
}
