/** Values for the places in a message. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** What to say in each case; `other` is always there. */
type Cases = Readonly<Record<string, Compiled>>;
/** Text, or a place: its name, how its value is written, and the cases of a choice. */
type Token = string | readonly [name: string, kind?: string, cases?: Cases];
/** A message as `npm run messages` writes it. */
export type Compiled = string | readonly Token[];

/** Fills the places of a compiled message in a language (BCP 47). Throws on a kind of place that it does not know. */
export function fillMessage(tag: string, message: Compiled, values: MessageValues = {}): string {
  return fill(message, { tag, values, count: '#' });
}

type Given = {
  readonly tag: string;
  readonly values: MessageValues;
  /** What stands for # here: inside a plural, its number. */
  readonly count: string;
};

function fill(message: Compiled, given: Given): string {
  if (typeof message === 'string') return message;
  return message
    .map((token) => (typeof token === 'string' ? fillText(token, given) : fillPlace(token, given)))
    .join('');
}

function fillText(text: string, { count }: Given): string {
  return text === '#' ? count : text;
}

function fillPlace([name, kind, cases = {}]: Exclude<Token, string>, given: Given): string {
  const value = given.values[name] ?? '';
  if (kind === undefined) return String(value);
  if (kind === 'number') return writeNumber(given.tag, value);
  const choose = (chosen: string | number) => cases[chosen] ?? '';
  if (kind === 'select') {
    return fill(choose(value in cases ? value : 'other'), { ...given, count: '#' });
  }
  if (kind !== 'plural') throw new Error(`A message has a place of the kind ${kind}.`);
  const form = value in cases ? value : findForm(given.tag, Number(value));
  return fill(choose(form in cases ? form : 'other'), {
    ...given,
    count: writeNumber(given.tag, value),
  });
}

/** Makers of numbers and plural forms take long to make and are wanted often. */
const numbers = new Map<string, Intl.NumberFormat>();
const plurals = new Map<string, Intl.PluralRules>();

function writeNumber(tag: string, value: string | number): string {
  return keep(numbers, tag, () => new Intl.NumberFormat([tag, 'en'])).format(Number(value));
}

function findForm(tag: string, value: number): string {
  return keep(plurals, tag, () => new Intl.PluralRules([tag, 'en'])).select(value);
}

function keep<T>(kept: Map<string, T>, tag: string, make: () => T): T {
  const maker = kept.get(tag) ?? make();
  kept.set(tag, maker);
  return maker;
}
