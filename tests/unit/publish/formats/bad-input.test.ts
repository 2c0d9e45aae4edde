import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../../src/domain/assessment/assessment.ts';
import { listDimensions } from '../../../../src/domain/rubric/rubric.ts';
import { answers, assessmentWith } from '../../../builders/assessment.ts';
import { builtIn, make, readCsv, readSheets, readWordText, reportOn, squeeze } from './support.ts';

const activities = builtIn.activities.map(({ id }) => id);
const ids = listDimensions(builtIn).map(({ id }) => id);
const notApplicable = Object.fromEntries(ids.map((id) => [id, { notApplicable: 'No such work.' }]));
const noting = (note: string) => ({ answers: answers({ PP1: { position: null, note } }) });

const LONG_NOTE = 'Sie hören اسمع 12 सुनो 👩🏽‍🏭. '.repeat(8000);
const LONG_WORD = 'ä'.repeat(5000);

const STEP_OF_ELSEWHERE = {
  id: 'step',
  dimensionId: 'ZZ9',
  step: 'Ask the workers first.',
  owner: '',
  due: '',
  status: 'open',
  updatedAt: '2026-05-04T08:00:00.000Z',
} as const;

const CASES: readonly (readonly [name: string, assessment: Assessment, says: string])[] = [
  ['no title and nothing answered', assessmentWith({}, { activities }), 'Untitled programme'],
  ['no activity', assessmentWith({}, { activities: [] }), 'Untitled programme'],
  ['nothing that applies', assessmentWith(notApplicable, { activities }), 'No such work.'],
  [
    'a step of a dimension that the rubric does not have',
    assessmentWith({}, { activities, actions: [STEP_OF_ELSEWHERE] }),
    STEP_OF_ELSEWHERE.step,
  ],
  [
    'a note of more than 200,000 characters',
    assessmentWith({}, { activities, ...noting(LONG_NOTE) }),
    LONG_NOTE,
  ],
  ['a word of 5,000 letters', assessmentWith({}, { activities, ...noting(LONG_WORD) }), LONG_WORD],
];

describe.each(CASES)('an assessment with %s', (_, assessment, says) => {
  const report = reportOn({ ...assessment, profile: { ...assessment.profile, title: ' ' } });

  it('is a whole Word document', async () => {
    const text = readWordText(await make(report, 'docx')).join('\n');
    expect(text).toContain('There is no total across parts');
    expect(squeeze(text)).toContain(squeeze(says));
  });

  it('is a whole sheet and a whole CSV file', async () => {
    const rows = readCsv(await make(report, 'csv'));
    expect(rows).toHaveLength(ids.length + 1);
    const [dimensions, ...others] = readSheets(await make(report, 'xlsx'));
    expect(dimensions!.rows).toHaveLength(ids.length + 1);
    const cells = [
      ...rows.flat(),
      ...dimensions!.rows.flat(),
      ...others.flatMap((sheet) => sheet.rows.flat()),
    ];
    if (says !== LONG_NOTE) {
      expect(squeeze(cells.join('\n'))).toContain(squeeze(says));
    }
  });
});
