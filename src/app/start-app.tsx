import { createRoot } from 'react-dom/client';
import { startScrollMemory } from '../ui/scroll-memory.ts';
import { rubricHash, rubricUrl } from 'virtual:rubric';
import type { Rubric } from '../domain/rubric/rubric.ts';
import { loadLanguage } from '../i18n/languages.ts';
import type { DocumentMaker } from '../publish/worker/plain-order.ts';
import { createAppStore } from '../state/app-store.ts';
import { createMemoryStorage, openStorage } from '../storage/assessment-storage.ts';
import { App } from '../ui/app.tsx';
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
      storage: isTemporary ? createMemoryStorage() : opened.storage,
      now,
      newId,
      readExample,
    },
    isTemporary,
  );
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no place for the app.');
  startScrollMemory();
  createRoot(root).render(<App context={{ store, language, now, newId, makeDocument }} />);
}

/** Writers of documents come in when the first document is wanted. */
const makeDocument: DocumentMaker = async (request) => {
  const { makeInBrowser } = await import('../publish/worker/make-in-browser.ts');
  return makeInBrowser(request);
};

async function readRubric(): Promise<Rubric> {
  const response = await fetch(rubricUrl);
  if (!response.ok) throw new Error(`The rubric could not be read (${response.status}).`);
  return (await response.json()) as Rubric;
}
