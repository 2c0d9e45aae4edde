import type { DraftTools } from '../draft/draft-tools.ts';
import { loadFirstLanguage, loadLanguage } from '../i18n/languages.ts';
import type { Delivery } from './delivery.ts';
import { findBriefPlace } from './find-brief-place.ts';
import { startOffline } from './offline/start-offline.ts';
import { readExample } from './read-example.ts';
import { readRubric } from './read-rubric.ts';

/** The app as files of a server, each fetched when it is wanted. */
export const webDelivery: Delivery = {
  readRubric,
  readLanguage: (tag) => {
    const place = tag === null ? findBriefPlace() : null;
    return place === null ? loadLanguage(tag) : loadFirstLanguage(place ? 'questions' : 'home');
  },
  readExample,
  startOffline,
  // Writers of documents come in when the first document is wanted.
  makeDocument: async (request) => {
    const { makeInBrowser } = await import('../publish/worker/make-in-browser.ts');
    return makeInBrowser(request);
  },
  // Readers of files and the search for evidence come in when the first draft is opened.
  draftTools: {
    read: async (request) => (await loadDraftTools()).read(request),
    findEvidence: async (request) => (await loadDraftTools()).findEvidence(request),
  },
};

async function loadDraftTools(): Promise<DraftTools> {
  return (await import('../draft/worker/tools-in-browser.ts')).toolsInBrowser;
}
