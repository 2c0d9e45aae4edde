/** No address: a browser that does not know the option finds that out next, and starts nothing either. */
const NOWHERE = 'https://[';

/** Whether workers made of modules start in this browser. It is found out without starting one. */
export function hasModuleWorkers(): boolean {
  let isKnown = false;
  const options = {
    // A browser that knows the option reads it first of all.
    get type(): WorkerType {
      isKnown = true;
      throw new Error('That is enough.');
    },
  };
  try {
    new Worker(NOWHERE, options).terminate();
  } catch {
    return isKnown;
  }
  return isKnown;
}
