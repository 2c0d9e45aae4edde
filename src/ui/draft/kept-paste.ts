/** A text that a person has begun to paste, with its name. */
export type Paste = { readonly name: string; readonly text: string };

const nameOf = (assessmentId: string) => `assumption-check:paste:${assessmentId}`;

/** What the browser has no room for, or does not keep, for as long as the page lives. */
const here = new Map<string, Paste>();

/**
 * Keeps what is in the paste box of an assessment while a person looks at other screens, and over a reload of this tab
 * where the browser has room for it. An empty box is forgotten.
 */
export function keepPaste(assessmentId: string, paste: Paste): void {
  forgetPaste(assessmentId);
  if (paste.text.trim() === '') return;
  try {
    sessionStorage.setItem(nameOf(assessmentId), JSON.stringify(paste));
  } catch {
    here.set(assessmentId, paste);
  }
}

/** What was kept; null when there is nothing. */
export function readPaste(assessmentId: string): Paste | null {
  return here.get(assessmentId) ?? readSession(assessmentId);
}

/** Forgets it: it was read, or thrown away. */
export function forgetPaste(assessmentId: string): void {
  here.delete(assessmentId);
  try {
    sessionStorage.removeItem(nameOf(assessmentId));
  } catch {
    // What may not be written may not be removed either.
  }
}

function readSession(assessmentId: string): Paste | null {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(nameOf(assessmentId)) ?? 'null');
    return isPaste(found) ? found : null;
  } catch {
    return null;
  }
}

function isPaste(found: unknown): found is Paste {
  if (typeof found !== 'object' || found === null) return false;
  const { name, text } = found as Partial<Record<keyof Paste, unknown>>;
  return typeof name === 'string' && typeof text === 'string';
}
