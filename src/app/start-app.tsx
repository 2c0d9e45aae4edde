import { createRoot } from 'react-dom/client';
import { startScrollMemory } from '../ui/scroll-memory.ts';
import type { RubricVersions } from '../domain/upgrade/outline.ts';
import type { Language } from '../i18n/translate.ts';
import { createAppStore } from '../state/app-store.ts';
import type { FirstRubric, LoadedRubric } from '../state/selectors.ts';
import { insist } from '../lib/insist.ts';
import type { AssessmentStorage } from '../storage/assessment-storage.ts';
import { createLateStorage } from '../storage/late-storage.ts';
import { App } from '../ui/app.tsx';
import { findFirstScreen } from '../ui/find-first-screen.ts';
import { showKeptTextSize } from '../ui/text-size.ts';
import { bringIn } from '../ui/screens/lazy-screens.ts';
import { OfflineProvider } from '../ui/components/offline/offline.ts';
import type { Delivery } from './delivery.ts';
import { newId } from './new-id.ts';
import { findBriefPlace } from './find-brief-place.ts';
import { showStartFailure } from './show-start-failure.ts';

/** Shows the app; when a file that it cannot do without is not to be had, says so instead. */
export async function startApp(document: Document, delivery: Delivery): Promise<void> {
  try {
    await start(document, delivery);
  } catch (error) {
    // Whatever went wrong, the person can try again; the cause is for the one who looks into it.
    console.error(error);
    showStartFailure(document, error);
  }
}

/** Composition root: reads the rubric and the language, opens the storage, builds the store and shows the app. */
async function start(document: Document, delivery: Delivery): Promise<void> {
  const { makeDocument, draftTools } = delivery;
  const now = () => new Date().toISOString();
  const openStore = async () => (await import('./open-own-storage.ts')).openOwnStorage(now);
  const [rubric, language, opened] = await Promise.all([
    delivery.readRubric(),
    delivery.readLanguage(new URLSearchParams(location.search).get('lang')),
    // A question of the worked example is shown before the store is there.
    findBriefPlace() ? undefined : openStore(),
    // Drawn at once when all is here; where it fails, the app says so in the place of the screen.
    bringIn(findFirstScreen(location.hash)).catch(() => undefined),
    showKeptTextSize(),
  ]);
  document.documentElement.lang = language.tag;
  document.documentElement.dir = language.direction;
  document.title = language.translate('app.name');

  const storage =
    opened?.storage ??
    createLateStorage(async () => {
      const late = await openStore();
      store.setState({ notKept: late.notKept });
      return late.storage;
    });
  const store = createAppStore(
    {
      rubric: withWhole(rubric, language, storage),
      storage,
      now,
      newId,
      readExample: delivery.readExample,
      readVersions,
    },
    opened?.notKept ?? null,
  );
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no place for the app.');
  startScrollMemory();
  // The page was read again while a dialog was open.
  if (history.state > 0) history.go(-history.state);
  const app = <App context={{ store, language, now, newId, makeDocument, draftTools }} />;
  createRoot(root).render(
    <OfflineProvider value={delivery.startOffline(store)}>
      {delivery.frame?.(app, { store, storage, now }) ?? app}
    </OfflineProvider>,
  );
  // After the first screen: there is nothing to keep before it.
  void insist(() => import('./keep-on-hide.ts')).then(({ keepOnHide }) =>
    keepOnHide(store, newId()),
  );
}

/**
 * All the words at once, those of the rubric and those of the app: what shows the one also shows the other. The store is
 * opened then too, where that was left for later.
 */
function withWhole(
  rubric: FirstRubric,
  { complete }: Language,
  storage: AssessmentStorage,
): FirstRubric {
  const { readWhole } = rubric;
  if (!readWhole && !complete) return rubric;
  const read = readWhole ?? giveBack(rubric);
  const readAll = async () => {
    storage.list().catch(() => undefined);
    return (await Promise.all([read(), complete?.()]))[0];
  };
  return { ...rubric, readWhole: readAll };
}

/** By itself: beside the other functions it would keep a brief rubric too, and that goes when the whole is here. */
function giveBack(rubric: LoadedRubric): () => Promise<LoadedRubric> {
  return () => Promise.resolve(rubric);
}

/** Wanted only when an assessment of another version is opened. */
async function readVersions(): Promise<RubricVersions> {
  const { versions } = await import('./rubric-versions.ts');
  return versions;
}
