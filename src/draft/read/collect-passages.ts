import type { DraftPassage, PassageKind, ReadingGap } from '../../domain/draft/draft.ts';
import { LONGEST_PASSAGE } from '../../domain/draft/schema.ts';
import { countUnreadable, cutText, tidyText } from './tidy-text.ts';

/** What the app reads of one file; the rest is left with the gap `cut-short`. */
export const MOST_PASSAGES = 60_000;
/** About 6,000 pages of text, in UTF-16 units. */
export const MOST_CHARACTERS = 20_000_000;
/** Of a heading above a passage, in UTF-16 units: a page that is styled as a heading is not repeated in each place. */
const LONGEST_HEADING = 300;

/** A passage as a reader comes upon it: the text as it stands, and what of its place the format tells. */
export type FoundPassage = {
  readonly kind: PassageKind;
  readonly text: string;
  readonly level?: number;
  readonly page?: number | null;
  readonly cell?: DraftPassage['cell'];
};

export type PassageCollector = {
  /** Takes the next passage in reading order; one without text, or behind the limits, is left out. */
  readonly add: (found: FoundPassage) => void;
  /** True when something came that was left out because of the limits: a reader may stop. */
  readonly isOver: () => boolean;
  /** Says that the file goes on behind what was handed in. */
  readonly cutShort: () => void;
  /** What was collected so far, with the gaps that are seen in the text itself. */
  readonly finish: () => {
    readonly passages: readonly DraftPassage[];
    readonly gaps: readonly ReadingGap[];
  };
};

/**
 * Turns what a reader finds into passages that keep the promises of the schema: tidy text of bounded length, headings
 * above, and numbers below the nearest heading.
 */
export function collectPassages(
  limits: { readonly passages: number; readonly characters: number } = {
    passages: MOST_PASSAGES,
    characters: MOST_CHARACTERS,
  },
): PassageCollector {
  const passages: DraftPassage[] = [];
  const headings = trackHeadings();
  let characters = 0;
  let unreadable = 0;
  let isOver = false;
  const addPiece = (found: FoundPassage, text: string) => {
    isOver ||= passages.length >= limits.passages || characters + text.length > limits.characters;
    if (isOver) return;
    characters += text.length;
    unreadable += countUnreadable(text);
    passages.push(headings.place(found, text));
  };
  return {
    add: (found) => {
      const [first, ...others] = cutText(tidyText(found.text), LONGEST_PASSAGE);
      if (first === undefined) return;
      addPiece(found, first);
      // Nobody writes a heading of this length: its end is no heading of its own.
      const kind = found.kind === 'heading' ? 'paragraph' : found.kind;
      for (const text of others) addPiece({ ...found, kind }, text);
    },
    isOver: () => isOver,
    cutShort: () => {
      isOver = true;
    },
    finish: () => ({
      passages,
      gaps: [
        ...(unreadable > 0 ? [{ kind: 'unreadable-letters', count: unreadable } as const] : []),
        ...(isOver ? [{ kind: 'cut-short', passages: passages.length } as const] : []),
      ],
    }),
  };
}

/** Keeps the path of headings and the number below the nearest one. */
function trackHeadings() {
  let open: readonly { readonly level: number; readonly text: string }[] = [];
  let path: readonly string[] = [];
  let paragraph = 0;
  return {
    place: (found: FoundPassage, text: string): DraftPassage => {
      const isHeading = found.kind === 'heading';
      const level = levelOf(found);
      if (isHeading) {
        open = open.filter((heading) => heading.level < level);
        path = open.map((heading) => heading.text);
        paragraph = 0;
      } else paragraph += 1;
      const place = { page: found.page ?? null, headings: path, paragraph };
      if (isHeading) {
        const name = cutText(text, LONGEST_HEADING)[0] ?? text;
        open = [...open, { level, text: name }];
        path = [...path, name];
      }
      return { kind: found.kind, level, text, place, cell: found.cell ?? null };
    },
  };
}

function levelOf({ kind, level }: FoundPassage): number {
  return kind === 'heading' || kind === 'list-item' ? Math.max(1, Math.trunc(level ?? 1)) : 0;
}
