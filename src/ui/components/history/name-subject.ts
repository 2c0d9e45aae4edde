import type { Subject } from '../../../domain/history/describe-change.ts';
import { findDimension, UNKNOWN, type Rubric } from '../../../domain/rubric/rubric.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { pathTo } from '../../routes.ts';

export type NamedSubject = {
  readonly text: string;
  /** Where it is changed. */
  readonly path: string;
};

/** What a change was about, in words, and where a person finds it. */
export function nameSubject(
  subject: Subject,
  rubric: Rubric,
  translate: Translate,
  assessmentId: string,
): NamedSubject {
  const programme = pathTo(assessmentId, 'programme');
  switch (subject.kind) {
    case 'answer':
    case 'agreed': {
      const dimension = nameDimension(rubric, subject.dimensionId);
      return {
        text:
          subject.kind === 'answer'
            ? dimension
            : translate('history.subject.agreed', { dimension }),
        path: pathTo(assessmentId, 'questions', subject.dimensionId),
      };
    }
    case 'plan':
      return {
        text: translate('history.subject.plan', {
          dimension: nameDimension(rubric, subject.dimensionId),
        }),
        path: pathTo(assessmentId, 'plan', subject.dimensionId),
      };
    case 'context': {
      const found = rubric.context.find(({ id }) => id === subject.variable);
      return { text: found?.question ?? subject.variable, path: programme };
    }
    case 'section': {
      const found = rubric.sections.find(({ id }) => id === subject.sectionId);
      const section = found?.title ?? subject.sectionId;
      return { text: translate('history.subject.section', { section }), path: programme };
    }
    case 'profile':
    case 'activities':
    case 'assessor':
      return { text: translate(`history.subject.${subject.kind}`), path: programme };
  }
}

function nameDimension(rubric: Rubric, id: string): string {
  const title = findDimension(rubric, id)?.title;
  return title === undefined ? id : `${id} ${title}`;
}

/** Names of what could be chosen there, by id. */
export function nameChoices(
  subject: Subject,
  rubric: Rubric,
  translate: Translate,
): ReadonlyMap<string, string> {
  if (subject.kind === 'activities') {
    return new Map(rubric.activities.map(({ id, label }) => [id, label]));
  }
  if (subject.kind !== 'context') return new Map();
  const values = rubric.context.find(({ id }) => id === subject.variable)?.values ?? [];
  return new Map([
    [UNKNOWN, translate('programme.context.unknown')],
    ...values.map(({ id, label }) => [id, label] as const),
  ]);
}
