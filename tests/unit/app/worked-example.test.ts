import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readAssessmentFile } from '../../../src/storage/assessment-file.ts';

test('the worked example reads as any file does', () => {
  const text = readFileSync('src/app/example.assessment.json', 'utf8');
  const read = readAssessmentFile(text);
  expect(read).toMatchObject({ kind: 'ok' });
  // The app takes it as it stands.
  if (read.kind === 'ok') {
    expect(JSON.parse(text)).toMatchObject({ assessment: read.file.assessment });
  }
});
