// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { assessmentWith } from '../builders/assessment.ts';
import { dimension, rubricOf } from '../builders/small-rubric.ts';
import { readOpen } from '../builders/open-store.ts';
import { standInForScreen } from './draft-for-tests.ts';
import { renderApp } from './render-app.tsx';

const PATH = '/assessment/assessment-1/programme';

async function openProgramme(change: Partial<Assessment> = {}) {
  const assessment = assessmentWith({}, { activities: [], ...change });
  const app = await renderApp({ path: PATH, assessment });
  await screen.findByRole('heading', { level: 1, name: 'Your programme' });
  return { ...app, read: () => readOpen(app.store).assessment };
}

const field = (name: string) => screen.getByRole('textbox', { name });
const activity = (name: string) => screen.getByRole('checkbox', { name });
const question = (name: RegExp) => screen.getByRole('group', { name });
const section = (name: string) =>
  within(screen.getByRole('heading', { level: 3, name }).closest('li') ?? document.body);

test('opens at the question of the address, though its card was folded', async () => {
  standInForScreen();
  await renderApp({
    path: `${PATH}/goal_eradicate`,
    assessment: assessmentWith({}, { activities: ['PDT'] }),
  });
  const asked = await screen.findByRole('group', { name: /^Does the goal promise to end/ });
  await waitFor(() => expect(within(asked).getAllByRole('radio')[0]).toHaveFocus());
  expect(asked.closest('details')).toHaveAttribute('open');
});

test('keeps what is typed and undoes the typing as a whole', async () => {
  const { user, read } = await openProgramme();
  await user.type(field('Title of the programme'), 'Fair journeys');
  expect(read().profile.title).toBe('Fair journeys');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(field('Title of the programme')).toHaveValue('');
});

test('shows the title above the steps', async () => {
  const { user } = await openProgramme();
  expect(screen.getByText('Untitled programme')).toBeVisible();
  await user.type(field('Title of the programme'), 'Fair');
  expect(screen.getByText('Fair')).toBeVisible();
});

test('keeps the name of the draft, and no draft without a name', async () => {
  const { user, read } = await openProgramme();
  await user.type(field('Name of the draft document'), 'v3');
  expect(read().draft).toEqual({ name: 'v3', fingerprint: '' });
  await user.clear(field('Name of the draft document'));
  expect(read().draft).toBeNull();
});

test('keeps the name and the role of the assessor', async () => {
  const { user, read } = await openProgramme();
  await user.type(field('Who assesses'), 'Nadia');
  await user.selectOptions(screen.getByRole('combobox', { name: /^Role/ }), 'reviewer');
  expect(read().assessors[0]).toMatchObject({ name: 'Nadia', role: 'reviewer' });
});

test('[M4] counts the dimensions that the activities bring in', async () => {
  const { user } = await openProgramme();
  expect(screen.getByText('0 of 51 dimensions apply')).toBeVisible();
  await user.click(activity('Outreach in villages or neighbourhoods'));
  expect(screen.getByText('15 of 51 dimensions apply')).toBeVisible();
  expect(section('Outreach in villages and neighbourhoods').getByText('12 of 12')).toBeVisible();
});

test('[M4] says which activities bring a section in', async () => {
  await openProgramme({ activities: ['BRD', 'POL'] });
  const why = section('Regulation of recruitment').getByText(/^Because of/);
  expect(why).toHaveTextContent('“Border or transit monitoring” and “Law and policy work”');
});

test('[M4] leaves a section out by hand, with its reason', async () => {
  const { user, read } = await openProgramme({ activities: ['OUT'] });
  const outreach = section('Outreach in villages and neighbourhoods');
  await user.click(outreach.getByRole('button', { name: 'Change by hand' }));
  await user.type(field('Why do you change this by hand?'), 'Another partner does it');
  await user.click(outreach.getByRole('button', { name: 'Leave the section out' }));
  expect(screen.getByText('3 of 51 dimensions apply')).toBeVisible();
  expect(read().sectionChoices).toEqual([
    { sectionId: 'VO', include: false, reason: 'Another partner does it' },
  ]);
});

