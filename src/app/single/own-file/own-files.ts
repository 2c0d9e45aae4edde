import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Assessment } from '../../../domain/assessment/assessment.ts';
import type { DraftDocument } from '../../../domain/draft/draft.ts';
import { hashContent } from '../../../lib/hash-content.ts';
import {
  mustAsk,
  takeStamp,
  writeToHandle,
  type FileHandle,
  type FileStamp,
} from './file-handle.ts';
import { isBehind, isEmpty, type FileContent, type OwnFile } from './own-file.ts';
import type { KeptLink } from './kept-links.ts';
import type { SaveMeans } from './save-means.ts';

type OpenedOwn = {
  readonly name: string;
  readonly savedAt: string;
  readonly content: FileContent;
  readonly handle: FileHandle | null;
  /** The file as it was read. */
  readonly file: File;
  readonly isCopy: boolean;
};

export type OwnFiles = {
  /** By the id of the assessment; one that was not looked at yet is not there. */
  readonly state: StoreApi<Readonly<Record<string, OwnFile>>>;
  /** Saves the open assessment, asking for a place only when there is none, or when another one is wanted. */
  readonly save: (asksPlace?: boolean) => Promise<void>;
  /** Writes at once what was about to be written by itself: the page may be closed soon. */
  readonly saveWaiting: () => void;
  readonly setTakesDraft: (takesDraft: boolean) => void;
  /** Tells that an assessment was opened from a file, which is its own from now on. */
  readonly link: (id: string, opened: OpenedOwn) => void;
  /** True while something is in no file. */
  readonly hasUnsaved: () => boolean;
};

type Seen = {
  readonly assessment: Assessment;
  /** Null while they are being read. */
  readonly documents: readonly DraftDocument[] | null;
};
type Link = { readonly handle: FileHandle; readonly stamp: FileStamp | null };

/** Edits of this long, in milliseconds, go into the file together. */
const AUTOSAVE_AFTER = 2000;

const NEW: OwnFile = {
  name: null,
  savedAt: null,
  way: 'earlier',
  content: null,
  isCopy: false,
  takesDraft: false,
  isChanged: false,
  mustAsk: false,
  isSaving: false,
  problem: null,
};

