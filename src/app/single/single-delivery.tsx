import { createStore } from 'zustand/vanilla';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import { speakLanguage } from '../../i18n/speak-language.ts';
import type { Messages } from '../../i18n/translate.ts';
import type { Offline, OfflineState } from '../../ui/components/offline/offline.ts';
import type { Delivery } from '../delivery.ts';
import { OwnFileFrame } from './own-file/own-file-frame.tsx';
import { readText } from './page-content.ts';
import { draftTools, makeDocument } from './work-in-page.ts';

/** The app as one page that holds all of its parts. */
export const singleDelivery: Delivery = {
  readRubric: () =>
    Promise.resolve(JSON.parse(readText('rubric')) as { rubric: Rubric; hash: string }),
  readLanguage: (tag) => speakLanguage(tag, JSON.parse(readText('messages')) as Messages),
  readExample: async () => {
    const { readAssessmentFile } = await import('../../storage/assessment-file.ts');
    const read = readAssessmentFile(readText('example'));
    if (read.kind === 'refused') throw new Error('The example is not a valid assessment file.');
    return read.file.assessment;
  },
  makeDocument,
  draftTools,
  startOffline: () => ALL_HERE,
  frame: (app, means) => <OwnFileFrame means={means}>{app}</OwnFileFrame>,
};

const doNothing = () => undefined;

/** Nothing needs to be kept by the browser, and no newer version comes by itself. */
const ALL_HERE: Offline = {
  state: createStore<OfflineState>(() => ({
    files: { kind: 'unavailable', why: 'single-file' },
    update: { kind: 'none' },
  })),
  fetchRest: doNothing,
  stopFetching: doNothing,
  useNewVersion: doNothing,
};
