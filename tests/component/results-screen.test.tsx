// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { assessmentWith, type Given } from '../builders/assessment.ts';
import { renderApp } from './render-app.tsx';

type Start = {
  given?: Readonly<Record<string, Given>>;
  change?: Partial<Assessment>;
  languageTag?: string;
};

const BUILT_IN = { id: 'wif-assumptions', version: '1.0.0', hash: '' };

/** Opens the results of a programme that assesses recruiters: AS1 to AS4 and PP2 are in scope. */
async function openResults({ given = {}, change, languageTag }: Start = {}) {
  const assessment = assessmentWith(given, { activities: ['RAS'], rubric: BUILT_IN, ...change });
  const path = '/assessment/assessment-1/results';
  const app = await renderApp({ path, assessment, ...(languageTag && { languageTag }) });
  await screen.findByRole('heading', { level: 1, name: 'Results' });
  return app;
}

const POOR = { variable: 'dest_conditions', values: ['poor'] };
const part = (name: RegExp) => screen.getByRole('region', { name });
const dot = (name: RegExp) => within(part(/^Profile/)).getByRole('link', { name });

test('names each dot with code, title, level and harm', async () => {
  await openResults({ given: { AS4: 1 }, change: { context: [POOR] } });
  const name =
    'AS4 Endorsing recruiters: level 1 of 4, Conventional, with corrections; may cause harm, critical';
  expect(screen.getByRole('link', { name })).toHaveAttribute(
    'href',
    '#/assessment/assessment-1/questions/AS4',
  );
});

test('names silence, what does not apply and what is not answered', async () => {
  await openResults({ given: { AS1: 'not-stated', AS2: { notApplicable: 'No study' } } });
  expect(dot(/^AS1 .*: The draft does not say$/)).toBeVisible();
  expect(dot(/^AS2 .*: Does not apply$/)).toBeVisible();
  expect(dot(/^AS3 .*: Not answered yet$/)).toBeVisible();
});

test('[M4] draws no dot outside the scope and names the sections left out', async () => {
  await openResults({ given: { AS1: 2 } });
  expect(within(part(/^Profile/)).queryByRole('link', { name: /^PD1 / })).toBeNull();
  expect(within(part(/^Profile/)).getByText('Research')).toBeVisible();
});

test('[M9] gives a band only when enough is rated', async () => {
  await openResults({ given: { AS1: 2, AS2: 2, AS3: 2 } });
  const title =
    'Assessments of recruitment: Mostly better practice, mean level 2.0 of 4. Open answers could place it anywhere from mostly conventional to mostly better';
  expect(screen.getByRole('img', { name: title })).toBeInTheDocument();
});

test('[M9] says that not enough is answered, with the range', async () => {
  await openResults({ given: { AS1: 4 } });
  const name =
    /^Assessments of recruitment: Too little is rated for a score\. .*from mostly conventional to better$/;
  expect(screen.getByRole('img', { name })).toBeInTheDocument();
});

test('shows the picture as a table too', async () => {
  const { user } = await openResults({ given: { AS4: 1 } });
  await user.click(screen.getByText('Show as a table'));
  const row = screen.getByRole('row', { name: /^AS4 Endorsing recruiters/ });
  expect(within(row).getByText('Level 1: Conventional, with corrections')).toBeVisible();
});

test('[M10] counts answers and gives no total score', async () => {
  await openResults({ given: { AS1: 0, AS2: 'not-stated', AS3: 'not-stated' } });
  const counts = within(part(/^The answers in numbers/))
    .getAllByRole('listitem')
    .map((item) => item.textContent);
  expect(counts).toContain('1 Level 0: Conventional practice');
  expect(counts).toContain('2 The draft does not say');
  expect(counts).toContain('46 Outside the scope');
  expect(screen.getByRole('main').textContent).not.toMatch(/%/);
});

test('[M10] counts every state, so that the counts add up to the rubric', async () => {
  await openResults({
    given: { AS1: 0, AS2: 'not-stated', AS3: { notApplicable: 'No study' }, AS4: 3 },
  });
  const counts = within(part(/^The answers in numbers/))
    .getAllByRole('listitem')
    .map((item) => Number.parseInt(item.textContent, 10));
  expect(counts).toEqual([1, 0, 0, 1, 0, 1, 1, 1, 46]);
});

test('[M16] says what the source says of itself', async () => {
  await openResults({ given: { AS1: 4 } });
  expect(part(/^Profile/)).toBeVisible();
  expect(
    screen.getByRole('complementary', { name: 'What this result cannot tell' }),
  ).toHaveTextContent(/peripheral to decent jobs/);
});

test('[M13] shows a critical harm with its grade and why', async () => {
  await openResults({ given: { AS4: 1 }, change: { context: [POOR] } });
  const harms = part(/^What may cause harm/);
  expect(within(harms).getByText('Critical')).toBeVisible();
  expect(within(harms).getByText('Can do harm')).toBeVisible();
  expect(within(harms).getByText(/^It is critical when conditions/)).toBeVisible();
});

