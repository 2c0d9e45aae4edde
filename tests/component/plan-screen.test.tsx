// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Action } from '../../src/domain/assessment/assessment.ts';
import { assessmentWith, NOW, type Given } from '../builders/assessment.ts';
import { renderApp } from './render-app.tsx';

type Start = {
  given?: Readonly<Record<string, Given>>;
  activities?: readonly string[];
  actions?: readonly Action[];
  dimension?: string;
};

const BUILT_IN = { id: 'wif-assumptions', version: '1.0.0', hash: '' };

async function openPlan(start: Start = {}) {
  const { given = { AS1: 0 }, activities = ['RAS'], actions = [], dimension } = start;
  const assessment = assessmentWith(given, { activities, rubric: BUILT_IN, actions });
  const path = `/assessment/assessment-1/plan${dimension ? `/${dimension}` : ''}`;
  const app = await renderApp({ path, assessment });
  await screen.findByRole('heading', { level: 1, name: /^Plan/ });
  return { ...app, plan: () => readPlan(app.store) };
}

function readPlan({ getState }: Awaited<ReturnType<typeof renderApp>>['store']): readonly Action[] {
  const { opening } = getState();
  return opening.kind === 'open' ? opening.open.assessment.actions : [];
}

function step(change: Partial<Action>): Action {
  return {
    id: 's1',
    dimensionId: 'AS1',
    step: 'Study the route',
    owner: '',
    due: '',
    status: 'open',
    updatedAt: NOW,
    ...change,
  };
}

