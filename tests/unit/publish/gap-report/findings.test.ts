import { describe, expect, it } from 'vitest';
import type { Rubric } from '../../../../src/domain/rubric/rubric.ts';
import { assessmentWith } from '../../../builders/assessment.ts';
import { dimension, harm, rubricOf, tension } from '../../../builders/small-rubric.ts';
import { builtIn, compose, english, headingsOf, linesOf, under } from './support.ts';

const ban: Rubric['context'][number] = {
  id: 'ban', group: 'setting', kind: 'one', question: 'Is there a ban?', help: 'Help.',
  values: [{ id: 'full', label: 'Full' }, { id: 'none', label: 'None' }],
}; // prettier-ignore

describe('a harm on paper', () => {
  const onBan = harm('stated', { context: 'ban', is: ['full'] });
  const rubric = rubricOf(
    { A: [dimension('A1', { harm: { ...onBan, criticalText: 'Critical under a ban.' } })] },
    { context: [ban] },
  );
  const harmUnder = (values?: readonly string[]) => {
    const context = values ? [{ variable: 'ban', values }] : [];
    return under(compose(assessmentWith({ A1: 0 }, { context }), rubric).blocks, 'A1 Title of A1');
  };

  it('[M13] is critical when its condition holds, and says why', () => {
    expect(harmUnder(['full'])).toEqual([
      'Critical. The source says it does harm',
      'A1, level 0. Harm.',
      'Critical under a ban.',
      'Because of these answers: Is there a ban? Full',
      'What to do now: Now.',
    ]);
  });

  it('[M13] is perhaps critical while an answer is missing, and names the answer', () => {
    const lines = harmUnder();
    expect(lines[0]).toBe('Perhaps critical. The source says it does harm');
    expect(lines).toContain('Critical under a ban.');
    expect(lines).toContain('Is there a ban?');
  });

  it('[M13] may cause harm when it is decided that it is not critical', () => {
    expect(harmUnder(['none'])).toEqual([
      'May cause harm. The source says it does harm',
      'A1, level 0. Harm.',
      'What to do now: Now.',
    ]);
  });

  it('[M13] is said in softer words at level 2', () => {
    const { blocks } = compose(assessmentWith({ A1: 2 }), rubric);
    expect(under(blocks, 'A1 Title of A1')).toContain('A1, level 2. Softer.');
  });

  it('[M14] tells a tension that says the same, with its severity', () => {
    const told = tension('C1', { level: 'A1', atMost: 1 }, { restates: ['A1'] });
    const { blocks } = compose(assessmentWith({ A1: 0 }), { ...rubric, tensions: [told] });
    expect(under(blocks, 'A1 Title of A1')).toContain(
      'Title of C1. Must be answered in the draft. Message of C1',
    );
    expect(headingsOf(blocks, 2)).not.toContain('What does not fit together');
  });

  it('[M15] leaves a critical tension to its own place, once, when the harm is not critical', () => {
    const low = { level: 'A1', atMost: 1 };
    const own = tension('C1', low, { restates: ['A1'], severity: 'critical' });
    const { blocks } = compose(assessmentWith({ A1: 0 }), { ...rubric, tensions: [own] });
    const said = linesOf(blocks).filter((line) => line.includes('Message of C1'));
    expect(said).toHaveLength(1);
    expect(under(blocks, 'What does not fit together')).toContain('Redesign before submission');
  });
});

describe('a tension on paper', () => {
  const both = { all: [{ level: 'A1', atMost: 1 }, { context: 'ban', is: ['full'] }, { activity: 'DO' }] }; // prettier-ignore
  const told = tension('C1', both, { dimensions: ['A1', 'A2'] });
  const rubric = rubricOf(
    { A: [dimension('A1'), dimension('A2')] },
    { context: [ban], tensions: [told] },
  );
  const context = [{ variable: 'ban', values: ['full'] }];
  const lines = under(
    compose(assessmentWith({ A1: 0 }, { context }), rubric).blocks,
    'Title of C1',
  );

  it('[M14] names the answers that led to it', () => {
    expect(lines).toContain(
      'Because of these answers: A1, level 0 (Title of A1); Is there a ban? Full; Activity: Do',
    );
  });

  it('points to the other dimensions it speaks of', () => {
    expect(lines.at(-1)).toBe('See A2');
  });
});

