import { LEFT_OUT, stripMessage } from './strip-message.ts';

/** What went wrong, without a word of what a person wrote. */
export type Fault = {
  /** Such as TypeError. */
  readonly name: string;
  readonly message: string;
  /** Where in the app’s own files, innermost first: `file:line:column`. */
  readonly places: readonly string[];
  /** The components around it, innermost first. */
  readonly parts: readonly string[];
};

const MOST_PLACES = 12;

/** Names of errors are given by browsers and by us; any other might be anything. */
const ERROR_NAME = /^[A-Za-z]{0,40}(?:Error|Exception)$/u;

/** The end of a line in which a browser names a place: `…/assets/questions-screen-Bx3kQ9aZ.js:1:2345)`. */
const PLACE = /^(.*):(\d{1,7}):(\d{1,7})\)?$/u;
const OWN_FILE = /\/assets\/([\w-]{1,60}-[\w-]{8}\.js)$/u;

const COMPONENT = /^(?:at )?([A-Z_a-z$][\w$.]{0,60})(?:[ @(]|$)/u;

/** Describes whatever was thrown. `componentStack` is what React says of the components around it. */
export function describeFault(thrown: unknown, componentStack = ''): Fault {
  const { name, message, stack } = readThrown(thrown);
  return {
    name: ERROR_NAME.test(name) ? name : LEFT_OUT,
    message: stripMessage(message),
    places: readPlaces(stack, message),
    parts: readParts(componentStack),
  };
}

type Thrown = { readonly name: string; readonly message: string; readonly stack: string };

/** Anything can be thrown, even something that throws when it is looked at. */
function readThrown(thrown: unknown): Thrown {
  const nothing = { name: '', message: '', stack: '' };
  try {
    if (!(thrown instanceof Error || thrown instanceof DOMException)) return nothing;
    return { name: thrown.name, message: thrown.message, stack: thrown.stack ?? '' };
  } catch {
    return nothing;
  }
}

/** A browser may put the message in front of the places: it goes first, since it may have lines like theirs. */
function readPlaces(stack: string, message: string): readonly string[] {
  const rest = message === '' ? stack : stack.split(message).join('');
  return readLines(rest).flatMap(readPlace).slice(0, MOST_PLACES);
}

function readParts(componentStack: string): readonly string[] {
  const parts = readLines(componentStack).flatMap((line) => {
    const name = COMPONENT.exec(line)?.[1];
    return name && /^[A-Z]/u.test(name) ? [[name, ...readPlace(line)].join(' ')] : [];
  });
  return parts.slice(0, MOST_PLACES);
}

function readLines(text: string): readonly string[] {
  return text.split('\n').map((line) => line.trim());
}

/** The name of a file of ours, and not where it lies: an address or a folder may name a person or an organisation. */
function readPlace(line: string): readonly string[] {
  const [, address, row, column] = PLACE.exec(line) ?? [];
  if (address === undefined) return [];
  return [`${OWN_FILE.exec(address)?.[1] ?? 'page'}:${row ?? ''}:${column ?? ''}`];
}
