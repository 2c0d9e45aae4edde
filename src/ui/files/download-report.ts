import type { Rubric } from '../../domain/rubric/rubric.ts';
import type { Language } from '../../i18n/translate.ts';
import type { Paper } from '../../publish/pdf/layout/page-size.ts';
import type { Report } from '../../report/report.ts';
import { downloadFile } from './download-file.ts';

type Order = {
  readonly report: Report;
  readonly rubric: Rubric;
  readonly language: Language;
  readonly paper: Paper;
  readonly onProgress: (done: number, of: number) => void;
};

export type Downloaded =
  | {
      readonly kind: 'done';
      readonly name: string;
      readonly pages: number;
      readonly unprintable: readonly string[];
    }
  | { readonly kind: 'failed' };

/** Makes the gap report as a PDF file on this device and hands it to the browser. */
export async function downloadReport(order: Order): Promise<Downloaded> {
  try {
    const [{ makeDocument }, { fetchFontFile }, { suggestFileName }] = await Promise.all([
      import('../../publish/make-document.ts'),
      import('../../publish/pdf/font-files-browser.ts'),
      import('../../storage/suggest-file-name.ts'),
    ]);
    const { bytes, pages, unprintable } = await makeDocument({ ...order, fonts: fetchFontFile });
    const name = suggestFileName(order.report.programme.title, order.report.date, '.pdf');
    downloadFile(name, new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }));
    return { kind: 'done', name, pages, unprintable };
  } catch (error) {
    // Whatever went wrong, the person can try again; the cause is for the one who looks into it.
    console.error(error);
    return { kind: 'failed' };
  }
}
