import { describe, expect, it } from 'vitest';
import { readRubric } from '../../../../scripts/read-rubric.ts';
import type { DraftDocument } from '../../../../src/domain/draft/draft.ts';
import type { Candidate, Doubt } from '../../../../src/draft/evidence/evidence.ts';
import { findEvidence } from '../../../../src/draft/evidence/find-evidence.ts';
import { CONCEPTS, draft } from './build-draft.ts';

const rubric = readRubric();

function findBest(dimension: string, document: DraftDocument): Candidate | undefined {
  const found = findEvidence({ rubric, concepts: CONCEPTS, documents: [document] });
  return found.evidence.get(dimension)?.[0];
}

describe('negation', () => {
  it.each([
    ['VO4', 'The project will not form or fund anti-trafficking committees.'],
    ['VO4', 'No committee against trafficking will be set up.'],
    ['AS4', 'Women get a list of all agencies, instead of a few certified recruiters.'],
    ['AS4', 'We looked at it with the union and decided against rating any agency.'],
    ['PP3', 'The partner ends interception at bus parks and pays counsellors from this money.'],
    ['PD7', 'Training is held without any recruitment agency to run or pay for it.'],
  ])('leans to the better pole when %s is denied: %s', (dimension, text) => {
    expect(findBest(dimension, draft(text))).toMatchObject({
      leaning: 'better',
      doubts: ['negated'],
    });
  });

  it.each([
    ['VO4', 'The project will form anti-trafficking committees and will not pay for travel.'],
    ['VO4', 'We will not only train but also equip vigilance groups against trafficking.'],
    ['AS4', 'Agencies that do not charge fees will be certified.'],
    ['PP3', 'Women without papers are helped by those who monitor the border.'],
    ['VO4', 'By the end of year one, 60 watch groups against trafficking are trained.'],
    ['VO4', 'No. of new watch groups against trafficking to be formed each year.'],
    ['AS4', 'Whether or not they are members, agencies will be rated.'],
  ])('stays conventional when something else is denied in %s: %s', (dimension, text) => {
    expect(findBest(dimension, draft(text))).toMatchObject({ leaning: 'conventional', doubts: [] });
  });

  it('reaches the entries of a list', () => {
    const document = draft(
      'For these reasons the project will not:',
      '- set up vigilance groups against trafficking',
      '- label any agency as fair',
    );
    expect(findBest('VO4', document)).toMatchObject({ leaning: 'better', doubts: ['negated'] });
    expect(findBest('AS4', document)).toMatchObject({ leaning: 'better', doubts: ['negated'] });
  });

  it.each([
    ['VO4', 'No ward is served without forming a committee against trafficking.'],
    ['VO4', 'Without forming a committee against trafficking, no ward is served.'],
    ['PP3', 'No woman passes without interception at the border.'],
  ])('asks for it when it stands twice in %s: %s', (dimension, text) => {
    expect(findBest(dimension, draft(text))).toMatchObject({ leaning: 'conventional', doubts: [] });
  });

  it('is part of the practice when the pattern says so', () => {
    expect(findBest('VO4', draft('Partners will dismantle the committees.'))).toMatchObject({
      leaning: 'better',
      doubts: [],
    });
  });
});

