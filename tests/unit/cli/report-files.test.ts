import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { EXAMPLE, listNames, makeFolder, run, writeExample, writeText } from './support.ts';

const folder = makeFolder();
const DATE = ['--date', '2026-11-22'];

afterAll(() => rmSync(folder, { recursive: true }));

describe('many files', () => {
  it('takes a folder for the assessments in it, in the order of their names', async () => {
    const drafts = join(folder, 'drafts');
    writeExample(join(drafts, 'b.assessment.json'), 'Beta');
    writeExample(join(drafts, 'a.assessment.json'), 'Alpha');
    writeText(join(drafts, 'notes.json'), '{}');
    const out = join(folder, 'from-folder');
    const { code, printed } = await run('report', drafts, '--out', out, '--format', 'csv', ...DATE);
    expect(code).toBe(0);
    expect(printed.split('\n')).toEqual([
      join(out, 'Alpha-2026-11-22.csv'),
      join(out, 'Beta-2026-11-22.csv'),
    ]);
  });

  it('takes a pattern that the shell left alone', async () => {
    const drafts = join(folder, 'pattern');
    writeExample(join(drafts, 'one.json'), 'One');
    writeExample(join(drafts, 'two.json'), 'Two');
    writeExample(join(drafts, 'other.txt'), 'Other');
    const out = join(folder, 'from-pattern');
    await run('report', join(drafts, '*.json'), '--out', out, '--format', 'json', ...DATE);
    expect(listNames(out)).toEqual(['One-2026-11-22.json', 'Two-2026-11-22.json']);
  });

  it('makes the others when one is bad, and says which one was not made', async () => {
    const bad = writeText(join(folder, 'bad.assessment.json'), 'not an assessment');
    const good = writeExample(join(folder, 'good.assessment.json'), 'Good');
    const out = join(folder, 'one-bad');
    const made = await run('report', bad, good, '--out', out, '--format', 'csv', ...DATE);
    expect(made.code).toBe(1);
    expect(listNames(out)).toEqual(['Good-2026-11-22.csv']);
    expect(made.complaints).toContain(bad);
    expect(made.complaints).not.toContain(good);
    expect(made.complaints).toContain('1 assessment was made into reports, 1 file was not.');
  });

  it('says how far it is, and nothing of the kind for a single file', async () => {
    const one = writeExample(join(folder, 'p1.json'), 'P1');
    const two = writeExample(join(folder, 'p2.json'), 'P2');
    const out = ['--out', join(folder, 'progress'), '--format', 'csv'];
    const both = await run('report', one, two, ...out);
    expect(both.progress).toEqual([`1 of 2: ${one}`, `2 of 2: ${two}`]);
    expect(both.complaints).toContain('2 assessments were made into reports.');
    const single = await run('report', one, ...out);
    expect(single).toMatchObject({ code: 0, progress: [], complaints: '' });
  });

  it('makes a file that is named twice once', async () => {
    const path = writeExample(join(folder, 'twice.json'), 'Twice');
    const out = join(folder, 'twice');
    await run('report', path, join(folder, '.', 'twice.json'), '--out', out, '--format', 'csv');
    expect(listNames(out)).toHaveLength(1);
  });

  it.each(['empty', '*.nothing'])(
    'complains of %s, which stands for no assessment',
    async (name) => {
      mkdirSync(join(folder, 'empty'), { recursive: true });
      const out = join(folder, 'none');
      const { code, complaints } = await run('report', join(folder, name), '--out', out);
      expect(code).toBe(1);
      expect(complaints).toContain(`${name}: there is no assessment here`);
      expect(existsSync(out)).toBe(false);
    },
  );

  it('makes the same files in the same order with threads as without', async () => {
    const drafts = join(folder, 'fourteen');
    for (let number = 1; number <= 14; number += 1) {
      const name = `${String(number).padStart(2, '0')}.assessment.json`;
      writeExample(join(drafts, name), number % 2 === 0 ? 'Even' : `Draft ${number}`);
    }
    const together = join(folder, 'together');
    const many = await run('report', drafts, '--out', together, '--format', 'csv,json', ...DATE);
    expect(many.complaints).toContain('14 assessments were made into reports.');
    const alone = join(folder, 'alone');
    const first = join(drafts, '01.assessment.json');
    const single = await run('report', first, '--out', alone, '--format', 'csv,json', ...DATE);
    expect(listNames(together)).toHaveLength(28);
    expect(many.printed.split('\n').slice(0, 2)).toEqual(
      single.printed.split('\n').map((line) => line.replace(alone, together)),
    );
    for (const name of listNames(alone)) {
      expect(readFileSync(join(together, name)).equals(readFileSync(join(alone, name)))).toBe(true);
    }
  });
});

