// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Assessment, Passage } from '../../src/domain/assessment/assessment.ts';
import type { DraftDocument } from '../../src/domain/draft/draft.ts';
import type { DraftTools } from '../../src/draft/draft-tools.ts';
import type { ReadOutcome } from '../../src/draft/read/read-draft.ts';
import { forgetPaste } from '../../src/ui/draft/kept-paste.ts';
import { assessmentWith, type Given } from '../builders/assessment.ts';
import {
  answeringTools,
  documentOf,
  fileNamed,
  passagesOf,
  readAs,
  slowTools,
  standInForScreen,
  tableOf,
} from './draft-for-tests.ts';
import { readOpen } from '../builders/open-store.ts';
import { renderApp } from './render-app.tsx';

beforeEach(standInForScreen);
afterEach(() => {
  vi.restoreAllMocks();
  forgetPaste('assessment-1');
});

type Start = {
  documents?: readonly DraftDocument[];
  draftTools?: DraftTools;
  given?: Readonly<Record<string, Given>>;
  change?: Partial<Assessment>;
  example?: Assessment;
  /** Last part of the address. */
  place?: string;
};

async function openDraft(start: Start = {}) {
  const {
    documents = [],
    draftTools = answeringTools({}),
    given = {},
    change,
    place,
    example,
  } = start;
  const assessment = assessmentWith(given, { activities: ['PDT'], ...change });
  const path = `/assessment/assessment-1/draft${place ? `/${place}` : ''}`;
  const app = await renderApp({
    path,
    assessment,
    documents,
    draftTools,
    ...(example && { example }),
  });
  await screen.findByRole('heading', { level: 1, name: 'Your draft' });
  return { ...app, context: () => readOpen(app.store).assessment.context };
}

const training = documentOf(
  passagesOf(['# Training', 'Women learn obedience.', 'They choose a trainer.']),
);
const text = () => screen.findByRole('group', { name: /^Text of the draft/ });

