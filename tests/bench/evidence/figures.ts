import type { Label, LabelledDraft } from './halves.ts';

/** A passage that a finder shows. */
export type Shown = { readonly passage: number; readonly leaning: Label['leaning'] };
export type ShownByDimension = ReadonlyMap<string, readonly Shown[]>;

/** Right ones of all; `share` is NaN of none. */
export type Rate = { readonly right: number; readonly of: number };

export type Figures = {
  /** Among the first three passages of dimensions that a draft touches: those that a label names. */
  readonly precision: Rate;
  /** The same, with what is shown for dimensions that the draft does not touch. */
  readonly precisionOfAll: Rate;
  /** Of the labels, at most five a dimension: those among the first five passages. */
  readonly recall: Rate;
  /** Of the dimensions that a draft does not touch: those for which nothing is shown. */
  readonly silence: Rate;
  /** Of the shown passages whose label has a pole: those that lean to it. */
  readonly poles: Rate;
};

const FIRST_FOR_PRECISION = 3;
const FIRST_FOR_RECALL = 5;
const LABELS_COUNTED = 5;
/** Words of a quotation's beginning that must stand in a passage that holds only a part of it. */
const LEAST_SHARED = 24;

/** The figures of one draft. */
export function measureDraft(
  draft: LabelledDraft,
  dimensions: readonly string[],
  shown: ShownByDimension,
): Figures {
  const all = dimensions.map((id) =>
    measureDimension(
      draft,
      draft.labels.filter(({ dimension }) => dimension === id),
      shown.get(id) ?? [],
    ),
  );
  return addUp(all);
}

function measureDimension(
  { document }: LabelledDraft,
  labels: readonly Label[],
  shown: readonly Shown[],
): Figures {
  const textOf = ({ passage }: Shown) => document.passages[passage]?.text ?? '';
  const first = shown.slice(0, FIRST_FOR_PRECISION);
  const right = first.filter((one) => labels.some(({ quote }) => isQuoteOf(quote, textOf(one))));
  const early = shown.slice(0, FIRST_FOR_RECALL);
  const found = labels.filter(({ quote }) => early.some((one) => isQuoteOf(quote, textOf(one))));
  const leaning = shown.flatMap((one) => {
    const own = labels.filter(({ quote }) => isQuoteOf(quote, textOf(one)));
    const poles = new Set(own.map((label) => label.leaning));
    poles.delete('unclear');
    // A passage that is labelled with both poles has no pole to get right.
    return poles.size === 1 ? [poles.has(one.leaning)] : [];
  });
  const isTouched = labels.length > 0;
  return {
    precision: isTouched ? rate(right.length, first.length) : NONE,
    precisionOfAll: rate(right.length, first.length),
    recall: isTouched
      ? rate(Math.min(found.length, LABELS_COUNTED), Math.min(labels.length, LABELS_COUNTED))
      : NONE,
    silence: isTouched ? NONE : rate(shown.length === 0 ? 1 : 0, 1),
    poles: rate(leaning.filter(Boolean).length, leaning.length),
  };
}

const NONE: Rate = { right: 0, of: 0 };

function rate(right: number, of: number): Rate {
  return { right, of };
}

/** All figures together, each one counted once. */
export function addUp(figures: readonly Figures[]): Figures {
  const sum = (pick: (one: Figures) => Rate): Rate =>
    figures.map(pick).reduce((a, b) => rate(a.right + b.right, a.of + b.of), NONE);
  return {
    precision: sum((one) => one.precision),
    precisionOfAll: sum((one) => one.precisionOfAll),
    recall: sum((one) => one.recall),
    silence: sum((one) => one.silence),
    poles: sum((one) => one.poles),
  };
}

export function shareOf({ right, of }: Rate): number {
  return right / of;
}

/** Whether a passage holds a quotation, or a good part of one that runs over its end. */
export function isQuoteOf(quote: string, passage: string): boolean {
  const [part, whole] = [plain(quote), plain(passage)];
  if (part === '' || whole === '') return false;
  if (whole.includes(part)) return true;
  if (part.includes(whole)) return whole.length >= LEAST_SHARED;
  return overlapOf(part, whole) >= LEAST_SHARED || overlapOf(whole, part) >= LEAST_SHARED;
}

/** Letters of the longest end of one text that begins the other. */
function overlapOf(a: string, b: string): number {
  for (let length = Math.min(a.length, b.length); length > 0; length -= 1) {
    if (a.endsWith(b.slice(0, length))) return length;
  }
  return 0;
}

/** Spaces, quotation marks, dashes and the marks of Markdown do not make a difference. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[*_`]/g, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
