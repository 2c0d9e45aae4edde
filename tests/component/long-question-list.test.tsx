// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { assessmentWith } from '../builders/assessment.ts';
import { dimension, rubricOf } from '../builders/small-rubric.ts';
import { renderApp } from './render-app.tsx';

/** Eighty sections of three dimensions. */
const SECTIONS = Array.from({ length: 80 }, (_, section) => `S${section}X`);
const rubric = rubricOf(
  Object.fromEntries(
    SECTIONS.map((id) => [id, [1, 2, 3].map((number) => dimension(`${id}${number}`))]),
  ),
);

async function openQuestion(id: string) {
  const choices = SECTIONS.map((sectionId) => ({ sectionId, include: true, reason: 'All.' }));
  const assessment = assessmentWith({}, { sectionChoices: choices });
  const app = await renderApp({
    path: `/assessment/assessment-1/questions/${id}`,
    assessment,
    rubric,
  });
  await screen.findByRole('heading', { level: 1 });
  return app;
}

const list = () => within(screen.getByRole('navigation', { name: 'All questions' }));
const folds = () => list().getAllByRole('group');

test('draws only the rows of the section of the question', async () => {
  await openQuestion('S5X2');
  const rows = await list().findAllByRole('link');
  expect(rows.map((row) => row.querySelector('.question-row-code')?.textContent)).toEqual([
    'S5X1',
    'S5X2',
    'S5X3',
  ]);
});

test('folds the other sections, with how far each is', async () => {
  await openQuestion('S5X2');
  expect(folds()).toHaveLength(SECTIONS.length - 1);
  expect(folds()[0]).toHaveTextContent('0 of 3 answered');
});

test('draws the rows of a section that is opened', async () => {
  const { user } = await openQuestion('S5X2');
  const [first] = folds();
  await user.click(within(first!).getByText('0 of 3 answered'));
  expect(await within(first!).findAllByRole('link')).toHaveLength(3);
});

test('shows an answer in the list', async () => {
  const { user } = await openQuestion('S5X2');
  await user.click(screen.getByRole('radio', { name: /^3 / }));
  expect(await list().findByRole('link', { name: /^S5X2 .*level 3/ })).toBeVisible();
  expect(await list().findByText('1 of 3 answered')).toBeVisible();
});

test('goes on to the next section with the question', async () => {
  await openQuestion('S5X3');
  act(() => screen.getByRole('button', { name: 'Next question' }).click());
  await waitFor(() =>
    expect(list().getByRole('link', { current: 'page' })).toHaveTextContent('S6X1'),
  );
});