test('[M4] asks for a reason before a section changes by hand', async () => {
  const { user, read } = await openProgramme();
  const research = section('Research');
  await user.click(research.getByRole('button', { name: 'Change by hand' }));
  await user.click(research.getByRole('button', { name: 'Bring in the whole section' }));
  expect(field('Why do you change this by hand?')).toBeInvalid();
  expect(field('Why do you change this by hand?')).toHaveAccessibleDescription(/give a reason/);
  expect(read().sectionChoices).toEqual([]);
});

test('[M4] lets the activities decide again', async () => {
  const byHand = { sectionId: 'RS', include: true, reason: 'We study too' };
  const { user } = await openProgramme({ sectionChoices: [byHand] });
  expect(section('Research').getByText('We study too')).toBeVisible();
  const again = { name: 'Let the activities decide again' };
  await user.click(section('Research').getByRole('button', again));
  expect(screen.getByText('0 of 51 dimensions apply')).toBeVisible();
});

test('asks only what the activities make relevant', async () => {
  const { user } = await openProgramme();
  const border = /^May citizens of both countries cross/;
  expect(screen.queryByRole('group', { name: border })).toBeNull();
  await user.click(activity('Border or transit monitoring'));
  expect(question(border)).toBeVisible();
});

test('keeps a question that was answered in sight', async () => {
  await openProgramme({ context: [{ variable: 'open_border', values: ['yes'] }] });
  const border = question(/^May citizens of both countries cross/);
  expect(within(border).getByText(/this question is not needed/)).toBeVisible();
});

test('takes “We do not know” for an answer, and clears it', async () => {
  const { user, read } = await openProgramme();
  const under18 = within(question(/^Do people under 18 take part/));
  await user.click(under18.getByRole('radio', { name: 'We do not know' }));
  expect(read().context).toEqual([{ variable: 'under_18', values: ['unknown'] }]);
  await user.click(under18.getByRole('button', { name: 'Clear this answer' }));
  expect(read().context).toEqual([]);
});

test('puts the focus where the cleared answer was', async () => {
  const context = [{ variable: 'under_18', values: ['unknown'] }];
  const { user } = await openProgramme({ context });
  const under18 = within(question(/^Do people under 18 take part/));
  await user.click(under18.getByRole('button', { name: 'Clear this answer' }));
  expect(under18.getByRole('radio', { name: 'We do not know' })).toHaveFocus();
});

test('takes several values, none of which goes with “We do not know”', async () => {
  const { user, read } = await openProgramme();
  const places = within(question(/^Where do your activities happen/));
  await user.click(places.getByRole('checkbox', { name: 'Places of origin' }));
  await user.click(places.getByRole('checkbox', { name: 'Places of destination' }));
  expect(read().context[0]?.values).toEqual(['origin', 'destination']);
  await user.click(places.getByRole('checkbox', { name: 'We do not know' }));
  expect(read().context[0]?.values).toEqual(['unknown']);
});

test('explains that a text is not a programme design', async () => {
  const { user, read } = await openProgramme({ activities: ['OUT'] });
  await user.click(screen.getByRole('radio', { name: /^Something else/ }));
  expect(read().profile.kind).toBe('not-a-design');
  expect(screen.getByText(/would not be fair to this text/)).toBeVisible();
  expect(screen.getByText('0 of 51 dimensions apply')).toBeVisible();
  expect(screen.getByRole('link', { name: 'See what the results say' })).toBeVisible();
});

test('leads on to the questions once something applies', async () => {
  const { user } = await openProgramme();
  expect(screen.queryByRole('link', { name: 'Go to the questions' })).toBeNull();
  await user.click(activity('Law and policy work'));
  expect(screen.getByRole('link', { name: 'Go to the questions' })).toBeVisible();
});

test('puts the activities of another rubric in the last group', async () => {
  const rubric = rubricOf({ XX: [dimension('XX1')] });
  await renderApp({ path: PATH, rubric, assessment: assessmentWith({}, { activities: [] }) });
  const other = await screen.findByRole('group', { name: 'Other activities' });
  expect(within(other).getByRole('checkbox', { name: 'Do' })).toBeVisible();
});
