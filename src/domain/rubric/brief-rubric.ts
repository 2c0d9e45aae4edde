import type { Dimension, Rubric, Tension } from './rubric.ts';

/**
 * A rubric with its structure and conditions, and of its words only those of lists and headings: enough to score answers
 * and to show where one is. Any answers have the same result with it as with the whole.
 */
export function briefRubric(rubric: Rubric): Rubric {
  return {
    ...rubric,
    context: [],
    activities: rubric.activities.map((activity) => ({ ...activity, label: '', help: '' })),
    sections: rubric.sections.map((section) => ({
      ...section,
      summary: '',
      dimensions: section.dimensions.map(briefDimension),
    })),
    tensions: rubric.tensions.map(briefTension),
    lessons: [],
    documents: [],
    facts: [],
  };
}

const NO_INDICATIONS = { phrases: [], falseFriends: [] };

function briefDimension({ id, revision, title, harm, visibility }: Dimension): Dimension {
  return {
    id,
    revision,
    source: { lesson: 0, table: '', row: 0 },
    title,
    conventional: '',
    better: '',
    question: '',
    why: '',
    applies: '',
    notApplicable: '',
    silent: '',
    whereToLook: [],
    levels: ['', '', '', '', ''],
    indications: { conventional: NO_INDICATIONS, better: NO_INDICATIONS },
    harm: harm && { grade: harm.grade, critical: harm.critical, text: '', lessons: [] },
    redesign: { now: '', thisPhase: '', indicator: '', before: '', after: '' },
    lessons: [],
    facts: [],
    visibility,
  };
}

function briefTension(tension: Tension): Tension {
  return { ...tension, title: '', message: '', question: '', lessons: [] };
}

/** A brief rubric with all the words of one dimension; without a dimension of its id it stays as it is. */
export function fillDimension(brief: Rubric, whole: Dimension): Rubric {
  return {
    ...brief,
    sections: brief.sections.map((section) => ({
      ...section,
      dimensions: section.dimensions.map((known) => (known.id === whole.id ? whole : known)),
    })),
  };
}

/** False for a dimension of a brief rubric whose words are not there yet. */
export function hasWords({ question }: Pick<Dimension, 'question'>): boolean {
  return question !== '';
}
