import { describe, expect, it } from 'vitest';
import { assessmentWith, NOW } from '../../../builders/assessment.ts';
import { dimension, harm, rubricOf } from '../../../builders/small-rubric.ts';
import { compose, headingsOf, under } from './support.ts';

const rubric = rubricOf({ A: [dimension('A1')], B: [dimension('B1')] });

describe('the plan on paper', () => {
  it('lists steps with what is not decided yet', () => {
    const step = { id: 's1', dimensionId: 'A1', step: 'Ask workers.', owner: ' ', due: '' };
    const actions = [{ ...step, status: 'open' as const, updatedAt: NOW }];
    const { blocks } = compose(assessmentWith({}, { actions }), rubric);
    expect(under(blocks, 'Plan')).toContain(
      'A1 Title of A1 | Ask workers. | Nobody yet | No date yet | To do',
    );
  });

  it('keeps a step for a dimension that this rubric does not have', () => {
    const step = { id: 's1', dimensionId: 'Z9', step: 'Ask.', owner: 'Ana', due: '2026-12-01' };
    const actions = [{ ...step, status: 'open' as const, updatedAt: NOW }];
    const { blocks } = compose(assessmentWith({}, { actions }), rubric);
    expect(under(blocks, 'Plan')).toContain('Z9 | Ask. | Ana | 1 December 2026 | To do');
  });

  it('says when there is none', () => {
    expect(under(compose(assessmentWith({}), rubric).blocks, 'Plan')).toEqual([
      'No step has been planned yet.',
    ]);
  });
});

describe('the programme on paper', () => {
  const byHand = (reason: string) =>
    assessmentWith({}, {
      sectionChoices: [
        { sectionId: 'B', include: false, reason },
        { sectionId: 'A', include: true, reason: 'The donor asked.' },
      ],
    }); // prettier-ignore

  it('[M4] prints sections chosen by hand with their titles and reasons', () => {
    const { blocks } = compose(byHand('Done by others.'), rubric);
    expect(under(blocks, 'Sections chosen by hand')).toEqual([
      'Section A. Brought in: The donor asked.',
      'Section B. Left out: Done by others.',
    ]);
  });

  it('[M4] says when no reason was given', () => {
    const { blocks } = compose(byHand(''), rubric);
    expect(under(blocks, 'Sections chosen by hand')).toContain(
      'Section B. Left out: no reason was given',
    );
  });

  it('[M4] has no such list when the activities decide alone', () => {
    const { blocks } = compose(assessmentWith({}), rubric);
    expect(headingsOf(blocks, 2)).not.toContain('Sections chosen by hand');
  });

  it('prints what was said of the setting, also that it is not known', () => {
    const { blocks } = compose(
      assessmentWith({}, {
        context: [{ variable: 'participants', values: ['unknown'] }],
      }),
    ); // prettier-ignore
    expect(under(blocks, 'Setting and draft').at(-1)).toMatch(/\? \| We do not know$/);
  });
});

describe('the method on paper', () => {
  it('says once what each level means', () => {
    const { blocks } = compose(assessmentWith({}), rubric);
    expect(under(blocks, 'Method and sources')).toContain('Level 2, Name 2. Meaning.');
  });

  it('counts the harm grades of the rubric that was used', () => {
    const own = rubricOf({ A: [dimension('A1', { harm: harm('stated') }), dimension('A2')] });
    const { blocks } = compose(assessmentWith({}), own);
    expect(under(blocks, 'Method and sources').join(' ')).toContain('1 dimension carries a harm');
  });

  it('lets a source be read by its title, which leads to it, and an address without its beginning', () => {
    const address = 'https://www.example.org/a/long/way';
    const documents = [{ id: 'S1', title: 'A study', publisher: 'ILO', date: '2021', address }];
    const facts = [
      { id: 'X1', fact: 'So it is.', how: 'Seen.', addresses: [address, `${address}/${'x'.repeat(90)}`] },
    ]; // prettier-ignore
    const own = rubricOf({ A: [dimension('A1', { facts: ['X1'] })] }, { documents, facts });
    const { blocks } = compose(assessmentWith({ A1: 1 }), own);
    expect(under(blocks, 'Sources')).toContain('S1 | A study. ILO. 2021.');
    expect(under(blocks, 'Other facts')).toContain(
      'X1 | So it is. (Seen.) example.org/a/long/way example.org/…',
    );
    const links = blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.rows.flat().flatMap(({ runs }) => runs.flatMap(({ href }) => href ?? []))
        : [],
    );
    expect(links).toEqual([address, address, `${address}/${'x'.repeat(90)}`]);
  });

  it('leaves out what a rubric of somebody’s own does not have', () => {
    const { blocks } = compose(assessmentWith({ A1: 1 }), rubric);
    expect(headingsOf(blocks, 2)).not.toContain('Lessons behind these dimensions');
    expect(headingsOf(blocks, 2)).not.toContain('Other facts');
    const isEmpty = blocks.some((block) => block.kind === 'list' && block.items.length === 0);
    expect(isEmpty).toBe(false);
  });
});
