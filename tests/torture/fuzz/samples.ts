import { zipSync, strToU8 } from 'fflate';
import { readFileSync } from 'node:fs';
import type { Assessment } from '../../../src/domain/assessment/assessment.ts';
import { writeAssessmentFile } from '../../../src/storage/assessment-file.ts';
import { listZip, unpackText } from '../../../src/storage/backup/read-zip.ts';
import { assessmentWith, NOW } from '../../builders/assessment.ts';
import { documentOf } from '../../builders/draft.ts';
import { backUp, keep } from '../../builders/library.ts';
import { createMemoryStorage } from '../../builders/memory-storage.ts';
import { FIRST, madeWith } from '../../builders/two-versions.ts';
import type { Random } from '../random.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { lengthenList, mutateText, mutateValue } from './mutate-text.ts';

type FuzzedKind = 'assessment' | 'backup' | 'rubric';
export type FuzzedFile = { readonly kind: FuzzedKind; readonly bytes: Uint8Array<ArrayBuffer> };

const DOCUMENT = documentOf('draft', ['Women are trained before they leave.', 'Nobody pays fees.']);

/** What is on the device before a file comes; the files are of the first two. */
export const KEPT: readonly Assessment[] = ['mine', 'ours', 'theirs'].map((id) => ({
  ...assessmentWith({ A1: 2, A2: 'not-stated', A3: { notApplicable: `Why ${id}` }, B1: 4 }),
  id,
  rubric: madeWith(FIRST),
  profile: {
    title: `Title of ${id}`,
    organisation: 'Union',
    people: '',
    route: '',
    kind: 'design' as const,
  },
  context: [{ variable: 'setting', values: ['town'] }],
  actions: [
    {
      id: 'step',
      dimensionId: 'A1',
      step: `Step of ${id}`,
      owner: 'Us',
      due: '2026-12-31',
      status: 'open' as const,
      updatedAt: NOW,
    },
  ],
}));

/** The files that are damaged: small ones of each kind, and a real one. */
export async function makeSamples() {
  const storage = createMemoryStorage();
  for (const assessment of KEPT.slice(0, 2))
    await keep(storage, changeSome(assessment), [DOCUMENT]);
  await keep(storage, { ...changeSome(KEPT[0] ?? assessmentWith({})), id: 'new' });
  const real = 'tests/fixtures/assessments/annex-13-lebanon.assessment.json';
  const files = [...KEPT.slice(0, 2), { ...changeSome(KEPT[1] ?? assessmentWith({})), id: 'new' }];
  return {
    texts: [...files.map((file) => writeText(changeSome(file))), readFileSync(real, 'utf8')],
    backup: await backUp(storage),
    rubric: JSON.stringify(FIRST),
  };
}

type Samples = Awaited<ReturnType<typeof makeSamples>>;

function changeSome(assessment: Assessment): Assessment {
  const answers = assessment.answers.map((answer, index) =>
    index === 0 ? { ...answer, note: 'Written elsewhere', updatedAt: '2027-01-01' } : answer,
  );
  return { ...assessment, answers };
}

function writeText(assessment: Assessment): string {
  const written = writeAssessmentFile(assessment, NOW, [DOCUMENT]);
  if (written.kind === 'failed') throw new Error(written.code);
  return JSON.stringify(JSON.parse(written.text));
}

/** The file of one round: always the same for the same chance. */
export function makeFile(samples: Samples, random: Random): FuzzedFile {
  const kind = random.pick(['assessment', 'assessment', 'assessment', 'backup', 'rubric'] as const);
  if (kind === 'backup') return { kind, bytes: mutateBackup(samples.backup, random) };
  const text = kind === 'rubric' ? samples.rubric : random.pick(samples.texts);
  return { kind, bytes: mutateFile(text, random) };
}

function mutateFile(text: string, random: Random): Uint8Array<ArrayBuffer> {
  const way = random.next();
  if (way < 0.6) return encode(JSON.stringify(mutateValue(JSON.parse(text), random)));
  if (way < 0.8) return encode(mutateText(text, random));
  if (way > 0.985) return encode(JSON.stringify(lengthenList(JSON.parse(text), random)));
  return mutateBytes(encode(text), random);
}

/** Half of them are damaged in what they hold, in a zip file that is sound. */
function mutateBackup(bytes: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  if (random.chance(0.5)) return mutateBytes(bytes, random);
  const entries = (listZip(bytes)?.entries ?? []).map(
    (entry) => [entry.path, unpackText(bytes, entry, entry.size) ?? ''] as const,
  );
  const victim = random.below(entries.length);
  const parts = entries.map(([path, text], index) => {
    const isHit = index === victim && path.endsWith('.json');
    return [path, isHit ? mutateFile(text, random) : strToU8(text)] as const;
  });
  return new Uint8Array(zipSync(Object.fromEntries(parts)));
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
