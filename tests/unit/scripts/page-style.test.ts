import { expect, test } from 'vitest';
import { takeStyle, writeStyle } from '../../../scripts/page-style.ts';

type Bundle = Parameters<typeof takeStyle>[0];

const style = (name: string) => ({ type: 'asset', fileName: `${name}.css`, source: `.${name}{}` });
const chunk = (name: string, imports: readonly string[] = []) => ({
  type: 'chunk',
  name,
  fileName: `${name}.js`,
  isEntry: name === 'index',
  imports,
  viteMetadata: { importedCss: new Set([`${name}.css`]) },
});

function build(): Bundle {
  const files = [
    ...[chunk('index', ['shell.js']), chunk('shell'), chunk('plan')],
    ...[chunk('questions-screen'), chunk('assessment-screen')],
    ...['shell', 'questions-screen', 'assessment-screen', 'plan'].map(style),
  ];
  return Object.fromEntries(files.map((file) => [file.fileName, file])) as unknown as Bundle;
}

test('takes the style of the frame, then that of an assessment and of its questions', () => {
  expect(takeStyle(build())).toBe('.shell{}.assessment-screen{}.questions-screen{}');
});

test('leaves the style of the other screens in their files', () => {
  const bundle = build();
  takeStyle(bundle);
  expect(Object.keys(bundle).filter((name) => name.endsWith('.css'))).toEqual(['plan.css']);
});

test('no script waits for style that is in the page', () => {
  const bundle = build();
  takeStyle(bundle);
  const shell = bundle['shell.js'];
  expect(shell?.type === 'chunk' && shell.viteMetadata?.importedCss.size).toBe(0);
});

test('the policy allows the one style by its hash, and no script', () => {
  const page = `<head content="script-src 'self'; style-src 'self'; img-src 'self'"></head>`;
  expect(writeStyle(page, '.a{}')).toMatch(
    /script-src 'self'; style-src 'self' 'sha256-[\w+/]{43}='; img-src 'self'".*<style>\.a\{\}<\/style>/s,
  );
});