/** Keeps each assessment of a visit in its own file: the file is the copy that counts. */
export function createOwnFiles(means: SaveMeans): OwnFiles {
  const { app, now } = means;
  const state = createStore<Readonly<Record<string, OwnFile>>>(() => ({}));
  const seen = new Map<string, Seen>();
  const links = new Map<string, Link>();
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  let last: Promise<void> = Promise.resolve();

  const read = (id: string) => state.getState()[id];
  const write = (id: string, change: Partial<OwnFile>) =>
    state.setState({ [id]: { ...NEW, ...read(id), ...change } });

  let library = app.getState().library;
  /** What was removed from this browser leaves no file behind either. */
  function forgetRemoved(): void {
    const now = app.getState().library;
    if (!now || now === library) return;
    library = now;
    void means.kept.forgetOthers(now.map(({ id }) => id));
  }

  function look(): void {
    forgetRemoved();
    const { opening } = app.getState();
    if (opening.kind !== 'open' || opening.open.isExample) return;
    const { assessment, documents, documentsState } = opening.open;
    const { id } = assessment;
    const before = seen.get(id);
    const now: Seen = { assessment, documents: documentsState === 'loading' ? null : documents };
    if (before?.assessment === now.assessment && before.documents === now.documents) return;
    seen.set(id, now);
    if (read(id)) compare(id);
    else if (!before) void begin(id, now);
  }

  /** What is known of the file of an assessment that was opened from this browser. */
  async function begin(id: string, first: Seen): Promise<void> {
    const entries = await means.listEntries().catch(() => []);
    const kept = await means.kept.read(id);
    const asks = kept !== null && (await mustAsk(kept.handle));
    if (read(id)) return;
    const takesDraft = means.wish.read(id);
    if (kept) {
      const { handle, stamp, savedAt, hash } = kept;
      links.set(id, { handle, stamp });
      const isSameStill = hashContent(first.assessment) === hash;
      const content = isSameStill ? await collect(first, takesDraft) : null;
      write(id, { name: handle.name, savedAt, way: 'written', content, takesDraft, mustAsk: asks });
      compare(id);
      return;
    }
    const entry = entries.find((known) => known.id === id);
    const savedAt = entry?.lastFileAt ?? null;
    const isWhole = entry && savedAt ? savedAt >= entry.updatedAt : isEmpty(first.assessment);
    const content = isWhole ? await collect(first, takesDraft) : null;
    write(id, { savedAt, content, takesDraft });
    compare(id);
  }

  function compare(id: string): void {
    const file = read(id);
    const now = seen.get(id);
    if (!file || !now) return;
    const isChanged = isBehind(file, now.assessment, now.documents);
    if (isChanged !== file.isChanged) write(id, { isChanged });
    if (isChanged && !file.problem && !file.mustAsk && links.has(id)) saveSoon(id);
  }

  function saveSoon(id: string): void {
    if (waiting.has(id)) return;
    waiting.set(
      id,
      setTimeout(() => saveByItself(id), AUTOSAVE_AFTER),
    );
  }

  function saveByItself(id: string): void {
    clearTimeout(waiting.get(id));
    waiting.delete(id);
    if (read(id)?.isChanged) void enqueue(id, { mayAsk: false, asksPlace: false });
  }

  type How = { readonly mayAsk: boolean; readonly asksPlace: boolean };

  /** One save after the other: two at once would each take the other for a stranger. */
  function enqueue(id: string, how: How): Promise<void> {
    const saved = last.then(() => saveNow(id, how)).catch((error: unknown) => giveUp(id, error));
    last = saved;
    return saved;
  }

  /** A throw is a bug; a person can press the button again all the same. */
  function giveUp(id: string, error: unknown): void {
    console.error(error);
    write(id, { isSaving: false, problem: 'not-made' });
  }

  async function saveNow(id: string, how: How): Promise<void> {
    const current = seen.get(id);
    if (!current || !read(id)) return;
    const savedAt = now();
    const name = await means.suggestName(current.assessment, savedAt);
    const target = await findTarget(id, name, how);
    if (target.kind === 'cancelled') return;
    write(id, { isSaving: true, problem: null });
    const content = await collect(current, read(id)?.takesDraft ?? false);
    const text = await means.write(content, savedAt);
    if (text === null) {
      write(id, { isSaving: false, problem: 'not-made' });
    } else if (target.kind === 'impossible') {
      means.download(name, text);
      await settle(id, { name, savedAt, content, way: 'handed' });
      await means.kept.forget(id);
    } else {
      const { handle, stamp } = target.link;
      const written = await writeToHandle(handle, { text, stamp, mayAsk: how.mayAsk });
      if (written.kind === 'failed') {
        // A browser that wants to ask first gets its chance when the person presses the button.
        const isForLater = written.code === 'not-allowed' && !how.mayAsk;
        write(id, {
          isSaving: false,
          mustAsk: isForLater,
          problem: isForLater ? null : written.code,
        });
        return;
      }
      links.set(id, { handle, stamp: written.stamp });
      await settle(id, { name: handle.name, savedAt, content, way: 'written' });
      await keepLink(id, { handle, stamp: written.stamp, savedAt, content });
    }
  }

  async function findTarget(id: string, name: string, { mayAsk, asksPlace }: How) {
    const link = links.get(id);
    if (link && !asksPlace) return { kind: 'picked', link } as const;
    if (!mayAsk) return { kind: 'cancelled' } as const;
    const picked = await means.pickTarget(name);
    return picked.kind === 'picked'
      ? ({ kind: 'picked', link: { handle: picked.handle, stamp: null } } as const)
      : picked;
  }

  async function collect({ assessment, documents }: Seen, takesDraft: boolean) {
    if (!takesDraft) return { assessment, documents: null };
    return { assessment, documents: documents ?? (await app.actions.readDocuments(assessment.id)) };
  }

  type Settled = Pick<OwnFile, 'name' | 'savedAt' | 'content' | 'way'>;

  async function settle(id: string, settled: Settled): Promise<void> {
    write(id, { ...settled, isCopy: false, mustAsk: false, isSaving: false, problem: null });
    compare(id);
    // The library may say "in a file" only of what is.
    if (!read(id)?.isChanged) await app.actions.noteFileSaved(id).catch(() => undefined);
  }

  type Kept = Omit<KeptLink, 'id' | 'hash'> & Pick<OpenedOwn, 'content'>;

  function keepLink(id: string, { content, ...link }: Kept): Promise<void> {
    return means.kept.keep({ ...link, id, hash: hashContent(content.assessment) });
  }

  app.subscribe(look);
  look();

  const openId = () => {
    const { opening } = app.getState();
    return opening.kind === 'open' && !opening.open.isExample ? opening.open.assessment.id : null;
  };

  return {
    state,
    async save(asksPlace = false) {
      const id = openId();
      if (id !== null) await enqueue(id, { mayAsk: true, asksPlace });
    },
    saveWaiting() {
      for (const id of [...waiting.keys()]) saveByItself(id);
    },
    setTakesDraft(takesDraft) {
      const id = openId();
      if (id === null) return;
      means.wish.keep(id, takesDraft);
      write(id, { takesDraft });
      compare(id);
    },
    link(id, { name, savedAt, content, handle, file, isCopy }) {
      const stamp = takeStamp(file);
      if (handle) {
        links.set(id, { handle, stamp });
        void keepLink(id, { handle, stamp, savedAt, content });
      } else {
        links.delete(id);
        void means.kept.forget(id);
      }
      const takesDraft = (content.documents?.length ?? 0) > 0;
      means.wish.keep(id, takesDraft);
      const opened = { name, savedAt, content, takesDraft, isCopy };
      write(id, { ...opened, way: 'opened', mustAsk: false, problem: null });
      compare(id);
    },
    hasUnsaved: () => Object.values(state.getState()).some(({ isChanged }) => isChanged),
  };
}
