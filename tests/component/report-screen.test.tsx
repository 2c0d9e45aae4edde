// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readFontFile } from '../../src/cli/font-files-node.ts';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { makeDocument } from '../../src/publish/make-document.ts';
import type { FontSource } from '../../src/publish/pdf/fonts/font-source.ts';
import type { DocumentMaker, DocumentRequest } from '../../src/publish/worker/plain-order.ts';
import { assessmentWith, type Given } from '../builders/assessment.ts';
import { renderApp } from './render-app.tsx';

const BUILT_IN = { id: 'wif-assumptions', version: '1.0.0', hash: '' };
const PROFILE = { organisation: '', people: '', route: '', kind: 'design' } as const;

type Start = {
  given?: Readonly<Record<string, Given>>;
  change?: Partial<Assessment>;
  makeDocument?: DocumentMaker;
};

async function openReport({ given = { AS1: 0, AS2: 2 }, change, ...surroundings }: Start = {}) {
  const assessment = assessmentWith(given, {
    activities: ['RAS'],
    rubric: BUILT_IN,
    profile: { title: 'Safe work', ...PROFILE },
    ...change,
  });
  const path = '/assessment/assessment-1/report';
  const app = await renderApp({ path, assessment, ...surroundings });
  await screen.findByRole('heading', { level: 1, name: 'Report' });
  return app;
}

const downloads: { name: string; content: Blob }[] = [];

/** jsdom keeps no downloads: what would be kept is listed here. Ends when jsdom has `createObjectURL`. */
beforeEach(() => {
  downloads.length = 0;
  localStorage.clear();
  const contents = new Map<string, Blob>();
  Object.assign(URL, {
    createObjectURL: (content: Blob) => {
      const address = `#file-${String(contents.size)}`;
      contents.set(address, content);
      return address;
    },
    revokeObjectURL: () => undefined,
  });
  document.addEventListener('click', keep);
  function keep(event: MouseEvent) {
    const anchor = event.target as HTMLAnchorElement;
    if (!anchor.download) return;
    event.preventDefault();
    const content = contents.get(anchor.getAttribute('href') ?? '');
    downloads.push({ name: anchor.download, content: content! });
  }
  return () => document.removeEventListener('click', keep);
});

afterEach(() => vi.restoreAllMocks());

const radio = (name: string) => screen.getByRole('radio', { name });
const download = (what: string) => screen.getByRole('button', { name: `Download ${what}` });
const names = () => downloads.map(({ name }) => name);

/** The real maker, with font files that do not come before `release`, and what was asked of it. */
function slowMaker() {
  const requests: DocumentRequest[] = [];
  let release: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (release = resolve));
  const fonts: FontSource = (face) => gate.then(() => readFontFile(face));
  const make: DocumentMaker = (request) => {
    requests.push(request);
    return makeDocument({ ...request, fonts });
  };
  return { make, requests, release };
}

test('offers the full report as PDF first', async () => {
  await openReport();
  expect(radio('Full report')).toBeChecked();
  expect(radio('PDF')).toBeChecked();
  expect(radio('A4')).toBeChecked();
  expect(download('the gap report (PDF)')).toBeVisible();
});

test('makes the full report and says what it is called and how large it is', async () => {
  const { user } = await openReport();
  await user.click(download('the gap report (PDF)'));
  expect(await screen.findByText('Safe-work-report-2026-11-22.pdf')).toBeVisible();
  expect(screen.getByText(/^The file is ready: \d+ pages, \d+ kB\./)).toBeVisible();
  expect(names()).toEqual(['Safe-work-report-2026-11-22.pdf']);
  expect(await downloads[0]!.content.text()).toMatch(/^%PDF-/);
});

test.each([
  ['Annex', 'the annex', 'Safe-work-annex-2026-11-22'],
  ['Plan', 'the plan', 'Safe-work-plan-2026-11-22'],
  ['Blank score sheet', 'the blank score sheet', 'Safe-work-score-sheet-2026-11-22'],
])('makes the %s as PDF and as Word', async (kind, words, name) => {
  const { user } = await openReport();
  await user.click(radio(kind));
  await user.click(download(`${words} (PDF)`));
  expect(await screen.findByText(`${name}.pdf`)).toBeVisible();
  await user.click(radio('Word'));
  await user.click(download(`${words} (Word)`));
  expect(await screen.findByText(`${name}.docx`)).toBeVisible();
  expect(names()).toEqual([`${name}.pdf`, `${name}.docx`]);
});

test.each([
  ['Excel', '.xlsx'],
  ['CSV', '.csv'],
  ['JSON', '.json'],
])('gives the data as %s', async (format, ending) => {
  const { user } = await openReport();
  await user.click(radio('Data'));
  await user.click(radio(format));
  await user.click(download(`the data (${format})`));
  expect(await screen.findByText(`Safe-work-data-2026-11-22${ending}`)).toBeVisible();
});

test('asks for no paper when what is wanted is data', async () => {
  const { user } = await openReport();
  await user.click(radio('Data'));
  expect(screen.queryByRole('group', { name: 'Paper' })).toBeNull();
  expect(radio('Excel')).toBeChecked();
});

