// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { TextFlag } from '../../src/draft/evidence/evidence.ts';
import { readAssessmentFile } from '../../src/storage/assessment-file.ts';
import { answers, assessmentWith } from '../builders/assessment.ts';
import { answeringTools, documentOf, passagesOf, standInForScreen } from './draft-for-tests.ts';
import { renderApp } from './render-app.tsx';

beforeEach(standInForScreen);

const OBEY = 'Women learn obedience and a good attitude.';
const proposal = documentOf(passagesOf(['# Training', OBEY]));

/** A programme with a quote from its draft, at one of its steps. */
async function openStep(step: string, flags: readonly TextFlag[] = [], documents = [proposal]) {
  const quote = { id: 'quote-1', quote: OBEY, place: 'page 1' };
  const given = answers({ PD8: { position: { kind: 'level', level: 0 }, passages: [quote] } });
  const assessment = assessmentWith({}, { activities: ['PDT'], answers: given });
  const path = `/assessment/assessment-1/${step}`;
  const draftTools = answeringTools({ flags });
  const app = await renderApp({ path, assessment, documents, draftTools });
  await screen.findByRole('heading', { level: 1 });
  return app;
}

test('leads from a finding to the passage of the draft', async () => {
  await openStep('results');
  const [quotes] = await screen.findAllByRole('list', { name: 'In the words of the draft' });
  const link = await within(quotes ?? document.body).findByRole('link', {
    name: /^Show in the draft: page 1/,
  });
  expect(link).toHaveAttribute('href', expect.stringMatching(/draft\/document-1(:|%3A)1$/));
});

test('shows below a context question the passage that may answer it', async () => {
  const words = [{ start: 0, end: 5 }];
  const place = { documentId: 'document-1', passage: 1, words, sentence: '0000000a' };
  await openStep('programme', [{ variable: 'goal_eradicate', value: 'yes', passages: [place] }]);
  const question = await screen.findByRole('group', {
    name: /promise to end, eliminate or prevent/,
    hidden: true,
  });
  expect(await within(question).findByText('This passage may answer it:')).toBeInTheDocument();
  expect(question).toHaveTextContent(OBEY);
});

/** The text of the next file that is handed to the browser. */
function catchFile(): Promise<string> {
  return new Promise((resolve) => {
    const catching = {
      createObjectURL(content: Blob) {
        void content.text().then(resolve);
        return 'blob:caught';
      },
      revokeObjectURL: () => undefined,
    };
    // Still a URL in all else: loading a part of the app makes some.
    vi.stubGlobal('URL', Object.assign(class extends URL {}, catching));
  });
}

async function saveFile(withDraft: boolean) {
  const { user } = await openStep('report');
  const box = await screen.findByRole('checkbox', { name: /^Put the draft’s text into the file/ });
  expect(box).not.toBeChecked();
  if (withDraft) await user.click(box);
  const caught = catchFile();
  await user.click(screen.getByRole('button', { name: 'Save the assessment to a file' }));
  const read = readAssessmentFile(await caught);
  vi.unstubAllGlobals();
  if (read.kind === 'refused') throw new Error('The file does not open.');
  return read.file;
}

test('says how much the text of the draft is once it is measured', async () => {
  await openStep('report');
  const box = await screen.findByRole('checkbox', { name: /into the file \(1 kB\)$/ });
  expect(box).not.toBeChecked();
});

test('keeps the text of the draft out of the file', async () => {
  expect((await saveFile(false)).documents ?? []).toEqual([]);
});

test('puts the text of the draft into the file when asked', async () => {
  expect((await saveFile(true)).documents).toEqual([proposal]);
});

test('does not speak of a draft in the file when there is none', async () => {
  await openStep('report', [], []);
  await waitFor(() => expect(screen.getByText(/Save the assessment to a file/)).toBeVisible());
  expect(screen.queryByRole('checkbox', { name: /draft’s text/ })).not.toBeInTheDocument();
});
