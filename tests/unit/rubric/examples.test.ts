import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  CLUES_FILE,
  compileWeights,
  LEANINGS_FILE,
  WEIGHTS_FILE,
} from '../../../scripts/compile-weights.ts';
import { readPassages } from '../../../scripts/example-passages.ts';
import { readExamples } from '../../../scripts/example-sentences.ts';
import { readRubric } from '../../../scripts/read-rubric.ts';
import { listDimensions } from '../../../src/domain/rubric/rubric.ts';

const examples = readExamples();
const byDimension = examples.flatMap(({ dimensions }) => Object.entries(dimensions));

describe('the example sentences', () => {
  it('are there for both poles of every dimension', () => {
    const ids = listDimensions(readRubric()).map(({ id }) => id);
    expect(byDimension.map(([id]) => id).sort()).toEqual(ids.sort());
    for (const [, { conventional, better, neither }] of byDimension) {
      expect(conventional.length).toBeGreaterThanOrEqual(36);
      expect(better.length).toBeGreaterThanOrEqual(36);
      expect(neither.length).toBeGreaterThanOrEqual(14);
    }
  });

  it.each(byDimension)('say nothing twice: %s', (_, { conventional, better, neither }) => {
    const all = [...conventional, ...better, ...neither];
    expect(new Set(all).size).toBe(all.length);
  });

  it('are in no draft by which the finder is measured', () => {
    const drafts = readDrafts().map(fold);
    const found = byDimension
      .flatMap(([, lists]) => Object.values(lists).flat())
      .filter((sentence) => drafts.some((text) => text.includes(fold(sentence))));
    expect(found).toEqual([]);
  });
});

describe('the example passages', () => {
  const passages = readPassages();
  const poles = listDimensions(readRubric()).flatMap(({ id }) => [
    `${id}/conventional`,
    `${id}/better`,
  ]);

  it('speak for poles of the rubric, each of them once', () => {
    const unknown = passages.flatMap(({ speaksFor }) =>
      speaksFor.filter((pole, at) => !poles.includes(pole) || speaksFor.indexOf(pole) !== at),
    );
    expect(unknown).toEqual([]);
  });

  it('say nothing twice', () => {
    expect(new Set(passages.map(({ text }) => text)).size).toBe(passages.length);
  });

  it('are in no draft by which the finder is measured', () => {
    const drafts = readDrafts().map(fold);
    const found = passages.filter(({ text }) => drafts.some((draft) => draft.includes(fold(text))));
    expect(found).toEqual([]);
  });
});

const LONG = 120_000;

describe('the files of weights', () => {
  it(
    'are what examples, passages, rubric and labelled drafts teach (else run: npm run weights)',
    async () => {
      const { weights, clues, leanings } = await compileWeights();
      expect(readFileSync(WEIGHTS_FILE, 'utf8')).toBe(weights);
      expect(readFileSync(CLUES_FILE, 'utf8')).toBe(clues);
      expect(readFileSync(LEANINGS_FILE, 'utf8')).toBe(leanings);
    },
    LONG,
  );
});

function readDrafts(): readonly string[] {
  return ['tests/bench/evidence/tuning', 'tests/bench/evidence/kept', 'tests/fixtures/drafts']
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => /\.(md|txt)$/.test(path))
    .map((path) => readFileSync(path, 'utf8'));
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
