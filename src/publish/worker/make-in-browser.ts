import { createDocumentMaker } from './create-document-maker.ts';
import { openWorker } from './open-worker.ts';
import type { DocumentMaker } from './plain-order.ts';

/** Makes it on the page itself, with a rest now and then, so that the page can paint and answer. */
const makeOnPage: DocumentMaker = async (request) => {
  const [{ makeDocument }, { fetchFontFile }] = await Promise.all([
    import('../make-document.ts'),
    import('../pdf/font-files-browser.ts'),
  ]);
  return makeDocument({ ...request, fonts: fetchFontFile });
};

/** Makes documents in the browser: in a worker, or on the page where there is none. */
export const makeInBrowser: DocumentMaker = createDocumentMaker(openWorker, makeOnPage);