const steps = (name: RegExp) =>
  within(screen.getByRole('region', { name }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);

test('starts an empty plan with the findings of most weight', async () => {
  await openPlan({ given: { AS1: 2, AS2: 0, AS4: 0 } });
  const titles = within(screen.getByRole('region', { name: 'Start with these findings' }))
    .getAllByRole('heading', { level: 3 })
    .map((heading) => heading.textContent);
  expect(titles).toEqual([
    'AS4 Endorsing recruiters',
    'AS2 Who is studied',
    'AS1 Company and sector assessments',
  ]);
});

test('leads to the questions when there is no finding to plan for', async () => {
  await openPlan({ given: {} });
  expect(screen.getByRole('link', { name: 'Go to the questions' })).toBeVisible();
});

test('adds a finding with one press and keeps the focus there', async () => {
  const { user, plan } = await openPlan();
  await user.click(screen.getByRole('button', { name: 'Add to plan AS1' }));
  expect(plan()).toMatchObject([{ dimensionId: 'AS1', status: 'open' }]);
  expect(plan()[0]?.step).toMatch(/^Move the route/);
  expect(screen.getByRole('link', { name: 'In the plan AS1' })).toHaveFocus();
});

test('sorts the steps of a status by date, those without one last', async () => {
  await openPlan({
    actions: [
      step({ id: 'a', step: 'Someday' }),
      step({ id: 'b', step: 'Late', due: '2027-05-01' }),
      step({ id: 'c', step: 'Soon', due: '2026-12-01' }),
    ],
  });
  expect(steps(/^To do/).map((text) => /Someday|Late|Soon/.exec(text)?.[0])).toEqual([
    'Soon',
    'Late',
    'Someday',
  ]);
});

test('moves a step to another list with its status and keeps the focus on it', async () => {
  const { user } = await openPlan({ actions: [step({})] });
  const status = () => screen.getByRole('combobox', { name: /^Status ./ });
  await user.selectOptions(status(), 'Done');
  expect(steps(/^Done/)).toHaveLength(1);
  expect(status()).toHaveFocus();
});

test('accepts a date that has passed, with a remark', async () => {
  await openPlan({ actions: [step({ due: '2020-01-01' })] });
  expect(screen.getByText('This date has passed.')).toBeVisible();
});

test('says of a step to do what is not decided yet', async () => {
  await openPlan({ actions: [step({})] });
  expect(steps(/^To do/)[0]).toContain('Who: not decidedNo date');
});

test.each([
  ['done', /^Done/],
  ['dropped', /^Dropped/],
] as const)('misses nothing of a step that is %s', async (status, name) => {
  await openPlan({ actions: [step({ status })] });
  expect(steps(name)[0]).not.toMatch(/Who:|not decided|No date/);
});

test('says who did a step that is done, and by when it was due', async () => {
  await openPlan({ actions: [step({ status: 'done', owner: 'Maya', due: '2026-12-01' })] });
  expect(steps(/^Done/)[0]).toContain('Who: MayaBy 1 December 2026');
});

test('makes no remark on the date of a step that is done', async () => {
  await openPlan({ actions: [step({ due: '2020-01-01', status: 'done' })] });
  expect(screen.queryByText('This date has passed.')).toBeNull();
});

test('takes a proposed step and moves the focus into it', async () => {
  const { user, plan } = await openPlan({ dimension: 'AS1' });
  await user.click(screen.getByRole('button', { name: 'Add to plan Indicator' }));
  expect(screen.getByRole('textbox', { name: 'What to do' })).toHaveFocus();
  expect(plan()[0]?.step).toMatch(/^From “companies assessed”/);
});

test('offers a step that is in the plan only once', async () => {
  const { user, plan } = await openPlan({ dimension: 'AS1' });
  await user.click(screen.getByRole('button', { name: 'Add to plan Now' }));
  await user.click(screen.getByRole('button', { name: 'In the plan Now' }));
  expect(plan()).toHaveLength(1);
});

test('keeps own words, owner and date as they are given', async () => {
  const { user, plan } = await openPlan({ dimension: 'AS1' });
  await user.click(screen.getByRole('button', { name: 'Write a step in your own words' }));
  await user.keyboard('Ask two unions');
  await user.type(screen.getByRole('textbox', { name: 'Who does it' }), 'Maya');
  await user.type(screen.getByLabelText('By when'), '2026-12-24');
  expect(plan()).toMatchObject([{ step: 'Ask two unions', owner: 'Maya', due: '2026-12-24' }]);
});

test('undoes the typing into one field together', async () => {
  const { user, plan } = await openPlan({ dimension: 'AS1', actions: [step({})] });
  await user.type(screen.getByRole('textbox', { name: 'Who does it' }), 'Maya');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(plan()[0]?.owner).toBe('');
});

test('removes a step and brings it back', async () => {
  const { user, plan } = await openPlan({ dimension: 'AS1', actions: [step({})] });
  await user.click(screen.getByRole('button', { name: 'Remove Step 1' }));
  expect(plan()).toEqual([]);
  await user.click(
    within(screen.getByText('The step is removed.').parentElement!).getByRole('button', {
      name: 'Undo',
    }),
  );
  expect(plan()).toHaveLength(1);
});

const undoInToast = () =>
  within(screen.getByText('The step is removed.').parentElement!).getByRole('button', {
    name: 'Undo',
  });

test('brings a removed step back whatever was done since, and says so', async () => {
  const actions = [step({}), step({ id: 's2', step: 'Ask two unions' })];
  const { user, plan } = await openPlan({ dimension: 'AS1', actions });
  await user.click(screen.getByRole('button', { name: 'Remove Step 1' }));
  await user.type(screen.getByRole('textbox', { name: 'What to do' }), ' in June');
  await user.click(undoInToast());
  expect(plan().map((action) => action.step)).toEqual([
    'Ask two unions in June',
    'Study the route',
  ]);
  expect(screen.getByText('The step is back.')).toBeVisible();
});

test('puts the focus on the step that is back', async () => {
  const { user } = await openPlan({ dimension: 'AS1', actions: [step({})] });
  await user.click(screen.getByRole('button', { name: 'Remove Step 1' }));
  await user.click(undoInToast());
  expect(screen.getByRole('textbox', { name: 'What to do' })).toHaveFocus();
});

test('leaves a step as it is when it is back already', async () => {
  const { user, plan } = await openPlan({ dimension: 'AS1', actions: [step({})] });
  await user.click(screen.getByRole('button', { name: 'Remove Step 1' }));
  await user.keyboard('{Control>}z{/Control}');
  await user.type(screen.getByRole('textbox', { name: 'What to do' }), ' in June');
  await user.click(undoInToast());
  expect(plan()[0]?.step).toBe('Study the route in June');
});

test('gives the focus back when the message is dismissed', async () => {
  const { user } = await openPlan({ dimension: 'AS1', actions: [step({})] });
  await user.click(screen.getByRole('button', { name: 'Remove Step 1' }));
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

test('moves the focus to the first of the findings that “Show all” brings', async () => {
  const given = { AS1: 0, AS2: 0, AS3: 0, AS4: 0, VO1: 0, VO2: 0 } as const;
  const { user } = await openPlan({ given, activities: ['RAS', 'OUT'] });
  await user.click(screen.getByRole('button', { name: 'Show all 6' }));
  const region = screen.getByRole('region', { name: 'Start with these findings' });
  expect(within(region).getAllByRole('heading', { level: 3 })[5]).toHaveFocus();
});

test('shows the plan when the id of a dimension is not whole', async () => {
  await openPlan({ actions: [step({ dimensionId: '\ud800' })] });
  expect(screen.getByText('Study the route')).toBeVisible();
});

test('lets a step of an unknown dimension be changed', async () => {
  await openPlan({ dimension: 'ZZ9', actions: [step({ dimensionId: 'ZZ9' })] });
  expect(screen.getByRole('textbox', { name: 'What to do' })).toHaveValue('Study the route');
  expect(screen.queryByRole('region', { name: 'Proposed steps' })).toBeNull();
});
