/** Steps of a fixed sequence (mulberry32): the same draft each time, on every machine. */
export function createSequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

const WHO = [
  'The project',
  'The programme team',
  'Each partner organisation',
  'The national steering committee',
  'The union of domestic workers',
  'A local women’s group',
  'The labour attaché',
  'The district labour office',
];
const DOES = [
  'will train',
  'supports',
  'works together with',
  'will not replace',
  'informs',
  'has agreed to consult',
  'listens to',
  'plans to reach',
];
const WHOM = [
  'women who plan to work abroad',
  'garment workers in two industrial zones',
  'licensed recruitment agencies',
  'returned domestic workers and their families',
  'village health workers',
  'employers in the capital',
  'teachers and local leaders',
  '1,200 people in four districts',
];
const HOW = [
  'before they sign a contract',
  'in the language that they speak at home',
  'so that complaints are heard within 30 days',
  'through regular meetings at the workplace',
  'and shares what it learns with the ministry',
  'as set out in the bilateral agreement of 2012',
  'without asking them for a fee',
  'with a view to fair wages and time off',
];
const TOPICS = [
  'Recruitment',
  'Information before departure',
  'Skills and wages',
  'Housing',
  'Access to justice',
  'Organising',
  'Care work at home',
  'Monitoring and learning',
];

/** Writes sentences and headings of a programme for migrant workers from a sequence. */
export function createWriter(next: () => number) {
  const pick = (from: readonly string[]) => from[Math.floor(next() * from.length)] ?? '';
  const writeSentence = () => `${pick(WHO)} ${pick(DOES)} ${pick(WHOM)} ${pick(HOW)}.`;
  return {
    pickTopic: () => pick(TOPICS),
    writeSentence,
    writeParagraph: (sentences: number) =>
      Array.from({ length: sentences }, writeSentence).join(' '),
  };
}
