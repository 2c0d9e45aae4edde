import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DraftDocument } from '../../domain/draft/draft.ts';
import type { DraftTools } from '../../draft/draft-tools.ts';
import type { ReadRefusal } from '../../domain/draft/refusal.ts';
import type { DraftSource } from '../../draft/read/read-draft.ts';
import type { AppStore } from '../../state/app-store.ts';
import { forgetPaste } from './kept-paste.ts';
import { isPast, type Reading } from './reading-state.ts';

/** Where the bytes of a reading come from. */
export type Given = File | { readonly name: string; readonly text: string };

export type { Reading };

export type ReadingDone = {
  readonly assessmentId: string;
  readonly document: DraftDocument;
  /** What it took the place of, as it was. */
  readonly replaced: DraftDocument | undefined;
};

export type DraftReadings = {
  readonly store: StoreApi<{
    readonly readings: readonly Reading[];
    /** The reading that ended last with a document. */
    readonly done: ReadingDone | null;
  }>;
  /** Reads one after the other and puts what was read into the assessment that is open now, even when it is left. */
  readonly read: (given: readonly Given[], replaces?: string) => void;
  /** Ends a reading, or takes away what it had to say. */
  readonly drop: (key: string) => void;
};

type Surroundings = {
  readonly store: AppStore;
  readonly draftTools: DraftTools;
  readonly now: () => string;
  readonly newId: () => string;
};

const known = new WeakMap<AppStore, DraftReadings>();

/** The readings of an app. They go on while a person looks at other screens. */
export function findReadings(surroundings: Surroundings): DraftReadings {
  const found = known.get(surroundings.store) ?? createReadings(surroundings);
  known.set(surroundings.store, found);
  return found;
}

function createReadings({ store: app, draftTools, now, newId }: Surroundings): DraftReadings {
  const store: DraftReadings['store'] = createStore(() => ({ readings: [], done: null }));
  warnWhileReading(store);
  const controllers = new Map<string, AbortController>();
  let last = Promise.resolve();

  const setState = (key: string, state: Reading['state']) =>
    store.setState(({ readings }) => ({
      readings: readings.map((reading) => (reading.key === key ? { ...reading, state } : reading)),
    }));
  const remove = (key: string) =>
    store.setState(({ readings }) => ({ readings: readings.filter((one) => one.key !== key) }));
  const readOpen = (assessmentId: string) => {
    const { opening } = app.getState();
    const isThis = opening.kind === 'open' && opening.open.assessment.id === assessmentId;
    return isThis ? opening.open : undefined;
  };

  async function run({ key, name, replaces, assessmentId }: Reading, given: Given) {
    const controller = controllers.get(key);
    if (!controller) return;
    setState(key, { kind: 'reading', progress: null });
    try {
      const tooLarge = await checkSize(given);
      if (tooLarge) {
        setState(key, { kind: 'refused', refusal: tooLarge });
        return;
      }
      const outcome = await draftTools.read({
        source: await toSource(given),
        signal: controller.signal,
        onProgress: (progress) => setState(key, { kind: 'reading', progress }),
      });
      controller.signal.throwIfAborted();
      if (outcome.kind === 'refused') {
        setState(key, outcome);
        return;
      }
      const { content, fingerprint } = outcome;
      const document = { ...content, id: newId(), name, fingerprint, readAt: now() };
      await takeIn(key, assessmentId, document, replaces);
    } catch (error) {
      if (!controllers.has(key)) return;
      // Whatever went wrong, the person can try again; the cause is for the one who looks into it.
      console.error(error);
      setState(key, { kind: isMissingPart(error) ? 'not-loaded' : 'failed' });
    } finally {
      controllers.delete(key);
    }
  }

  async function takeIn(
    key: string,
    assessmentId: string,
    document: DraftDocument,
    replaces: string | null,
  ): Promise<void> {
    const documents = await listDocuments(assessmentId);
    // It may have been ended meanwhile.
    if (!controllers.has(key)) return;
    const same = documents.find(({ fingerprint }) => fingerprint === document.fingerprint);
    const forget = () => {
      if (document.format === 'pasted') forgetPaste(assessmentId);
    };
    if (same) {
      forget();
      setState(key, { kind: 'known', as: same.name });
      return;
    }
    const replaced = documents.find(({ id }) => id === replaces);
    const stored = replaced
      ? app.actions.replaceDocument(replaced.id, document, assessmentId)
      : app.actions.addDocument(document, assessmentId);
    if (readOpen(assessmentId)) {
      // What could not be stored is on this page all the same, and the state of the documents says so.
      stored.catch(() => undefined);
    } else if (!(await stored.then(succeed, fail))) {
      setState(key, { kind: 'not-stored' });
      return;
    }
    forget();
    remove(key);
    store.setState({ done: { assessmentId, document, replaced } });
  }

  function listDocuments(assessmentId: string): Promise<readonly DraftDocument[]> {
    const open = readOpen(assessmentId);
    return app.actions.readDocuments(assessmentId).catch(() => open?.documents ?? []);
  }

  return {
    store,
    read(given, replaces) {
      const { opening } = app.getState();
      if (opening.kind !== 'open') return;
      const assessmentId = opening.open.assessment.id;
      for (const one of given) {
        const reading: Reading = {
          key: newId(),
          assessmentId,
          name: one.name,
          replaces: replaces ?? null,
          state: { kind: 'waiting' },
        };
        controllers.set(reading.key, new AbortController());
        // What was said of the same file before is answered by trying again.
        store.setState(({ readings }) => ({
          readings: [...readings.filter((before) => !isPast(before, reading)), reading],
        }));
        last = last.then(() => run(reading, one));
      }
    },
    drop(key) {
      controllers.get(key)?.abort();
      controllers.delete(key);
      remove(key);
    },
  };
}

const succeed = () => true;
const fail = () => false;

/** What browsers say when a script does not arrive; in a worker, too, only the words are left of the error. */
const MISSING_PART = /dynamically imported module|importing a module script|worker did not load/i;

function isMissingPart(error: unknown): boolean {
  return error instanceof Error && MISSING_PART.test(error.message);
}

/** A page that is left in the middle of a reading asks first: what was read so far would be gone. */
function warnWhileReading(store: DraftReadings['store']): void {
  const warn = (event: BeforeUnloadEvent) => event.preventDefault();
  store.subscribe(({ readings }) => {
    const isBusy = readings.some(({ state: { kind } }) => kind === 'waiting' || kind === 'reading');
    if (isBusy) addEventListener('beforeunload', warn);
    else removeEventListener('beforeunload', warn);
  });
}

/** A file that is too large is refused before it is taken into memory. */
async function checkSize(given: Given): Promise<ReadRefusal | null> {
  if (!(given instanceof File)) return null;
  const { LARGEST_DRAFT: limit } = await import('../../draft/read/largest-draft.ts');
  return given.size > limit ? { code: 'too-large', bytes: given.size, limit } : null;
}

async function toSource(given: Given): Promise<DraftSource> {
  if (!(given instanceof File)) return { kind: 'pasted', ...given };
  return { kind: 'file', name: given.name, bytes: new Uint8Array(await given.arrayBuffer()) };
}
