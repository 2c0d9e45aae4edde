import {
  ExternalHyperlink,
  InternalHyperlink,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import type { Run } from '../blocks.ts';
import { colourOf } from '../pdf/draw/colours.ts';
import { isSafeAddress } from '../safe-address.ts';
import { tidyText } from '../tidy-text.ts';
import type { WordContext } from './context.ts';
import { splitWritings, type Stretch } from './scripts.ts';

/** Runs of text as Word has them: by look and by writing, line ends as breaks, links to places and to addresses. */
export function writeRuns(
  runs: readonly Run[],
  context: WordContext,
  lang?: string,
): readonly ParagraphChild[] {
  return runs.flatMap((run): readonly ParagraphChild[] => {
    const text = tidyText(run.text);
    const pieces = splitWritings(text).flatMap((stretch) => writeStretch(stretch, run, lang));
    const bookmark = run.target === undefined ? undefined : context.bookmarkOf(run.target);
    if (bookmark !== undefined)
      return [new InternalHyperlink({ children: pieces, anchor: bookmark })];
    if (run.href !== undefined && isSafeAddress(run.href)) {
      return [new ExternalHyperlink({ children: pieces, link: tidyText(run.href) })];
    }
    return pieces;
  });
}

/** A plain text as Word has it. */
export function writeText(text: string, context: WordContext): readonly ParagraphChild[] {
  return writeRuns([{ text }], context);
}

function writeStretch(
  { text, writing }: Stretch,
  { bold, colour, href, target }: Run,
  lang: string | undefined,
): readonly TextRun[] {
  const isLink = href !== undefined || target !== undefined;
  const look: IRunOptions = {
    ...(bold && { bold }),
    ...(colour && { color: colourOf(colour) }),
    ...(isLink && { style: 'Hyperlink' }),
    ...(writing && { font: nameFont(writing.font), rightToLeft: writing.isRightToLeft }),
    ...(lang !== undefined && { language: { value: lang, bidirectional: lang } }),
  };
  return text
    .replaceAll('\t', '    ')
    .split('\n')
    .map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 && { break: 1 }) }));
}

function nameFont(font: string) {
  return { ascii: font, hAnsi: font, cs: font, eastAsia: font };
}
