import { listDimensions, type Dimension, type Rubric } from '../rubric.ts';

/** A text that a person reads, with its place. */
export type RubricText = {
  readonly path: string;
  readonly text: string;
  /** `phrase`: words as drafts write them, quoted. `reference`: about a source. Our own prose is `text`. */
  readonly kind: 'text' | 'phrase' | 'reference';
};

/** Every text of a rubric that a person reads, in the order of the rubric. Ids, addresses and dates are left out. */
export function listTexts(rubric: Rubric): readonly RubricText[] {
  return [
    ...collect('rubric', rubric, ['title', 'standing', 'peripheral']),
    ...rubric.parts.flatMap((part) => collect(part.id, part, ['title', 'summary'])),
    ...rubric.sections.flatMap((section) => collect(section.id, section, ['title', 'summary'])),
    ...rubric.levels.flatMap((item) => collect(`level ${item.level}`, item, ['name', 'meaning'])),
    ...rubric.context.flatMap((variable) => [
      ...collect(variable.id, variable, ['question', 'help']),
      ...variable.values.flatMap((value) =>
        collect(`${variable.id}.${value.id}`, value, ['label']),
      ),
    ]),
    ...rubric.activities.flatMap((activity) => collect(activity.id, activity, ['label', 'help'])),
    ...listDimensions(rubric).flatMap(listDimensionTexts),
    ...rubric.tensions.flatMap((tension) =>
      collect(tension.id, tension, ['title', 'message', 'question']),
    ),
    ...rubric.lessons.flatMap((lesson) => collect(lesson.id, lesson, ['title', 'text', 'ask'])),
    ...rubric.documents.flatMap((item) => collect(item.id, item, ['title', 'note'], 'reference')),
    ...rubric.facts.flatMap((fact) =>
      collect(fact.id, fact, ['fact', 'how', 'caution'], 'reference'),
    ),
  ];
}

const DIMENSION_FIELDS = [
  'title',
  'conventional',
  'better',
  'question',
  'why',
  'applies',
  'notApplicable',
  'silent',
  'whereToLook',
  'levels',
  'parts',
  'note',
] as const;

/** Every text of one dimension. */
function listDimensionTexts(dimension: Dimension): readonly RubricText[] {
  const { id, indications, harm, redesign, alike = [], adapted } = dimension;
  return [
    ...collect(id, dimension, DIMENSION_FIELDS),
    ...(['conventional', 'better'] as const).flatMap((pole) => [
      ...collect(`${id}.indications.${pole}`, indications[pole], ['phrases'], 'phrase'),
      ...indications[pole].falseFriends.flatMap((friend, at) => {
        const path = `${id}.indications.${pole}.falseFriends[${at}]`;
        return [
          ...collect(path, friend, ['phrase'], 'phrase'),
          ...collect(path, friend, ['because']),
        ];
      }),
    ]),
    ...(harm ? collect(`${id}.harm`, harm, ['text', 'softer', 'criticalText']) : []),
    ...collect(`${id}.redesign`, redesign, ['now', 'thisPhase', 'indicator', 'before', 'after']),
    ...alike.flatMap((link) => collect(`${id}.alike.${link.id}`, link, ['difference'])),
    ...(adapted
      ? collect(`${id}.adapted`, adapted, ['conventional', 'better', 'question', 'note'])
      : []),
  ];
}

function collect<Name extends string>(
  base: string,
  item: Readonly<Partial<Record<Name, string | readonly string[] | undefined>>>,
  names: readonly Name[],
  kind: RubricText['kind'] = 'text',
): readonly RubricText[] {
  return names.flatMap((name) => {
    const value = item[name];
    if (value === undefined) return [];
    if (typeof value === 'string') return [{ path: `${base}.${name}`, text: value, kind }];
    return value.map((text, at) => ({ path: `${base}.${name}[${at}]`, text, kind }));
  });
}
