import { createRoot } from 'react-dom/client';
import { startScrollMemory } from '../ui/scroll-memory.ts';
import { rubricHash, rubricUrl } from 'virtual:rubric';
import type { Rubric } from '../domain/rubric/rubric.ts';
import type { DraftTools } from '../draft/draft-tools.ts';
import { loadLanguage } from '../i18n/languages.ts';
import type { DocumentMaker } from '../publish/worker/plain-order.ts';
import { createAppStore } from '../state/app-store.ts';
import {
  createOwnStorage,
  openStorage,
  type AssessmentStorage,
} from '../storage/assessment-storage.ts';
import { App } from '../ui/app.tsx';
import { OfflineProvider } from '../ui/components/offline/offline.ts';
import { startOffline } from './offline/start-offline.ts';
import { readExample } from './read-example.ts';
import { showStartFailure } from './show-start-failure.ts';

/** Shows the app; when a file that it cannot do without is not to be had, says so instead. */
export async function startApp(document: Document): Promise<void> {
  try {
    await start(document);
  } catch (error) {
    // Whatever went wrong, the person can try again; the cause is for the one who looks into it.
    console.error(error);
    showStartFailure(document);
  }
}

/** Composition root: reads the rubric and the language, opens the storage, builds the store and shows the app. */
async function start(document: Document): Promise<void> {
  const [rubric, language, opened] = await Promise.all([
    readRubric(),
    loadLanguage(new URLSearchParams(location.search).get('lang')),
    openStorage({}),
  ]);
  document.documentElement.lang = language.tag;
  document.documentElement.dir = language.direction;
  document.title = language.translate('app.name');

  const isTemporary = opened.kind === 'unavailable';
  const now = () => new Date().toISOString();
  const newId = () => crypto.randomUUID();
  const store = createAppStore(
    {
      rubric: { rubric, hash: rubricHash },
      storage: isTemporary ? await openTemporaryStorage() : opened.storage,
      now,
      newId,
      readExample,
    },
    isTemporary,
  );
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no place for the app.');
  startScrollMemory();
  createRoot(root).render(
    <OfflineProvider value={startOffline(store)}>
      <App context={{ store, language, now, newId, makeDocument, draftTools }} />
    </OfflineProvider>,
  );
}

/** For browsers that keep nothing, which few visits have. */
async function openTemporaryStorage(): Promise<AssessmentStorage> {
  const { createMemoryDatabase } = await import('../storage/memory-database.ts');
  return createOwnStorage(createMemoryDatabase());
}

/** Writers of documents come in when the first document is wanted. */
const makeDocument: DocumentMaker = async (request) => {
  const { makeInBrowser } = await import('../publish/worker/make-in-browser.ts');
  return makeInBrowser(request);
};

/** Readers of files and the search for evidence come in when the first draft is opened. */
const draftTools: DraftTools = {
  read: async (request) => (await loadDraftTools()).read(request),
  findEvidence: async (request) => (await loadDraftTools()).findEvidence(request),
};

async function loadDraftTools(): Promise<DraftTools> {
  return (await import('../draft/worker/tools-in-browser.ts')).toolsInBrowser;
}

async function readRubric(): Promise<Rubric> {
  const response = await fetch(rubricUrl);
  if (!response.ok) throw new Error(`The rubric could not be read (${response.status}).`);
  return (await response.json()) as Rubric;
}
