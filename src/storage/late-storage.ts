import type { AssessmentStorage } from './assessment-storage.ts';
import type { Listener } from './storage-messages.ts';

/** All that waits for the store; who listens to it need not. */
type Question = Exclude<keyof AssessmentStorage, 'subscribe' | 'close'>;

const QUESTIONS: Readonly<Record<Question, true>> = {
  list: true,
  create: true,
  load: true,
  commit: true,
  markDeleted: true,
  restore: true,
  readHistory: true,
  writeHistory: true,
  exchangeHistory: true,
  purgeAll: true,
  noteFileSaved: true,
  mark: true,
  readDrafts: true,
  writeDraft: true,
  deleteDraft: true,
  readRemoved: true,
  forgetRemoved: true,
  keepRubric: true,
  findRubric: true,
  listRubrics: true,
};

/**
 * A store that is opened when it is first asked for something: a page that shows nothing of it need not wait for it.
 * `open` is called until it succeeds once. What is asked before that rejects when it fails.
 */
export function createLateStorage(open: () => Promise<AssessmentStorage>): AssessmentStorage {
  const listeners = new Set<Listener>();
  let opening: Promise<AssessmentStorage> | undefined;
  const reach = () => (opening ??= openOnce());

  async function openOnce(): Promise<AssessmentStorage> {
    try {
      const storage = await open();
      storage.subscribe((message) => listeners.forEach((listener) => listener(message)));
      return storage;
    } catch (error) {
      opening = undefined;
      throw error;
    }
  }

  const ask = (name: Question) =>
    [
      name,
      async (...given: readonly unknown[]) => {
        const storage = await reach();
        return (storage[name] as (...words: readonly unknown[]) => unknown)(...given);
      },
    ] as const;

  return {
    ...(Object.fromEntries((Object.keys(QUESTIONS) as Question[]).map(ask)) as Pick<
      AssessmentStorage,
      Question
    >),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close() {
      listeners.clear();
      opening?.then((storage) => storage.close()).catch(() => undefined);
    },
  };
}