describe('doubts', () => {
  const TRAPS: readonly (readonly [Doubt, string])[] = [
    [
      'context',
      'The Ministry of Home Affairs supports committees against trafficking in all wards.',
    ],
    ['context', 'The Government’s national plan aims to support committees against trafficking.'],
    ['context', 'The national plan of action funds a committee against trafficking in each ward.'],
    [
      'others',
      'Another NGO runs and trains vigilance groups against trafficking in the same district.',
    ],
    ['past', 'In the first phase we formed 45 vigilance groups against trafficking.'],
    ['past', 'Between 2015 and 2019 the partner trained 200 committees against trafficking.'],
    [
      'critique',
      'The evaluation found that training committees on trafficking made women leave in secret.',
    ],
    [
      'critique',
      'Critics say that to form vigilance groups against trafficking is to watch women.',
    ],
    ['conditional', 'If funds allow, the project will form vigilance groups against trafficking.'],
    ['conditional', 'The project may support committees against trafficking.'],
    ['conditional', 'Should the donor agree, we will form committees against trafficking.'],
    ['conditional', 'Subject to funding, committees against trafficking will be formed.'],
    ['conditional', 'Once the Ministry has agreed, we will form committees against trafficking.'],
    ['conditional', 'Should more money come in, we will form committees against trafficking.'],
    ['others', 'UNICEF trains committees against trafficking in ten districts.'],
    ['others', 'In the same wards, Save the Children supports committees against trafficking.'],
    ['others', 'UNICEF and IOM train committees against trafficking in ten districts.'],
    ['conditional', 'In a later phase, watch groups against trafficking will be trained.'],
  ];

  it.each(TRAPS)('marks %s and still shows: %s', (doubt, text) => {
    expect(findBest('VO4', draft(text))?.doubts).toContain(doubt);
  });

  it.each([
    'With the Ministry we will train committees against trafficking in all wards.',
    'The project will form vigilance groups against trafficking in 2027.',
    'We will train committees against trafficking, as other projects do.',
    'Workers may call at any time, and we form watch groups against trafficking.',
    'If a woman asks, watch groups against trafficking are trained by us.',
    'Should a woman ask, we train watch groups against trafficking.',
    'Our partner UNICEF trains committees against trafficking in ten districts.',
    'With UNICEF guidelines we train committees against trafficking.',
    'UNICEF and we will train committees against trafficking.',
    'Before the ward has asked, we train committees against trafficking.',
    'Once women have signed, committees against trafficking are trained by us.',
  ])('has none for a plan: %s', (text) => {
    expect(findBest('VO4', draft(text))?.doubts).toEqual([]);
  });

  it('marks as past what was done before something else', () => {
    const text = 'We have trained committees against trafficking before the ward has asked.';
    expect(findBest('VO4', draft(text))?.doubts).toEqual(['past']);
  });

  it('takes an organisation that the draft plans with as its own', () => {
    const document = draft(
      'The partners of this project are the domestic workers’ union and UNICEF.',
      'UNICEF trains committees against trafficking in ten districts.',
    );
    expect(findBest('VO4', document)?.doubts).toEqual([]);
  });

  it('marks what stands below a heading on the situation', () => {
    const document = draft(
      '# Situation and problem analysis',
      'Ward offices support committees on trafficking.',
    );
    expect(findBest('VO4', document)?.doubts).toContain('context');
  });

  it('takes a plan below such a heading as a plan', () => {
    const document = draft('# Background', 'The project will support committees on trafficking.');
    expect(findBest('VO4', document)?.doubts).toEqual([]);
  });

  it('marks what stands below a heading on earlier work', () => {
    const document = draft('# Track record', 'Support for 40 committees against trafficking.');
    expect(findBest('VO4', document)?.doubts).toContain('past');
  });

  it('marks a heading', () => {
    const document = draft('# Strengthening committees against trafficking', 'Staff meet weekly.');
    expect(findBest('VO4', document)?.doubts).toEqual(['heading']);
  });

  it('has none for an indicator without a verb', () => {
    const document = draft('- Number of committees trained on trafficking');
    expect(findBest('VO4', document)?.doubts).toEqual([]);
  });

  it('marks a false friend of the rubric', () => {
    const document = draft('The project steering committee will support work on trafficking.');
    expect(findBest('VO4', document)?.doubts).toContain('false-friend');
  });

  it('does not take the words of a false friend apart', () => {
    const document = draft(
      'The project will train a committee against trafficking, steering women home.',
    );
    expect(findBest('VO4', document)?.doubts).toEqual([]);
  });
});
