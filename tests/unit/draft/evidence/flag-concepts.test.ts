import { describe, expect, it } from 'vitest';
import { readRubric } from '../../../../scripts/read-rubric.ts';
import { findEvidence } from '../../../../src/draft/evidence/find-evidence.ts';
import { loadConcepts } from '../../../../src/draft/evidence/load-concepts.ts';
import { draft } from './build-draft.ts';

const rubric = readRubric();
const concepts = await loadConcepts('en');

function ask(...pieces: readonly string[]): readonly string[] {
  const { flags } = findEvidence({ rubric, concepts, documents: [draft(...pieces)] });
  return flags.map(({ variable, value }) => `${variable}:${value}`);
}

describe('the flags of the rubric’s language', () => {
  it.each([
    ['goal_eradicate:yes', 'A Nepal free of trafficking'],
    ['goal_eradicate:yes', 'Ending modern slavery in the garment sector'],
    ['goal_eradicate:yes', 'The project will eliminate forced labour in the valley.'],
    ['goal_workplace_promise:yes', 'The goal is to reduce abuse by employers.'],
    ['promise_safe_channel:yes', 'Legal channels guarantee decent work.'],
    ['promise_safe_channel:yes', 'Women who migrate through licensed agencies will be safe.'],
    ['deficit_language:yes', 'Village women are ignorant of the dangers of migration.'],
    ['deficit_language:yes', 'Rural girls are easily lured by agents.'],
    ['counts:members_only', 'Number of union members recruited'],
    ['counts:members_only', '2,000 workers join the union.'],
    ['counts:members_only', 'At least 600 new union members'],
    ['counts:intercepted', 'Number of women intercepted at the border'],
    ['counts:intercepted', '1,200 girls intercepted'],
    ['counts:placed', '500 women placed with employers in Jordan'],
    ['counts:placed', 'Number of trainees deployed by month 12'],
    ['counts:dissuaded', 'Number of women dissuaded from migrating'],
    ['counts:returned', '300 women repatriated'],
    ['counts:reached_only', 'Number of people reached by the campaign'],
  ])('ask %s for: %s', (key, text) => {
    expect(ask(text)).toContain(key);
  });

  it.each([
    ['goal_eradicate:yes', 'The Government’s national plan aims to end trafficking.'],
    ['goal_eradicate:yes', 'The session takes place at the end of trafficking month.'],
    ['goal_eradicate:yes', 'UNICEF works to end trafficking of children.'],
    ['promise_safe_channel:yes', 'Legal channels do not guarantee decent work.'],
    ['counts:members_only', '12 new committee members'],
    ['counts:members_only', 'Workers say that they join the union for company.'],
    ['counts:placed', '40 women are placed in a shelter.'],
    ['counts:intercepted', 'Another NGO runs posts and counts 300 women intercepted.'],
    ['counts:returned', 'In 2019, 300 women were repatriated.'],
  ])('do not ask %s for: %s', (key, text) => {
    expect(ask(text)).not.toContain(key);
  });

  it('ask of deficit language in an account of the setting', () => {
    const setting = '# Problem analysis';
    expect(ask(setting, 'Migrant women are illiterate and unaware.')).toContain(
      'deficit_language:yes',
    );
  });

  it('ask nothing of a draft about something else', () => {
    const water = ['# Clean water', 'Women and villagers are unaware of hygiene.'];
    expect(ask(...water, 'Poor families lack knowledge of pumps.')).toEqual([]);
  });
});
