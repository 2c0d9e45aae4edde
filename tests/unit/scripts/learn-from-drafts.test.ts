import { describe, expect, it } from 'vitest';
import type { LabelledPassage } from '../../../scripts/example-passages.ts';
import { createDraftLearner } from '../../../scripts/learn-from-drafts.ts';
import { createWeightLearner } from '../../../scripts/learn-weights.ts';
import { listLabelledPassages } from '../../../scripts/list-labelled-passages.ts';
import { readRubric } from '../../../scripts/read-rubric.ts';
import type { Label, LabelledDraft } from '../../bench/evidence/halves.ts';
import { CONCEPTS, draft } from '../draft/evidence/build-draft.ts';

const rubric = readRubric();

function labelled(name: string, text: string, ...labels: readonly Label[]): LabelledDraft {
  return { name, document: { ...draft(text, 'Nothing is said here.'), id: name }, labels };
}

function label(dimension: string, quote: string, leaning: Label['leaning']): Label {
  return { dimension, quote, leaning };
}

describe('listLabelledPassages', () => {
  it('leaves out passages without a label', () => {
    const one = labelled(
      'one',
      'We form watch groups.',
      label('VO4', 'watch groups', 'conventional'),
    );
    expect(listLabelledPassages(one)).toEqual([
      { text: 'We form watch groups.', speaksFor: ['VO4/conventional'] },
    ]);
  });

  it('takes an unclear label for both poles', () => {
    const one = labelled('one', 'We look at groups.', label('VO4', 'look at groups', 'unclear'));
    expect(listLabelledPassages(one)[0]?.speaksFor).toEqual(['VO4/conventional', 'VO4/better']);
  });

  it('names each pole of a passage once', () => {
    const labels = ['We form watch', 'watch groups'].map((quote) =>
      label('VO4', quote, 'conventional'),
    );
    const one = labelled('one', 'We form watch groups.', ...labels);
    expect(listLabelledPassages(one)[0]?.speaksFor).toEqual(['VO4/conventional']);
  });
});

describe('createDraftLearner', () => {
  const drafts = [
    labelled('a', 'We form vigilance groups.', label('VO4', 'vigilance groups', 'conventional')),
    labelled('b', 'We wind down the committees.', label('VO4', 'wind down', 'better')),
  ];

  it('reads the clues of a draft with words that others taught', () => {
    const asked: string[][] = [];
    const learnWords = createWeightLearner([], rubric, []);
    const listen = (passages: readonly LabelledPassage[]) => {
      asked.push(passages.map(({ text }) => text));
      return learnWords(passages);
    };
    createDraftLearner(rubric, CONCEPTS, listen)(drafts);
    expect(asked).toContainEqual(['We form vigilance groups.']);
    expect(asked).toContainEqual(['We wind down the committees.']);
    expect(asked.at(-1)).toHaveLength(2);
  });

  it('gives numbers for all clues', () => {
    const learn = createDraftLearner(rubric, CONCEPTS, createWeightLearner([], rubric, []));
    const { clues, leanings } = learn(drafts);
    const all = [...Object.values(clues.weights), ...Object.values(leanings.weights)];
    expect(all.every(Number.isFinite)).toBe(true);
  });
});
