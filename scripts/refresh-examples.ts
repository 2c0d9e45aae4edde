import { writeFileSync } from 'node:fs';
import { mainAssessor } from '../src/domain/assessment/assessment.ts';
import { assess } from '../src/domain/findings/assess.ts';
import { hashRubric } from '../src/domain/rubric/hash.ts';
import { readAssessmentFile, writeAssessmentFile } from '../src/storage/assessment-file.ts';
import { describeReports } from './golden-report.ts';
import { EXAMPLES, exampleAddress, readExampleText, summariseResult } from './examples.ts';
import { readRubric } from './read-rubric.ts';

// Run `npx tsx scripts/refresh-examples.ts` after a change of the rubric, or of a sample's answers by hand: it writes
// the rubric's fingerprint, the order of the fields, the expected results and the expected reports anew. Run it too after a
// change of the reports. Read the difference before you
// commit it: a level whose descriptor changed has to be chosen again by a person.

const rubric = readRubric();
const reference = { id: rubric.id, version: rubric.version, hash: hashRubric(rubric) };

for (const { file, result, reports } of EXAMPLES) {
  const read = readAssessmentFile(readExampleText(file));
  if (read.kind === 'refused') throw new Error(`${file}: ${JSON.stringify(read.problems)}`);
  const assessment = { ...read.file.assessment, rubric: reference };
  // `writeAssessmentFile` opens its own text again before it says ok.
  const written = writeAssessmentFile(assessment, read.file.savedAt);
  if (written.kind === 'failed') throw new Error(`${file}: ${JSON.stringify(written)}`);
  writeFileSync(exampleAddress(file), written.text);
  const summary = summariseResult(assess(rubric, assessment, mainAssessor(assessment).id));
  writeFileSync(exampleAddress(result), `${JSON.stringify(summary, null, 2)}\n`);
  writeFileSync(exampleAddress(reports), await describeReports(rubric, assessment));
  console.log(`${file}: ${assessment.answers.length} answers`);
}
