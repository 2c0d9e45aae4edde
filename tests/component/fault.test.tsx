// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { editProfile } from '../../src/domain/assessment/edits.ts';
import { answers, assessmentWith } from '../builders/assessment.ts';
import { documentOf, passagesOf } from './draft-for-tests.ts';
import { renderApp } from './render-app.tsx';

const OWN = ['Zarqa kitchens', 'A hidden remark', 'Wages are withheld', 'grandmother.docx'];
const [TITLE = '', NOTE = '', QUOTE = '', FILE = ''] = OWN;

async function openPlan() {
  const [answer] = answers({ AS1: 2 });
  const passage = { id: 'p', quote: QUOTE, place: FILE };
  const base = assessmentWith({});
  return renderApp({
    path: '/assessment/assessment-1/plan',
    assessment: {
      ...base,
      profile: { ...base.profile, title: TITLE },
      answers: answer ? [{ ...answer, note: NOTE, passages: [passage] }] : [],
    },
    documents: [documentOf(passagesOf([NOTE]), { name: FILE })],
  });
}

/** An error that says all that a person wrote, as a careless program would. */
const careless = () => new TypeError(`Cannot read ${OWN.join(' ')} of "${OWN.join('", "')}"`);

function failInside(error: Error): void {
  window.dispatchEvent(new ErrorEvent('error', { error, message: error.message }));
}

const report = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^Report/ });

test('a report names the fault, the rubric and the screen', async () => {
  await openPlan();
  act(() => failInside(careless()));
  fireEvent.click(await screen.findByText('Show a report of the fault'));
  const { value } = await report();
  expect(value).toContain('Rubric: wif-assumptions 1.0.0');
  expect(value).toContain('Screen: /assessment/:/plan');
  expect(value).toContain('Error: TypeError: cannot read');
});

test.each(OWN)('a report does not hold %j', async (own) => {
  await openPlan();
  act(() => failInside(careless()));
  expect((await report()).value).not.toContain(own);
});

test('a broken screen shows the report too', async () => {
  const { store } = await openPlan();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  act(() =>
    store.actions.edit((assessment) =>
      editProfile(assessment, { title: null as unknown as string }),
    ),
  );
  const { value } = await report();
  expect(value).toContain('Within: ');
  expect(value).not.toContain(NOTE);
});

test('a fault above the screens leaves a page with the file', async () => {
  const { store } = await openPlan();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  act(() => store.setState({ unwritten: null as unknown as readonly string[] }));
  expect(
    await screen.findByRole('heading', { name: 'This screen has stopped working' }),
  ).toBeVisible();
  expect(screen.getByRole('button', { name: /^Save/ })).toBeVisible();
});

test('what was stopped on purpose, and what an extension does, is no fault', async () => {
  await openPlan();
  act(() => failInside(Object.assign(new Error('x'), { name: 'AbortError' })));
  const filename = 'chrome-extension://x/y.js';
  act(() => void window.dispatchEvent(new ErrorEvent('error', { error: careless(), filename })));
  act(() => void window.dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop' })));
  await act(() => vi.dynamicImportSettled());
  expect(screen.queryByText(/^Something in the app went wrong/)).toBeNull();
});

test('an organisation’s own rubric is not named', async () => {
  const { store } = await openPlan();
  act(() => store.setState(({ rubric }) => ({ rubric: { ...rubric, hash: 'another' } })));
  act(() => failInside(careless()));
  expect((await report()).value).toContain('Rubric: an organisation’s own');
});