test('[M14] names the answers about the programme that led to a finding', async () => {
  await openResults({ given: { AS4: 1 }, change: { context: [POOR] } });
  const harms = part(/^What may cause harm/);
  const link = within(harms).getByRole('link', { name: /^Are working and living conditions/ });
  expect(link.getAttribute('href')).toMatch(/^#\/assessment\/assessment-1\/programme/);
  expect(link.closest('li')).toHaveTextContent(/\? No/);
  expect(within(harms).getByText('It is here because of these answers')).toBeVisible();
});

test('[M13] says what to find out while a harm is undecided', async () => {
  await openResults({ given: { AS4: 1 } });
  const harms = part(/^What may cause harm/);
  expect(within(harms).getByText('Perhaps critical')).toBeVisible();
  const link = within(harms).getByRole('link', { name: /^Are working and living conditions/ });
  expect(link.getAttribute('href')).toMatch(/^#\/assessment\/assessment-1\/programme/);
});

test('[M15] tells a tension inside the harm that says the same, once', async () => {
  await openResults({ given: { AS4: 1 }, change: { context: [POOR] } });
  expect(screen.getAllByText('Endorsing recruiters without decent jobs')).toHaveLength(1);
});

test('[M15] lists a dimension with a harm in no other list', async () => {
  await openResults({ given: { AS4: 1, AS1: 1 } });
  const gaps = within(part(/^Gaps/))
    .getAllByRole('heading', { level: 3 })
    .map((item) => item.textContent);
  expect(gaps).toEqual(['AS1 Company and sector assessments']);
  expect(part(/^Gaps/)).toHaveTextContent('also those only one step away');
});

test('[M12] asks the question of a silent dimension in its own list', async () => {
  await openResults({ given: { AS2: 'not-stated' } });
  const open = part(/^Where the draft is silent/);
  expect(within(open).getByText(/^Who does your study of recruitment look at/)).toBeVisible();
  expect(screen.queryByRole('region', { name: /^Gaps/ })).toBeNull();
});

test('[M14] names what is not known under a question to the team', async () => {
  await openResults({ given: { AS4: 1, AS1: 4, AS2: 4, AS3: 4, PP2: 4 } });
  const team = part(/^Questions to the team/);
  expect(within(team).getAllByText('Not known yet').length).toBeGreaterThan(0);
  expect(within(team).queryByText('Redesign before submission')).toBeNull();
});

test('[M14] folds the questions that further answers may still decide', async () => {
  await openResults({ given: { AS4: 1 } });
  const folded = screen.getByText(/more questions? will be decided/).closest('details');
  const listTitles = (place: Element | null) =>
    [...(place?.querySelectorAll('h3') ?? [])].map((title) => title.textContent);
  expect(listTitles(folded).length).toBeGreaterThan(0);
  const open = screen.queryByRole('region', { name: /^Questions to the team/ });
  const both = listTitles(folded).filter((title) => listTitles(open).includes(title));
  expect(both).toEqual([]);
});

test('[M5] lists high levels without a passage', async () => {
  await openResults({ given: { AS1: 4 } });
  expect(within(part(/^Claimed, not shown/)).getByRole('link', { name: /^AS1 / })).toBeVisible();
});

test('adds the first redesign step to the plan and then links to it', async () => {
  const { user } = await openResults({ given: { AS1: 0 } });
  await user.click(screen.getByRole('button', { name: 'Add to plan AS1' }));
  const link = screen.getByRole('link', { name: 'In the plan AS1' });
  expect(link).toHaveAttribute('href', '#/assessment/assessment-1/plan/AS1');
  expect(link).toHaveFocus();
});

test('takes an added step back with undo', async () => {
  const { user } = await openResults({ given: { AS1: 0 } });
  await user.click(screen.getByRole('button', { name: 'Add to plan AS1' }));
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(screen.getByRole('button', { name: 'Add to plan AS1' })).toBeVisible();
});

test('shows one kind of finding at a time', async () => {
  const { user } = await openResults({ given: { AS1: 0, AS2: 'not-stated', AS4: 0 } });
  await user.click(screen.getByRole('button', { name: /^Gaps\s*1$/, pressed: false }));
  expect(part(/^Gaps/)).toBeVisible();
  expect(screen.queryByRole('region', { name: /^What may cause harm/ })).toBeNull();
});

test('says kindly that the text is not a programme design', async () => {
  const profile = {
    title: 'Seminar',
    organisation: '',
    people: '',
    route: '',
    kind: 'not-a-design',
  } as const;
  await openResults({ given: { AS1: 0 }, change: { profile } });
  expect(
    screen.getByRole('heading', { name: 'This text is not a programme design' }),
  ).toBeVisible();
  expect(screen.queryByRole('region', { name: /^Profile/ })).toBeNull();
});

test('leads to the activities when nothing is in scope', async () => {
  await openResults({ change: { activities: [] } });
  const link = screen.getByRole('link', { name: 'Choose the activities' });
  expect(link).toHaveAttribute('href', '#/assessment/assessment-1/programme');
});

test('leads to the questions when nothing is answered', async () => {
  await openResults();
  const link = screen.getByRole('link', { name: 'Go to the questions' });
  expect(link).toHaveAttribute('href', '#/assessment/assessment-1/questions');
});

const other = { position: { kind: 'level', level: 3 }, note: '', updatedAt: '' } as const;
const twice = { position: { kind: 'level', level: 1 }, alternatives: [other] } as const;

test('says how many questions have two answers, and leads there', async () => {
  await openResults({ given: { AS1: twice, AS3: twice, AS4: 1 } });
  expect(screen.getByText(/^2 questions have two answers/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Choose at AS3' })).toHaveAttribute(
    'href',
    '#/assessment/assessment-1/questions/AS3',
  );
});

test('says nothing of two answers where each question has one', async () => {
  await openResults({ given: { AS4: 1 } });
  expect(screen.queryByText(/two answers/)).toBeNull();
});
