import type { Rubric } from '../../domain/rubric/rubric.ts';
import { assertNever } from '../../lib/assert-never.ts';
import type { Language } from '../../i18n/translate.ts';
import type { Report } from '../../report/report.ts';
import type { Block, DocumentInfo } from '../blocks.ts';
import type { Paper } from '../pdf/layout/page-size.ts';
import { composeAnnex } from './annex.ts';
import { createComposition, type Composition } from './context.ts';
import { composeFull } from './full.ts';
import { composePlanCut } from './plan.ts';
import { composeSheet } from './sheet.ts';
import { titleOf } from './title.ts';

/**
 * What can be made of one report: the whole, one or two pages for a proposal, the steps of the plan, and a blank score
 * sheet for a room without power.
 */
export const CUTS = ['full', 'annex', 'plan', 'sheet'] as const;
export type Cut = (typeof CUTS)[number];

/** A document before it has a format: what it says, and what its file says of itself. */
export type ComposedDocument = { readonly blocks: readonly Block[]; readonly info: DocumentInfo };

/**
 * One cut of a report as blocks, in reading order. Everything it says is from the report, the rubric or the catalogue,
 * so no two formats can say different things. The annex and the summary name as many
 * findings as their pages of `paper` hold.
 */
export function composeDocument(
  report: Report,
  rubric: Rubric,
  language: Language,
  cut: Cut,
  paper: Paper,
): ComposedDocument {
  const composition = createComposition(report, rubric, language);
  return {
    blocks: composeBlocks(composition, cut, paper),
    info: describeDocument(composition, cut),
  };
}

function composeBlocks(composition: Composition, cut: Cut, paper: Paper): readonly Block[] {
  switch (cut) {
    case 'full':
      return composeFull(composition, paper);
    case 'annex':
      return composeAnnex(composition, paper);
    case 'plan':
      return composePlanCut(composition);
    case 'sheet':
      return composeSheet(composition);
    default:
      return assertNever(cut);
  }
}

function describeDocument(composition: Composition, cut: Cut): DocumentInfo {
  const { report, rubric, language, say } = composition;
  const title = say(`report.footer.${cut}`, { title: titleOf(composition) });
  return {
    title,
    author: report.assessor.name,
    subject: say('report.subject', { title: rubric.title }),
    language: language.tag,
    direction: language.direction,
    date: report.date,
    footer: title,
    pageOf: (page, pages) => say('report.page', { page, pages }),
  };
}