test('keeps Word when another document is wanted, and goes back to PDF after data', async () => {
  const { user } = await openReport();
  await user.click(radio('Word'));
  await user.click(radio('Plan'));
  expect(radio('Word')).toBeChecked();
  await user.click(radio('Data'));
  await user.click(radio('Annex'));
  expect(radio('PDF')).toBeChecked();
});

test('prints the date that was chosen', async () => {
  const { make, requests } = slowMaker();
  const { user } = await openReport({ makeDocument: make });
  const field = screen.getByLabelText('Date on the report');
  fireEvent.change(field, { target: { value: '2027-01-31' } });
  await user.click(download('the gap report (PDF)'));
  expect(requests[0]!.report.date).toBe('2027-01-31');
});

test('remembers the paper on this device', async () => {
  const { user, unmount } = await openReport();
  await user.click(radio('US Letter'));
  unmount();
  const { make, requests } = slowMaker();
  await openReport({ makeDocument: make });
  expect(radio('US Letter')).toBeChecked();
  await user.click(download('the gap report (PDF)'));
  expect(requests[0]!.paper).toBe('letter');
});

test('says how far it is while the file is made', async () => {
  const { make, release } = slowMaker();
  const { user } = await openReport({ makeDocument: make });
  await user.click(download('the gap report (PDF)'));
  expect(screen.getByRole('progressbar', { name: 'The file is being made' })).toBeVisible();
  expect(screen.getByText('0 per cent done')).toBeVisible();
  release();
  expect(await screen.findByText(/^The file is ready/)).toBeVisible();
  expect(screen.queryByRole('progressbar')).toBeNull();
});

test('starts no second file while one is being made', async () => {
  const { make, requests, release } = slowMaker();
  const { user } = await openReport({ makeDocument: make });
  const button = download('the gap report (PDF)');
  await user.dblClick(button);
  await user.click(button);
  expect(requests).toHaveLength(1);
  release();
  await screen.findByText(/^The file is ready/);
  expect(downloads).toHaveLength(1);
});

test('stops at once, says so, and can begin again', async () => {
  const { make, requests, release } = slowMaker();
  const { user } = await openReport({ makeDocument: make });
  await user.click(download('the gap report (PDF)'));
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(await screen.findByText(/^Cancelled\. No file was made/)).toBeVisible();
  expect(requests[0]!.signal?.aborted).toBe(true);
  expect(download('the gap report (PDF)')).toHaveFocus();
  release();
  await user.keyboard('{Enter}');
  expect(await screen.findByText(/^The file is ready/)).toBeVisible();
  expect(downloads).toHaveLength(1);
});

test('stops when the person leaves the screen', async () => {
  const { make, requests } = slowMaker();
  const { user } = await openReport({ makeDocument: make });
  await user.click(download('the gap report (PDF)'));
  await user.click(screen.getByRole('link', { name: 'Plan' }));
  await screen.findByRole('heading', { level: 1, name: /^Plan/ });
  expect(requests[0]!.signal?.aborted).toBe(true);
  expect(downloads).toHaveLength(0);
});

test('says what to do when it fails, and can try again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let isOffline = true;
  const fonts: FontSource = (face) =>
    isOffline ? Promise.reject(new Error('No network.')) : readFontFile(face);
  const { user } = await openReport({
    makeDocument: (request) => makeDocument({ ...request, fonts }),
  });
  await user.click(download('the gap report (PDF)'));
  expect(
    await screen.findByText(/^The file could not be made\. Your answers are safe/),
  ).toBeVisible();
  isOffline = false;
  await user.click(download('the gap report (PDF)'));
  expect(await screen.findByText(/^The file is ready/)).toBeVisible();
  expect(screen.queryByText(/^The file could not be made/)).toBeNull();
});

test('says offline that a part comes when there is a network again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  const seen = vi.spyOn(Element.prototype, 'scrollIntoView');
  const fonts: FontSource = () => Promise.reject(new Error('No network.'));
  const { user } = await openReport({
    makeDocument: (request) => makeDocument({ ...request, fonts }),
  });
  await user.click(download('the gap report (PDF)'));
  const said = await screen.findByText(/^This part is not on this device yet/);
  expect(seen.mock.contexts).toContain(said);
});

test('names the characters that could not be printed', async () => {
  const profile = { title: 'Work \u{13080}', ...PROFILE };
  const { user } = await openReport({ change: { profile } });
  await user.click(download('the gap report (PDF)'));
  expect(await screen.findByText(/^This character could not be printed/)).toHaveTextContent(
    '\u{13080}',
  );
});

test('says what will be in the document', async () => {
  const { user } = await openReport();
  const summary = within(screen.getByRole('region', { name: 'What will be in it' }));
  expect(summary.getByText('Profile with 5 dimensions')).toBeVisible();
  await user.click(radio('Plan'));
  expect(summary.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'No step in the plan',
  ]);
});

test('offers the blank score sheet before anything is answered or chosen', async () => {
  const { user } = await openReport({ given: {}, change: { activities: [] } });
  expect(screen.getByText(/^Nothing is answered yet/)).toBeVisible();
  await user.click(radio('Blank score sheet'));
  expect(screen.queryByText(/^Nothing is answered yet/)).toBeNull();
  expect(screen.getByText(/^All questions, since no activity/)).toBeVisible();
});
