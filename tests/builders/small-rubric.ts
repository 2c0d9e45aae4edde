import type { Condition } from '../../src/domain/rubric/condition.ts';
import type { Dimension, Harm, Rubric, Tension } from '../../src/domain/rubric/rubric.ts';

/** A dimension with placeholder texts; tests say only what they are about. */
export function dimension(id: string, change: Partial<Dimension> = {}): Dimension {
  return {
    id,
    revision: 1,
    source: { lesson: 15, table: 'Assessments', row: 1 },
    title: `Title of ${id}`,
    conventional: `Conventional practice of ${id}`,
    better: `Better practice of ${id}`,
    question: `Question of ${id}?`,
    why: 'Why.',
    applies: 'Applies.',
    notApplicable: 'Not applicable.',
    silent: 'Answer “the draft does not say” when it is open.',
    whereToLook: ['Budget'],
    levels: ['zero', 'one', 'two', 'three', 'four'],
    indications: {
      conventional: { phrases: ['old'], falseFriends: [] },
      better: { phrases: ['new'], falseFriends: [] },
    },
    harm: null,
    redesign: {
      now: 'Now.',
      thisPhase: 'Phase.',
      indicator: 'From to.',
      before: 'Before.',
      after: 'After.',
    },
    lessons: [],
    facts: [],
    visibility: 'stated',
    ...change,
  };
}

export function harm(grade: Harm['grade'], critical: Condition | null = null): Harm {
  return { grade, text: 'Harm.', softer: 'Softer.', critical, lessons: [] };
}

export function tension(id: string, when: Condition, change: Partial<Tension> = {}): Tension {
  return {
    id,
    revision: 1,
    title: `Title of ${id}`,
    severity: 'major',
    when,
    message: `Message of ${id}`,
    question: `Question of ${id}?`,
    dimensions: [],
    lessons: [],
    ...change,
  };
}

type Sections = Readonly<Record<string, readonly Dimension[]>>;

/** A rubric with one part; activity `DO` brings in every dimension of it. */
export function rubricOf(sections: Sections, change: Partial<Rubric> = {}): Rubric {
  const ids = Object.keys(sections);
  const all = Object.values(sections).flatMap((list) => list.map(({ id }) => id));
  return {
    id: 'test-rubric',
    version: '1.0.0',
    language: 'en',
    title: 'Test rubric',
    standing: 'Standing.',
    peripheral: 'Peripheral.',
    parts: [{ id: 'part', lesson: 15, title: 'Part', summary: 'Summary.', sections: ids }],
    levels: [0, 1, 2, 3, 4].map((level) => ({
      level,
      name: `Name ${String(level)}`,
      meaning: 'Meaning.',
    })),
    context: [],
    activities: [{ id: 'DO', label: 'Do', help: 'Help.', full: all, ask: [] }],
    sections: ids.map((id) => ({
      id,
      part: 'part',
      title: `Section ${id}`,
      summary: 'Summary.',
      dimensions: [...(sections[id] ?? [])],
    })),
    tensions: [],
    lessons: [],
    documents: [],
    facts: [],
    ...change,
  };
}
