import { describe, expect, it } from 'vitest';
import { EXAMPLES, readExampleText } from '../../../../scripts/examples.ts';
import { findDimension } from '../../../../src/domain/rubric/rubric.ts';
import { nameLevel } from '../../../../src/i18n/say-result.ts';
import type { Report } from '../../../../src/report/report.ts';
import { readAssessmentFile } from '../../../../src/storage/assessment-file.ts';
import { assess } from '../../../../src/domain/findings/assess.ts';
import { mainAssessor } from '../../../../src/domain/assessment/assessment.ts';
import { buildReport } from '../../../../src/report/build-report.ts';
import { composeDocument } from '../../../../src/publish/gap-report/cuts.ts';
import { builtIn, english, linesOf } from './support.ts';

function open(file: string): { report: Report; text: string } {
  const read = readAssessmentFile(readExampleText(file));
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems));
  const { assessment } = read.file;
  const result = assess(builtIn, assessment, mainAssessor(assessment).id);
  const report = buildReport(builtIn, assessment, result, '2026-11-22');
  const { blocks } = composeDocument(report, builtIn, english, 'full', 'a4');
  return { report, text: linesOf(blocks).join('\n') };
}

const dimensionsOf = ({ parts }: Report) =>
  parts
    .flatMap(({ sections }) => sections.flatMap(({ dimensions }) => dimensions))
    .filter(({ state }) => state !== 'out-of-scope');
const tensionOf = (id: string) => builtIn.tensions.find((tension) => tension.id === id);

describe.each(EXAMPLES)('the text of the report on $file', ({ file }) => {
  const { report, text } = open(file);

  it('holds every dimension in scope with its level, note and passages', () => {
    for (const { id, state, note, passages } of dimensionsOf(report)) {
      expect(text).toContain(`${id} ${findDimension(builtIn, id)?.title ?? ''}`);
      if (typeof state === 'number') {
        expect(text).toContain(`Level ${state}: ${nameLevel(builtIn, state)}.`);
      }
      expect(text).toContain(note);
      for (const { quote, place } of passages) {
        expect(text).toContain(quote);
        expect(text).toContain(place);
      }
    }
  });

  it('holds every harm, tension, gap and question', () => {
    for (const { dimension } of report.harms) {
      expect(text).toContain(findDimension(builtIn, dimension)?.harm?.text);
    }
    for (const { tension } of report.tensions) expect(text).toContain(tensionOf(tension)?.message);
    for (const { dimension, level } of report.gaps) {
      expect(text).toMatch(
        new RegExp(`${dimension} [^|\\n]+ \\| ${level} \\||${dimension}, level ${level}\\.`),
      );
    }
    for (const { tension } of report.questions.filter(({ isPending }) => !isPending)) {
      expect(text).toContain(tensionOf(tension)?.question);
    }
  });

  it('holds the programme, its plan and its sections chosen by hand', () => {
    const { title, organisation, people, route, draft } = report.programme;
    for (const part of [title, organisation, people, route, draft, report.assessor.name]) {
      expect(text).toContain(part);
    }
    for (const { step, owner } of report.plan) {
      expect(text).toContain(step);
      expect(text).toContain(owner);
    }
    for (const { reason } of report.sectionChoices) expect(text).toContain(reason);
  });
});