describe('names', () => {
  it('gives reports of the same title a number, so that none writes over another', async () => {
    const paths = ['x', 'y', 'z'].map((name, index) =>
      writeExample(join(folder, 'same', `${name}.json`), index === 1 ? 'OUR Draft' : 'Our draft'),
    );
    const out = join(folder, 'numbered');
    await run('report', ...paths, '--out', out, '--format', 'csv', ...DATE);
    expect(listNames(out)).toEqual([
      'OUR-Draft-2026-11-22-2.csv',
      'Our-draft-2026-11-22-3.csv',
      'Our-draft-2026-11-22.csv',
    ]);
  });

  it('names the cut where there is one, so that it stands beside the full report', async () => {
    const path = writeExample(join(folder, 'cut.json'), 'Cut');
    const out = join(folder, 'cuts');
    await run('report', path, '--out', out, '--format', 'pdf,csv', ...DATE);
    await run('report', path, '--out', out, '--format', 'pdf,csv', '--cut', 'plan', ...DATE);
    expect(listNames(out)).toEqual([
      'Cut-2026-11-22.csv',
      'Cut-2026-11-22.pdf',
      'Cut-plan-2026-11-22.pdf',
    ]);
  });
});

describe('formats, cuts and papers', () => {
  it('writes every format that is asked for, each as what it is', async () => {
    const path = writeExample(join(folder, 'all.json'), 'All');
    const out = join(folder, 'formats');
    const { code } = await run('report', path, '--out', out, '--format', 'json, pdf,docx,xlsx,csv');
    expect(code).toBe(0);
    const starts = listNames(out).map((name) => [
      name.slice(name.lastIndexOf('.')),
      readFileSync(join(out, name)).subarray(0, 2).toString('latin1'),
    ]);
    expect(Object.fromEntries(starts)).toEqual({
      '.csv': '\u00ef\u00bb',
      '.docx': 'PK',
      '.json': '{\n',
      '.pdf': '%P',
      '.xlsx': 'PK',
    });
  });

  it.each([
    ['--format', 'pdf,word', 'word is not a format', 'pdf, docx, xlsx, csv, json'],
    ['--format', '', ' is not a format', 'pdf, docx, xlsx, csv, json'],
    ['--cut', 'short', 'short is not a cut', 'full, annex, plan, sheet'],
    ['--paper', 'a5', 'a5 is not a paper size', 'a4, letter'],
  ])('refuses %s %s and says what is allowed', async (option, value, sentence, allowed) => {
    const out = join(folder, 'refused');
    const { code, complaints } = await run('report', EXAMPLE, '--out', out, option, value);
    expect(code).toBe(2);
    expect(complaints).toContain(sentence);
    expect(complaints).toContain(allowed);
    expect(existsSync(out)).toBe(false);
  });
});

describe('a folder that nothing can be written into', () => {
  it('is complained of once, however many files there are', async () => {
    const file = writeText(join(folder, 'in-the-way'), '');
    const paths = ['q', 'r'].map((name) => writeExample(join(folder, `${name}.json`), name));
    const { code, complaints } = await run('report', ...paths, '--out', join(file, 'below'));
    expect(code).toBe(1);
    expect(complaints.split('\n')).toHaveLength(1);
    expect(complaints).toContain('there is a file where a folder should be');
  });

  it('is no reason to stop when only one name is taken by a folder', async () => {
    const out = join(folder, 'taken');
    mkdirSync(join(out, 'Taken-2026-11-22.csv'), { recursive: true });
    const taken = writeExample(join(folder, 'taken.json'), 'Taken');
    const free = writeExample(join(folder, 'free.json'), 'Free');
    const made = await run('report', taken, free, '--out', out, '--format', 'csv', ...DATE);
    expect(made.code).toBe(1);
    expect(made.complaints).toContain('Taken-2026-11-22.csv: this file cannot be written');
    expect(listNames(out)).toContain('Free-2026-11-22.csv');
  });
});

describe('characters that no font has', () => {
  it('are named with the file they are in', async () => {
    const path = writeExample(join(folder, 'rare.json'), 'A title with \u{10450}');
    const { complaints } = await run('report', path, '--out', join(folder, 'rare'));
    expect(complaints).toContain(`${path}: these characters are in no font`);
    expect(complaints).toContain('\u{10450}');
  });
});
