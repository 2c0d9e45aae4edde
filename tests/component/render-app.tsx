import { act, configure, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { readRubric } from '../../scripts/read-rubric.ts';
import { readFontFile } from '../../src/cli/font-files-node.ts';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import type { DraftDocument } from '../../src/domain/draft/draft.ts';
import { hashRubric } from '../../src/domain/rubric/hash.ts';
import type { Rubric } from '../../src/domain/rubric/rubric.ts';
import type { RubricVersions } from '../../src/domain/upgrade/outline.ts';
import type { DraftTools } from '../../src/draft/draft-tools.ts';
import { toolsOnPage } from '../../src/draft/worker/tools-on-page.ts';
import messages from '../../src/i18n/messages/en.json';
import { createLanguage } from '../../src/i18n/translate.ts';
import { makeDocument as makeReal } from '../../src/publish/make-document.ts';
import type { DocumentMaker } from '../../src/publish/worker/plain-order.ts';
import type { AppState } from '../../src/state/app-state.ts';
import { createAppStore } from '../../src/state/app-store.ts';
import { summarise } from '../../src/state/selectors.ts';
import type { Delivery } from '../../src/app/delivery.ts';
import { App } from '../../src/ui/app.tsx';
import { findFirstScreen } from '../../src/ui/find-first-screen.ts';
import { bringIn } from '../../src/ui/screens/lazy-screens.ts';
import { NOW } from '../builders/assessment.ts';
import { createMemoryStorage } from '../builders/memory-storage.ts';

type Options = {
  /** Without the # in front. */
  path: string;
  /** Stored before the app opens. */
  assessment?: Assessment;
  rubric?: Rubric;
  /** What the versions of the rubric were. */
  versions?: RubricVersions;
  /** Decides the direction of the page; the words stay English. */
  languageTag?: string;
  example?: Assessment;
  /** Nothing can be kept on this device. */
  notKept?: AppState['notKept'];
  /** Where documents are made; without it they are made at once, with the fonts on the disk. */
  makeDocument?: DocumentMaker;
  /** The documents of the draft, stored with the assessment. */
  documents?: readonly DraftDocument[];
  /** Where drafts are read; without it, here and at once. */
  draftTools?: DraftTools;
  /** What an edition of the app puts around it. */
  frame?: Delivery['frame'];
};

/** Screens that are read when first asked for take a while on a busy machine. */
configure({ asyncUtilTimeout: 10_000 });

let realRubric: Rubric | undefined;

/** The whole app at an address, with a real store, the real rubric and the real words. */
export async function renderApp(options: Options) {
  const { path, assessment, languageTag = 'en', example, notKept = null } = options;
  const { makeDocument = makeHere, draftTools = toolsOnPage } = options;
  const rubric = options.rubric ?? (realRubric ??= readRubric());
  const storage = createMemoryStorage();
  const loaded = { rubric, hash: hashRubric(rubric) };
  const madeWith = { id: rubric.id, version: rubric.version, hash: loaded.hash };
  if (assessment) {
    const stored = { ...assessment, rubric: madeWith };
    await storage.create(stored, summarise(rubric, stored, NOW), options.documents);
  }
  let ids = 0;
  const newId = () => `id-${++ids}`;
  const now = () => NOW;
  const readExample = () =>
    example
      ? Promise.resolve({ ...example, rubric: madeWith })
      : Promise.reject(new Error('This test has no example.'));
  const readVersions = () =>
    Promise.resolve(options.versions ?? { rubric: '', versions: [], moves: [] });
  const means = { rubric: loaded, storage, now, newId, readExample, readVersions };
  const store = createAppStore(means, notKept);
  const language = createLanguage(languageTag, messages);
  standInForDialogs();
  standInForFiles();
  standInForScrolling();
  window.location.hash = `#${path}`;
  // As at the start of the app; on a busy machine the files of a screen take a while.
  await bringIn(findFirstScreen(window.location.hash));
  const user = userEvent.setup();
  const app = <App context={{ store, language, now, newId, makeDocument, draftTools }} />;
  const view = render(options.frame?.(app, { store, storage, now }) ?? app);
  await act(() => store.actions.flush());
  return { ...view, user, store, storage };
}

const makeHere: DocumentMaker = (request) => makeReal({ ...request, fonts: readFontFile });

/** jsdom draws no dialogs: an open one is enough for reading by role. Ends when jsdom has `showModal`. */
function standInForDialogs(): void {
  const { prototype } = HTMLDialogElement;
  if ('showModal' in prototype) return;
  Object.assign(prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      this.open = false;
      this.dispatchEvent(new Event('close'));
    },
  });
}

/** jsdom reads files only in the old way. Ends when its files have `text`. */
function standInForFiles(): void {
  const { prototype } = Blob;
  if ('text' in prototype) return;
  const read = (file: Blob, way: 'readAsText' | 'readAsArrayBuffer') => {
    const reader = new FileReader();
    return new Promise((resolve) => {
      reader.onload = () => resolve(reader.result);
      reader[way](file);
    });
  };
  Object.assign(prototype, {
    text(this: Blob) {
      return read(this, 'readAsText');
    },
    arrayBuffer(this: Blob) {
      return read(this, 'readAsArrayBuffer');
    },
  });
}

/** jsdom has no page to scroll. Ends when its elements have `scrollIntoView`. */
function standInForScrolling(): void {
  const { prototype } = Element;
  if (!('scrollIntoView' in prototype))
    Object.assign(prototype, { scrollIntoView: () => undefined });
}
