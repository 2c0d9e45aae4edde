import { describe, expect, it } from 'vitest';
import { readFontFile } from '../../../../src/cli/font-files-node.ts';
import { composeUnprintable } from '../../../../src/publish/gap-report/unprintable.ts';
import { makeDocument } from '../../../../src/publish/make-document.ts';
import { assessmentWith } from '../../../builders/assessment.ts';
import { dimension, rubricOf } from '../../../builders/small-rubric.ts';
import { readText, words } from '../pdf/support.ts';
import { compose, english, headingsOf, linesOf, under } from './support.ts';

const rubric = rubricOf({ AS: [dimension('AS1')], RS: [dimension('RS1')] });
const profile = { organisation: '', people: '', route: '', kind: 'design' } as const;

describe('the chapters', () => {
  it('come in reading order', () => {
    const { blocks } = compose(
      assessmentWith({ AS1: 1 }, { profile: { ...profile, title: 'Safe roads' } }),
      rubric,
    );
    expect(headingsOf(blocks, 1)).toEqual([
      'Safe roads',
      'Summary',
      'Findings',
      'Dimensions: Part',
      'Plan',
      'The programme as the team describes it',
      'Method and sources',
    ]);
  });

  it('begin with the title, the contents and the summary on pages of their own', () => {
    const { blocks } = compose(assessmentWith({ AS1: 1 }), rubric);
    const marks = blocks.flatMap((block) => {
      if (block.kind === 'page-break' || block.kind === 'contents') return [block.kind];
      return block.kind === 'heading' && block.level === 1 ? [block.text] : [];
    });
    // The break between summary and findings leads to the profile.
    expect(marks.slice(0, 8)).toEqual([
      'Untitled programme', 'page-break', 'contents', 'page-break', 'Summary',
      'page-break', 'page-break', 'Findings',
    ]); // prettier-ignore
  });

  it('name a programme without a title', () => {
    const { blocks, info } = compose(
      assessmentWith({}, { profile: { ...profile, title: '  ' } }),
      rubric,
    );
    expect(headingsOf(blocks, 1)[0]).toBe('Untitled programme');
    expect(info.title).toBe('Gap report: Untitled programme');
  });

  it('give the file the name of the rubric, whoever wrote it', () => {
    const { info } = compose(assessmentWith({}), rubric);
    expect(info.subject).toBe('Self-assessment of a draft programme, by the rubric Test rubric');
  });
});

describe('a text that is no design', () => {
  const { blocks } = compose(
    assessmentWith({ AS1: 0 }, { profile: { ...profile, title: '', kind: 'not-a-design' } }),
    rubric,
  );

  it('[M4] has neither findings nor dimensions', () => {
    expect(headingsOf(blocks, 1)).toEqual([
      'Untitled programme',
      'Summary',
      'Plan',
      'The programme as the team describes it',
      'Method and sources',
    ]);
  });

  it('[M4] is called a normal outcome, without a count or a picture', () => {
    expect(under(blocks, 'Summary')[0]).toContain('That is a normal outcome');
    expect(blocks.some(({ kind }) => kind === 'figure')).toBe(false);
  });
});

describe('a report on nothing answered', () => {
  const { blocks } = compose(assessmentWith({}), rubric);
  const waiting = 'There are no findings yet. They appear as the questions are answered.';

  it('says so in the summary, and claims nothing about harm', () => {
    expect(under(blocks, 'Summary')[0]).toBe(
      `2 of 2 dimensions apply to what the programme plans. ${waiting}`,
    );
  });

  it('says so in the findings', () => {
    expect(under(blocks, 'Findings')).toEqual([waiting]);
  });

  it('still asks every question', () => {
    expect(under(blocks, 'AS1 Title of AS1')).toContain('Not answered yet. Question of AS1?');
  });
});

describe('characters that no font has', () => {
  it('are named in the report', () => {
    const lines = linesOf(composeUnprintable(english, ['\u{13000}']));
    expect(lines[0]).toBe('Characters that could not be printed');
    expect(lines.at(-1)).toBe('U+13000');
  });

  it('are noted at its end', async () => {
    const title = 'Signs \u{13000}';
    const { report } = compose(assessmentWith({}, { profile: { ...profile, title } }), rubric);
    const made = await makeDocument({
      report, rubric, language: english, format: 'pdf', cut: 'full', paper: 'a4', fonts: readFontFile,
    }); // prettier-ignore
    expect(made.unprintable).toEqual(['\u{13000}']);
    expect(words(readText(made.bytes))).toContain('U+13000');
  });
});
