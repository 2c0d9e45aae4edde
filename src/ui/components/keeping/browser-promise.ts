/** What the browser says of what it keeps. `unknown`: it does not say. */
export type BrowserPromise = 'promised' | 'may-clear' | 'unknown';

/** Bytes that this browser keeps for the app, and how many it would. */
export type Usage = { readonly used: number; readonly most: number };

/** Whether the browser has promised to keep what is stored, also when the disk is full. Does not ask for it. */
export async function readPromise(): Promise<BrowserPromise> {
  return say(() => navigator.storage.persisted());
}

/** Asks the browser for that promise. Some browsers decide by themselves, others ask the person. */
export async function askForPromise(): Promise<BrowserPromise> {
  return say(() => navigator.storage.persist());
}

async function say(question: () => Promise<boolean>): Promise<BrowserPromise> {
  try {
    return (await question()) ? 'promised' : 'may-clear';
  } catch {
    // An old browser, or a page without a secure connection.
    return 'unknown';
  }
}

/** Null where the browser does not say. */
export async function readUsage(): Promise<Usage | null> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    return usage === undefined || quota === undefined ? null : { used: usage, most: quota };
  } catch {
    return null;
  }
}

/** Firefox asks the person, who should know beforehand what it is about; the others decide without a word. */
export function asksPerson(userAgent: string): boolean {
  return /\bFirefox\//u.test(userAgent);
}
