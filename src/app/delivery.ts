import type { ReactNode } from 'react';
import type { Assessment } from '../domain/assessment/assessment.ts';
import type { DraftTools } from '../draft/draft-tools.ts';
import type { Language } from '../i18n/translate.ts';
import type { DocumentMaker } from '../publish/worker/plain-order.ts';
import type { AppStore } from '../state/app-store.ts';
import type { FirstRubric } from '../state/selectors.ts';
import type { AssessmentStorage } from '../storage/assessment-storage.ts';
import type { Offline } from '../ui/components/offline/offline.ts';

/** How the app came to this device, and so where its parts are: files of a server, or all in one page. */
export type Delivery = {
  readonly readRubric: () => Promise<FirstRubric>;
  /** The language of a tag (BCP 47); any other tag gives English. */
  readonly readLanguage: (tag: string | null) => Promise<Language>;
  readonly readExample: () => Promise<Assessment>;
  readonly makeDocument: DocumentMaker;
  readonly draftTools: DraftTools;
  readonly startOffline: (store: AppStore) => Offline;
  /** Puts around the app what only this delivery has. */
  readonly frame?: (app: ReactNode, means: FrameMeans) => ReactNode;
};

export type FrameMeans = {
  readonly store: AppStore;
  readonly storage: AssessmentStorage;
  readonly now: () => string;
};
