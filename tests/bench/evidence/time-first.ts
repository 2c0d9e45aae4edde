import { performance } from 'node:perf_hooks';
import { readRubric } from '../../../scripts/read-rubric.ts';
import { findEvidence } from '../../../src/draft/evidence/find-evidence.ts';
import { loadConcepts } from '../../../src/draft/evidence/load-concepts.ts';
import { readHalf } from './halves.ts';
import { makeLongDraft } from './long-draft.ts';

// A script of its own: prints the milliseconds of the first rankings of a program, as those of the app are, whose worker
// has just begun. The draft is read and the content is there; nothing else is.
const rubric = readRubric();
const concepts = await loadConcepts(rubric.language);
const documents = [makeLongDraft(await readHalf('tuning'))];
const start = performance.now();
findEvidence({ rubric, concepts, documents });
console.log(performance.now() - start);
