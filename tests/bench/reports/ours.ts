import { readFontFile } from '../../../src/cli/font-files-node.ts';
import messages from '../../../src/i18n/messages/en.json';
import { createLanguage } from '../../../src/i18n/translate.ts';
import type { Contender } from './contender.ts';

/** The app's own writer, from the report on: composing the blocks is part of the time, which the others get for nothing. */
export const ours: Contender = {
  load: async () => {
    const { makeDocument } = await import('../../../src/publish/make-document.ts');
    const language = createLanguage('en', messages);
    const order = {
      language,
      format: 'pdf',
      cut: 'full',
      paper: 'a4',
      fonts: readFontFile,
    } as const;
    return async ({ report, rubric }) => (await makeDocument({ ...order, report, rubric })).bytes;
  },
};