describe('gaps and silence on paper', () => {
  const rubric = rubricOf({ A: ['A1', 'A2', 'A3'].map((id) => dimension(id)) });
  const { blocks } = compose(assessmentWith({ A1: 2, A2: 'not-stated', A3: 1 }), rubric);

  it('[M12] says that a gap of one step is listed too', () => {
    expect(under(blocks, 'Gaps')[0]).toContain('also those only one step away');
  });

  it('[M12] lists gaps by size, with the level and the step that fits it', () => {
    expect(under(blocks, 'Gaps').slice(1)).toEqual([
      'Dimension | Level | What to do now',
      'A3 Title of A3 | 1 | Now.',
      'A1 Title of A1 | 2 | Phase.',
    ]);
  });

  it('[M12] asks the question on which the draft is silent, outside the gaps', () => {
    expect(under(blocks, 'Where the draft is silent')).toContain('A2 Question of A2?');
  });

  it('[M5] lists high levels without a passage', () => {
    const claimed = compose(assessmentWith({ A1: 4 }), rubric).blocks;
    expect(under(claimed, 'Claimed, not shown')).toContain('A1 Title of A1');
  });

  it('asks in the adapted wording where men take part too', () => {
    const id = 'VO5';
    const own = builtIn.sections.flatMap(({ dimensions }) => dimensions).find((d) => d.id === id);
    const context = [{ variable: 'participants', values: ['both'] }];
    const sections = [{ sectionId: 'VO', include: true, reason: 'Planned.' }];
    const lines = linesOf(
      compose(assessmentWith({ [id]: 'not-stated' }, { context, sectionChoices: sections })).blocks,
    );
    expect(lines).toContain(`${id} ${own?.adapted?.question ?? own?.question ?? ''}`);
  });
});

describe('questions to the team on paper', () => {
  const low = { level: 'A1', atMost: 1 };
  const rubric = rubricOf(
    { A: [dimension('A1'), dimension('A2')] },
    {
      context: [ban],
      tensions: [
        tension('C1', { all: [low, { context: 'ban', is: ['full'] }] }, { severity: 'minor' }),
        tension('C2', { context: 'ban', is: ['full'] }, { severity: 'critical' }),
        tension('C3', { level: 'A2', atMost: 1 }),
      ],
    },
  );

  it('[M14] stand by severity, each with what is not known', () => {
    const { blocks } = compose(assessmentWith({ A1: 0, A2: 4 }), rubric);
    expect(under(blocks, 'Questions to the team').slice(1)).toEqual([
      'Perhaps: Redesign before submission',
      'Title of C2: Question of C2? Not known yet: Is there a ban?',
      'Perhaps: A reviewer’s question',
      'Title of C1: Question of C1? Not known yet: Is there a ban?',
    ]);
  });

  it('[M14] leave out those that further answers decide, and say how many they are', () => {
    const lines = linesOf(compose(assessmentWith({ A1: 0 }), rubric).blocks);
    expect(lines.some((line) => line.includes('Question of C3?'))).toBe(false);
    expect(lines).toContain(
      '1 more question will be decided when the open questions are answered.',
    );
  });
});

describe('findings when there are none', () => {
  const rubric = rubricOf(
    { A: [dimension('A1'), dimension('A2')] },
    { tensions: [tension('C1', { level: 'A2', atMost: 1 })] },
  );
  const passages = [{ id: 'p1', quote: 'We will.', place: '' }];
  const shown = { position: { kind: 'level', level: 4 } as const, passages };

  it('says that they appear as the questions are answered, while some wait', () => {
    const { blocks } = compose(assessmentWith({ A1: shown }), rubric);
    expect(under(blocks, 'Findings')[0]).toContain('They appear as the questions are answered.');
  });

  it('says that the answers show none, once all are given', () => {
    const { blocks } = compose(assessmentWith({ A1: shown, A2: shown }), rubric);
    expect(under(blocks, 'Findings')).toEqual([english.translate('results.no-findings')]);
  });
});