test('says that no draft is needed', async () => {
  await openDraft();
  expect(screen.getByText(/^You do not need this step/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Go to the questions' })).toBeVisible();
});

test('leads on to the questions when a draft is there', async () => {
  await openDraft({ documents: [training] });
  expect(await text()).toBeVisible();
  expect(screen.getByRole('link', { name: 'Go to the questions' })).toBeVisible();
  expect(screen.queryByText(/^You do not need this step/)).not.toBeInTheDocument();
});

test('reads several chosen files one after the other', async () => {
  const files = {
    'a.docx': readAs(passagesOf(['First text'], null), { format: 'docx', pages: null }),
    'b.pdf': readAs(passagesOf(['Second text'])),
  };
  const { user, store } = await openDraft({ draftTools: answeringTools({ files }) });
  await user.upload(screen.getByLabelText('Choose files'), [
    fileNamed('a.docx'),
    fileNamed('b.pdf'),
  ]);
  expect(await screen.findByRole('heading', { level: 2, name: '2 documents' })).toBeVisible();
  expect(screen.getByText(/^Word · 1 passage · Read on/)).toBeVisible();
  expect(screen.getByText(/^PDF · 2 pages · 1 passage/)).toBeVisible();
  expect(screen.getByText('b.pdf has been read: 1 passage.')).toBeVisible();
  expect(readOpen(store).documents.map(({ name }) => name)).toEqual(['a.docx', 'b.pdf']);
});

test('reads a pasted text', async () => {
  const files = { 'Concept note': readAs(passagesOf(['Pasted words'])) };
  const { user } = await openDraft({ draftTools: answeringTools({ files }) });
  await user.click(screen.getByRole('button', { name: 'Paste a text' }));
  expect(screen.getByRole('textbox', { name: 'Text of the draft' })).toHaveFocus();
  await user.paste('Pasted words');
  await user.type(screen.getByRole('textbox', { name: /^Name/ }), 'Concept note');
  await user.click(screen.getByRole('button', { name: 'Read it' }));
  expect(await screen.findByRole('heading', { level: 3, name: 'Concept note' })).toBeVisible();
  await waitFor(() => expect(screen.getByRole('button', { name: 'Paste a text' })).toHaveFocus());
});

test('says how far a reading is and ends it when asked', async () => {
  const { tools, tell, isStopped } = slowTools();
  const { user } = await openDraft({ draftTools: tools });
  await user.upload(screen.getByLabelText('Choose files'), fileNamed('long.pdf'));
  await screen.findByText('Opening the file…');
  act(() => tell({ unit: 'page', done: 34, of: 172 }));
  expect(screen.getByText('Page 34 of 172')).toBeVisible();
  expect(screen.getByRole('progressbar', { name: 'long.pdf' })).toHaveValue(34);
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(isStopped()).toBe(true);
  expect(screen.queryByText('long.pdf')).not.toBeInTheDocument();
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

test('goes on with the next file when one is cancelled', async () => {
  const { tools } = slowTools();
  const files = { 'b.pdf': readAs(passagesOf(['Second text'])) };
  const { read } = answeringTools({ files });
  const draftTools: DraftTools = {
    ...tools,
    read: (request) => (request.source.name === 'b.pdf' ? read(request) : tools.read(request)),
  };
  const { user } = await openDraft({ draftTools });
  await user.upload(screen.getByLabelText('Choose files'), [
    fileNamed('a.pdf'),
    fileNamed('b.pdf'),
  ]);
  await screen.findByText('Waiting for its turn');
  await user.click(screen.getByRole('button', { name: 'Cancel', description: 'a.pdf' }));
  expect(await screen.findByRole('heading', { level: 3, name: 'b.pdf' })).toBeVisible();
});

test('says in a sentence why a file was not read', async () => {
  const refusal = { code: 'only-pictures', pages: 12 } as const;
  const files = { 'scan.pdf': { kind: 'refused', refusal } } as const;
  const { user } = await openDraft({ draftTools: answeringTools({ files }) });
  await user.upload(screen.getByLabelText('Choose files'), fileNamed('scan.pdf'));
  const list = await screen.findByRole('list', { name: 'Files being read' });
  expect(await within(list).findByRole('alert')).toHaveTextContent(/\w+ .*\./);
  await user.click(screen.getByRole('button', { name: 'Dismiss', description: 'scan.pdf' }));
  expect(screen.queryByText('scan.pdf')).not.toBeInTheDocument();
});

test('does not take the same file twice', async () => {
  const documents = [documentOf(training.passages, { fingerprint: 'fingerprint of again.pdf' })];
  const files = { 'again.pdf': readAs(training.passages) };
  const { user, store } = await openDraft({ documents, draftTools: answeringTools({ files }) });
  await user.upload(await screen.findByLabelText('Add more files'), fileNamed('again.pdf'));
  expect(await screen.findByText(/^This is the same file as “proposal.pdf”/)).toBeVisible();
  expect(readOpen(store).documents).toHaveLength(1);
});

test('names what of a document could not be read', async () => {
  const gaps = [{ kind: 'no-text', pages: [3, 4], of: 12 }] as const;
  await openDraft({ documents: [documentOf(training.passages, { gaps })] });
  expect(await screen.findByText('Not everything could be read:')).toBeVisible();
});

test('removes a document and brings it back', async () => {
  const { user, store } = await openDraft({ documents: [training] });
  await user.click(await screen.findByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(readOpen(store).documents).toEqual([]));
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  const toast = screen.getByText(/^proposal.pdf was removed from the draft/);
  const message = toast.parentElement;
  if (!message) throw new Error('The message is not in the page.');
  await user.click(within(message).getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(readOpen(store).documents).toEqual([training]));
});

/** Opens the paste box and writes into it. */
async function beginPaste(user: UserEvent) {
  await user.click(screen.getByRole('button', { name: 'Paste a text' }));
  await user.type(screen.getByLabelText('Text of the draft'), 'Women learn.');
  await user.type(screen.getByLabelText(/^Name/), 'Mail');
}

/** Looks at the questions, and comes back. */
async function lookElsewhere() {
  act(() => void (window.location.hash = '#/assessment/assessment-1/programme'));
  await waitFor(() => expect(screen.queryByText('Your draft')).not.toBeInTheDocument());
  act(() => void (window.location.hash = '#/assessment/assessment-1/draft'));
  await screen.findByRole('heading', { level: 1, name: 'Your draft' });
}

test('keeps a text in the paste box while the person looks elsewhere', async () => {
  const { user } = await openDraft();
  await beginPaste(user);
  await lookElsewhere();
  expect(screen.getByLabelText('Text of the draft')).toHaveValue('Women learn.');
  expect(screen.getByLabelText(/^Name/)).toHaveValue('Mail');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await lookElsewhere();
  expect(screen.queryByLabelText('Text of the draft')).not.toBeInTheDocument();
});

test('keeps a pasted text until it has been read', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const read = vi.fn<DraftTools['read']>().mockRejectedValueOnce(new Error('no'));
  read.mockResolvedValue({
    ...readAs(passagesOf(['Women learn.'])),
    fingerprint: 'pasted',
  });
  const { user } = await openDraft({ draftTools: { ...answeringTools({}), read } });
  await beginPaste(user);
  await user.click(screen.getByRole('button', { name: 'Read it' }));
  expect(await screen.findByText(/^The file could not be read/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Paste a text' }));
  expect(screen.getByLabelText('Text of the draft')).toHaveValue('Women learn.');
  await user.click(screen.getByRole('button', { name: 'Read it' }));
  expect(await screen.findByText('Mail has been read: 1 passage.')).toBeVisible();
  expect(screen.queryByText(/^The file could not be read/)).not.toBeInTheDocument();
});

test('shows headings, lists, tables and pages of a draft', async () => {
  const passages = [
    ...passagesOf(['# Training', '- First module', '- Second module']),
    ...tableOf([
      ['Result', 'Indicator'],
      ['Women are trained', 'Number of women'],
    ]),
  ];
  await openDraft({ documents: [documentOf(passages)] });
  const draft = within(await text());
  expect(draft.getByRole('heading', { level: 3, name: 'Training' })).toBeVisible();
  expect(draft.getAllByRole('listitem')).toHaveLength(2);
  expect(draft.getByRole('row', { name: 'Women are trained Number of women' })).toBeVisible();
  expect(draft.getByText('Page 2')).toBeVisible();
});

test('finds words in all documents and steps from place to place', async () => {
  const second = documentOf(passagesOf(['Obedience again']), { id: 'document-2', name: 'b.pdf' });
  const { user } = await openDraft({ documents: [training, second] });
  const field = await screen.findByRole('searchbox', { name: 'Find words in the draft' });
  await user.type(field, 'obedience');
  expect(await screen.findByText('1 of 2 places')).toBeVisible();
  await user.keyboard('{Enter}');
  expect(screen.getByText('2 of 2 places')).toBeVisible();
  expect(screen.getByText('Obedience', { selector: 'mark[data-current]' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Next place' }));
  expect(screen.getByText('1 of 2 places')).toBeVisible();
  await user.clear(field);
  await user.type(field, 'slavery');
  expect(await screen.findByText('These words are not in the draft.')).toBeVisible();
});

test('opens at the passage of the address', async () => {
  await openDraft({ documents: [training], place: 'document-1:2' });
  await waitFor(() => expect(screen.getByText('They choose a trainer.')).toHaveFocus());
});

const quoteOf = (id: string, quote: string): Passage => ({
  id,
  quote,
  place: 'page 1',
  source: { documentId: 'document-1', passage: 1, start: 0, end: quote.length },
});

test('says after a new version which quotes are still there', async () => {
  const passages = [
    quoteOf('kept', 'They choose a trainer.'),
    quoteOf('gone', 'Recruiters from the district town certify each bus driver.'),
  ];
  const files = { 'new.pdf': readAs(passagesOf(['# Training', 'They choose a trainer.'])) };
  const { user, store } = await openDraft({
    documents: [training],
    draftTools: answeringTools({ files }),
    given: { PD8: { position: { kind: 'level', level: 1 }, passages } },
  });
  await user.upload(await screen.findByLabelText('Put in a new version'), fileNamed('new.pdf'));
  expect(
    await screen.findByText('new.pdf is now in the place of proposal.pdf: 2 passages.'),
  ).toBeVisible();
  const summary = within(screen.getByRole('region', { name: 'Your quotes in this draft' }));
  expect(await summary.findByText('1 of 2 quotes found word for word.')).toBeVisible();
  expect(summary.getByText('1 quote is not in the draft')).toBeVisible();
  expect(summary.getByRole('link', { name: /^PD8/ })).toHaveAttribute(
    'href',
    expect.stringMatching(/questions\/PD8$/),
  );
  expect(readOpen(store).documents.map(({ id }) => id)).toEqual(['document-1']);
});

test('shortens a long quote with a sign that it goes on', async () => {
  const long = 'Recruiters from the district town certify each bus driver. '.repeat(4).trim();
  await openDraft({
    documents: [training],
    given: { PD8: { position: { kind: 'level', level: 1 }, passages: [quoteOf('gone', long)] } },
  });
  const summary = within(await screen.findByRole('region', { name: 'Your quotes in this draft' }));
  expect(summary.getByText(/^Recruiters from/)).toHaveTextContent(/ …$/);
});

test('brings the text before a new version back under its id', async () => {
  const files = { 'new.pdf': readAs(passagesOf(['They choose a trainer.'])) };
  const { user, store } = await openDraft({
    documents: [training],
    draftTools: answeringTools({ files }),
  });
  await user.upload(await screen.findByLabelText('Put in a new version'), fileNamed('new.pdf'));
  const toast = (await screen.findByText(/^new.pdf is now in the place/)).parentElement;
  await user.click(within(toast ?? document.body).getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(readOpen(store).documents).toEqual([training]));
});

/** Tools that give a text when the test says so. */
function heldTools(outcome: ReadOutcome) {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const tools: DraftTools = {
    ...answeringTools({}),
    read: async () => {
      await held;
      return { ...outcome, fingerprint: 'held' };
    },
  };
  return { tools, release: () => release() };
}

test('stores what was read in the assessment that was left', async () => {
  const { tools, release } = heldTools(readAs(passagesOf(['A long text'])));
  const example = assessmentWith({}, { id: 'example' });
  const { user, store, storage } = await openDraft({ draftTools: tools, example });
  await user.upload(screen.getByLabelText('Choose files'), fileNamed('long.pdf'));
  await act(() => store.actions.openExample());
  await act(async () => {
    release();
    await vi.waitFor(async () =>
      expect(await storage.load('assessment-1')).toMatchObject({
        assessment: { draft: { name: 'long.pdf' } },
      }),
    );
  });
  await act(() => store.actions.openAssessment('assessment-1'));
  await waitFor(() =>
    expect(readOpen(store).documents.map(({ name }) => name)).toEqual(['long.pdf']),
  );
  expect(readOpen(store).assessment.draft?.name).toBe('long.pdf');
});

test('says on return what could not be stored', async () => {
  const { tools, release } = heldTools(readAs(passagesOf(['A long text'])));
  const example = assessmentWith({}, { id: 'example' });
  const { user, store, storage } = await openDraft({ draftTools: tools, example });
  await user.upload(screen.getByLabelText('Choose files'), fileNamed('long.pdf'));
  await act(() => store.actions.openExample());
  const full = { kind: 'failed', code: 'full', detail: '' } as const;
  const write = vi.spyOn(storage, 'writeDraft').mockResolvedValue(full);
  await act(async () => {
    release();
    await vi.waitFor(() => expect(write).toHaveBeenCalled());
  });
  await act(() => store.actions.openAssessment('assessment-1'));
  const list = within(await screen.findByRole('list', { name: 'Files being read' }));
  expect(await list.findByText(/^That could not be written/)).toBeVisible();
});

test('asks before the page is left in the middle of a reading', async () => {
  const { tools } = slowTools();
  const { user } = await openDraft({ draftTools: tools });
  const isAsked = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
  expect(isAsked()).toBe(false);
  await user.upload(screen.getByLabelText('Choose files'), fileNamed('slow.pdf'));
  expect(isAsked()).toBe(true);
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  expect(isAsked()).toBe(false);
});

test('says that a part of the app has not arrived', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const lost = new TypeError('Failed to fetch dynamically imported module: /read-pdf.js');
  const draftTools = { ...answeringTools({}), read: () => Promise.reject(lost) };
  const { user } = await openDraft({ draftTools });
  await user.upload(screen.getByLabelText('Choose files'), fileNamed('a.pdf'));
  expect(await screen.findByText(/comes when you are online again/)).toBeVisible();
});

test('takes back what it said of a file that has been read since', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const lost = new TypeError('Failed to fetch dynamically imported module: /read-pdf.js');
  const tools = answeringTools({ files: { 'a.pdf': readAs(training.passages) } });
  const read = vi.fn(tools.read).mockRejectedValueOnce(lost);
  const { user } = await openDraft({ draftTools: { ...tools, read } });
  await user.upload(screen.getByLabelText('Choose files'), fileNamed('a.pdf'));
  expect(await screen.findByText(/is not on this device yet/)).toBeVisible();
  await user.upload(screen.getByLabelText('Choose files'), fileNamed('a.pdf'));
  expect(await screen.findByText(/^a.pdf has been read/)).toBeVisible();
  expect(screen.queryByText(/is not on this device yet/)).not.toBeInTheDocument();
});

const blame = {
  variable: 'blames_agents',
  value: 'yes',
  passages: [
    { documentId: 'document-1', passage: 1, words: [{ start: 0, end: 5 }], sentence: '0000000a' },
  ],
};
const measure = { ...blame, variable: 'counts', value: 'returned' };

async function openFlags(flags: readonly (typeof blame)[], change?: Partial<Assessment>) {
  const start = { documents: [training], draftTools: answeringTools({ flags }) };
  // Work on rules and with recruiters brings in the question on agents and fees.
  const app = await openDraft({ ...start, change: { activities: ['RPO', 'RTR'], ...change } });
  await screen.findByRole('heading', { name: /^Does the draft say this/ });
  return app;
}

const agents = { name: /present agents or fees as the main cause/ };

test('asks what the words of the draft may answer', async () => {
  const { user, context } = await openFlags([blame]);
  expect(screen.getByRole('heading', { level: 3, ...agents })).toBeVisible();
  expect(screen.getByText('Women', { selector: 'mark' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Yes, it says so' }));
  expect(context()).toEqual([{ variable: 'blames_agents', values: ['yes'] }]);
  expect(screen.getByText('All of these questions are settled.')).toBeVisible();
  expect(screen.getByRole('heading', { name: /^Does the draft say this/ })).toHaveFocus();
});

test('adds a value to a question that takes several', async () => {
  const context = [{ variable: 'counts', values: ['placed'] }];
  const app = await openFlags([measure], { context });
  await app.user.click(screen.getByRole('button', { name: 'Yes, it says so' }));
  expect(app.context()).toEqual([{ variable: 'counts', values: ['placed', 'returned'] }]);
});

test('tells the settled values of one question apart', async () => {
  const context = [{ variable: 'counts', values: ['placed', 'returned'] }];
  const flags = [measure, { ...measure, value: 'placed' }];
  await openFlags(flags, { context });
  const settled = screen.getByText('Answered (2)').closest('details');
  expect(settled).toHaveTextContent('People returned or reintegrated, counted as success');
  expect(settled).toHaveTextContent('People placed in jobs or sent abroad');
});

test('says where the answers to all of its questions are', async () => {
  await openFlags([measure]);
  expect(screen.getByText(/Your answers here are the same as in Programme\.$/)).toBeVisible();
});

test('asks nothing that the programme does not raise', async () => {
  const start = { documents: [training], draftTools: answeringTools({ flags: [blame] }) };
  await openDraft({ ...start, change: { activities: ['PDT'] } });
  expect(await text()).toBeVisible();
  expect(screen.queryByRole('heading', { level: 3, ...agents })).not.toBeInTheDocument();
});

test('shows three questions at once and the others when asked', async () => {
  const more = ['goal_eradicate', 'promise_safe_channel', 'deficit_language'];
  const flags = more.map((variable) => ({ ...blame, variable }));
  const { user } = await openFlags([blame, ...flags]);
  const questions = () => screen.getAllByRole('button', { name: 'Yes, it says so' });
  expect(questions()).toHaveLength(3);
  await user.click(screen.getByRole('button', { name: 'Show one more question' }));
  expect(questions()).toHaveLength(4);
});

test('asks again about another sentence than the one put aside', async () => {
  const dismissedFlags = ['blames_agents:yes:0000000b'];
  const { user } = await openFlags([blame], { dismissedFlags });
  expect(screen.getByRole('heading', { level: 3, ...agents })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'No' }));
  expect(screen.getByText('Put aside (1)')).toBeVisible();
});

test.each(['blames_agents:yes:0000000a', 'blames_agents:yes'])(
  'leaves %s put aside',
  async (key) => {
    await openFlags([blame], { dismissedFlags: [key] });
    expect(screen.getByText('Put aside (1)')).toBeVisible();
    expect(screen.queryByRole('heading', { level: 3, ...agents })).not.toBeInTheDocument();
  },
);

test('still asks what nobody knew', async () => {
  const context = [{ variable: 'blames_agents', values: ['unknown'] }];
  const app = await openFlags([blame], { context });
  await app.user.click(screen.getByRole('button', { name: 'Yes, it says so' }));
  expect(app.context()).toEqual([{ variable: 'blames_agents', values: ['yes'] }]);
});

test('puts a question aside and asks it again', async () => {
  const { user, context } = await openFlags([blame]);
  await user.click(screen.getByRole('button', { name: 'No' }));
  expect(screen.queryByRole('heading', { level: 3, ...agents })).not.toBeInTheDocument();
  expect(context()).toEqual([]);
  await user.click(screen.getByText('Put aside (1)'));
  await user.click(screen.getByRole('button', { name: 'Ask again' }));
  expect(screen.getByRole('heading', { level: 3, ...agents })).toBeVisible();
});
