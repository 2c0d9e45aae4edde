import type { Rubric } from '../../../src/domain/rubric/rubric.ts';
import type { Block, DocumentInfo } from '../../../src/publish/blocks.ts';
import type { Report } from '../../../src/report/report.ts';

/** What every contender makes a PDF of. Ours begins with the report, as the app does; the others get its blocks. */
export type Content = {
  readonly report: Report;
  readonly rubric: Rubric;
  readonly blocks: readonly Block[];
  readonly info: Omit<DocumentInfo, 'pageOf'>;
};

/** Noto Sans as TrueType files, already unpacked. */
export type FontFiles = { readonly regular: string; readonly bold: string };

export type MakePdf = (content: Content) => Promise<Uint8Array>;

/** One way to make the report. `load` imports its library and does what is done once, such as reading the fonts. */
export type Contender = { readonly load: (fonts: FontFiles) => Promise<MakePdf> };

/**
 * Imports a library from this folder's own packages. They are not installed with the app, so the compiler cannot know
 * them: each contender says which part of the library it uses.
 */
export async function importPeer<T>(name: string): Promise<T> {
  return (await import(/* @vite-ignore */ name)) as T;
}

/** "Page 3 of 12", as in our footer. */
export function wordPage(page: number, pages: number): string {
  return `Page ${page} of ${pages}`;
}
