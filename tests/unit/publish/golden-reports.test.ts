import { describe, expect, it } from 'vitest';
import { EXAMPLES, readExampleText } from '../../../scripts/examples.ts';
import { describeReports } from '../../../scripts/golden-report.ts';
import { readRubric } from '../../../scripts/read-rubric.ts';
import { readAssessmentFile } from '../../../src/storage/assessment-file.ts';

/** After a change that is meant: `npm run examples`, and read the difference. */
describe.each(EXAMPLES)('The reports on $name', ({ file, reports }) => {
  it('are, letter for letter and byte for byte, those that were read and kept', async () => {
    const read = readAssessmentFile(readExampleText(file));
    if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems));
    const described = await describeReports(readRubric(), read.file.assessment);
    expect(described).toBe(readExampleText(reports));
  });
});
