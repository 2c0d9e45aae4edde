import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** Its page tree runs in a circle and names an object whose place in the file is wrong. */
const FILE = [
  '%PDF-1.5',
  '1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj',
  '2 0 obj\n<</Type /Pages /Kids [3 0 R 2 0 R 6 0 R] /Count 4>>\nendobj',
  '3 0 obj\n<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources <</Font <</F 5 0 R>>>> /Contents 4 0 R>>\nendobj',
  '4 0 obj\n<</Length 54>>\nstream\nBT /F 12 Tf 72 700 Td (Women choose their work.) Tj ET\nendstream\nendobj',
  '5 0 obj\n<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>\nendobj',
  '6?0 obj\n<</Type /Pages /Parent 2 0 R /Kids [2 0 R 6 0 R] /Count 2>>\nendobj',
];

function writeFile(): string {
  const text = FILE.map((part) => `${part}\n`);
  const place = (index: number) => text.slice(0, index).join('').length;
  const entries = FILE.slice(1).map(
    (_, index) => `${String(place(index + 1)).padStart(10, '0')} 00000 n `,
  );
  return [
    text.join('') + 'xref',
    '0 7',
    '0000000000 65535 f ',
    ...entries,
    'trailer\n<</Size 7 /Root 1 0 R>>',
    `startxref\n${String(text.join('').length)}\n%%EOF\n`,
  ].join('\n');
}

/** Reads a file in a program of its own, which a failure that reaches nobody would end. */
const PROGRAM = `
  import { readPdf } from './src/draft/read/pdf/read-pdf.ts';
  const outcome = await readPdf(new TextEncoder().encode(process.argv[1]), () => undefined);
  await new Promise((resolve) => setTimeout(resolve, 50));
  console.log(JSON.stringify(outcome.kind === 'ok' ? outcome.content.gaps : outcome.refusal));
`;

test('a program that reads a broken file goes on', () => {
  const answer = execFileSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', PROGRAM, writeFile()],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  expect(JSON.parse(answer)).toEqual([{ kind: 'broken-pages', pages: [2], of: 2 }]);
});
