import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import type { AssessmentFile } from '../../../src/domain/assessment/assessment.ts';
import { readRubric } from '../../../src/cli/read-rubric.ts';
import type { Result } from '../../../src/domain/scoring/result.ts';
import { EXAMPLE, makeFolder, run, writeText } from './support.ts';

const folder = makeFolder();

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});
afterAll(() => rmSync(folder, { recursive: true }));

function writeFile(name: string, text: string): string {
  return writeText(join(folder, name), text);
}

describe('score', () => {
  it('prints the result as JSON and nothing else', async () => {
    const { code, printed, complaints } = await run('score', EXAMPLE);
    expect(code).toBe(0);
    expect(complaints).toBe('');
    expect((JSON.parse(printed) as Result).counts).toMatchObject({ total: 51, inScope: 32 });
  });

  it('refuses an assessment of another rubric and says what to do', async () => {
    const text = readFileSync(EXAMPLE, 'utf8').replaceAll('wif-assumptions', 'somebody-elses');
    const { code, complaints } = await run('score', writeFile('other.json', text));
    expect(code).toBe(1);
    expect(complaints).toContain('somebody-elses');
    expect(complaints).toContain('--rubric');
  });

  it('says when an assessment was made with an earlier version', async () => {
    const text = readFileSync(EXAMPLE, 'utf8').replace('"version": "1.0.0"', '"version": "0.9.0"');
    const { code, printed, complaints } = await run('score', writeFile('earlier.json', text));
    expect(code).toBe(0);
    expect(complaints).toContain('made with version 0.9.0 of the rubric');
    expect((JSON.parse(printed) as Result).rubric.version).toBe('1.0.0');
  });

  it('refuses an assessment of a later version', async () => {
    const text = readFileSync(EXAMPLE, 'utf8').replace('"version": "1.0.0"', '"version": "9.0.0"');
    const { code, printed, complaints } = await run('score', writeFile('later.json', text));
    expect({ code, printed }).toEqual({ code: 1, printed: '' });
    expect(complaints).toContain('only version 1.0.0 is here');
  });

  it('uses a rubric named with --rubric', async () => {
    const rubric = writeFile('rubric.json', JSON.stringify({ ...readRubric(), version: '9.9.9' }));
    const { printed } = await run('score', EXAMPLE, '--rubric', rubric);
    expect((JSON.parse(printed) as Result).rubric.version).toBe('9.9.9');
  });
});

describe('report', () => {
  it('writes the gap report into a folder that it makes, the same bytes each time', async () => {
    const out = join(folder, 'made', 'here');
    const first = await run('report', EXAMPLE, '--out', out, '--date', '2026-11-22');
    const path = first.printed.slice(0, first.printed.lastIndexOf(':'));
    const bytes = readFileSync(path);
    await run('report', EXAMPLE, '--out', out, '--date', '2026-11-22');
    expect(first.code).toBe(0);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it.each([
    ['Pacific/Kiritimati', '2026-11-23'],
    ['Pacific/Pago_Pago', '2026-11-22'],
  ])('has the day of the person’s own time zone without --date, in %s', async (zone, day) => {
    vi.stubEnv('TZ', zone);
    vi.useFakeTimers({ now: new Date('2026-11-22T12:00:00Z'), toFake: ['Date'] });
    const { printed } = await run('report', EXAMPLE, '--out', join(folder, 'zones'));
    expect(printed).toContain(`${day}.pdf`);
  });

  it.each(['tomorrow', '2026-13-01', '2026-02-30'])('refuses %s as a date', async (date) => {
    const { code, complaints } = await run('report', EXAMPLE, '--out', folder, '--date', date);
    expect(code).toBe(2);
    expect(complaints).toContain(date);
  });

  it('refuses a folder that cannot be written to', async () => {
    const file = writeFile('a-file', '');
    const { code, complaints } = await run('report', EXAMPLE, '--out', join(file, 'below'));
    expect(code).toBe(1);
    expect(complaints).toContain('no file can be written into this folder');
  });
});

describe('check', () => {
  it('accepts good files, assessment or rubric', async () => {
    const rubric = writeFile('good-rubric.json', JSON.stringify(readRubric()));
    const { code, complaints } = await run('check', EXAMPLE, rubric);
    expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
  });

  it('names what the rubric does not have, and takes it for good', async () => {
    const file = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as AssessmentFile;
    const { assessment } = file;
    const { id, version } = readRubric();
    const strange = {
      ...assessment,
      rubric: { ...assessment.rubric, id, version },
      activities: [...assessment.activities, 'MOON'],
    };
    const path = writeFile('moon.json', JSON.stringify({ ...file, assessment: strange }));
    const { code, printed } = await run('check', path);
    expect(code).toBe(0);
    expect(printed).toContain('activities: MOON');
  });

  it('says of a file that is not there that it is not there', async () => {
    const { complaints } = await run('check', join(folder, 'nowhere.json'));
    expect(complaints).toContain('cannot be read (it is not there)');
  });

  it('complains of each bad file, and of no good one', async () => {
    const half = writeFile('half.json', readFileSync(EXAMPLE, 'utf8').slice(0, 500));
    const { code, complaints } = await run('check', EXAMPLE, half, join(folder, 'not-there.json'));
    expect(code).toBe(1);
    expect(complaints).toContain(`${half}: The end of the file is missing.`);
    expect(complaints).toContain('not-there.json');
    expect(complaints).not.toContain(`${EXAMPLE}:`);
  });

  it('says where a rubric is wrong, what was found and what is expected', async () => {
    const rubric = readRubric();
    rubric.tensions[0]!.dimensions = ['ZZ9'];
    const { code, complaints } = await run('check', writeFile('bad.json', JSON.stringify(rubric)));
    expect(code).toBe(1);
    expect(complaints).toContain('tensions[0].dimensions[0]');
    expect(complaints).toContain('ZZ9');
  });
});

describe('a command that is not understood', () => {
  it.each([
    [[], 'Usage:'],
    [['score'], 'Name a file after “score”.'],
    [['score', EXAMPLE, EXAMPLE], '“score” takes one file.'],
    [['report', EXAMPLE], 'Name a folder for the reports with --out.'],
    [['dance'], 'There is no command “dance”. There are score, report, check, draft.'],
    [['score', EXAMPLE, '--loud'], 'not known, or its value is missing: --loud'],
    [['report', EXAMPLE, '--out'], 'not known, or its value is missing: --out'],
    [['draft', EXAMPLE, '--dimension', 'PD8'], 'Use --dimension together with --evidence.'],
  ])('%j is told what is wrong, and how to use it', async (words, sentence) => {
    const { code, complaints } = await run(...words);
    expect(code).toBe(2);
    expect(complaints).toContain(sentence);
    expect(complaints).toContain('Usage:');
  });
});
