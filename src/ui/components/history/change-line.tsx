import type { Position } from '../../../domain/assessment/assessment.ts';
import type { ChangeLine as Line } from '../../../domain/history/describe-change.ts';
import type { Rubric } from '../../../domain/rubric/rubric.ts';
import { formatDay, formatList } from '../../../i18n/formats.ts';
import { sayPosition } from '../../../i18n/say-result.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { useLanguage, useRubric } from '../../app-context.tsx';
import { TextChange } from './text-change.tsx';

type Props = {
  line: Line;
  /** Names of what could be chosen, by id. */
  names: ReadonlyMap<string, string>;
};

/** One thing that a change did, as a sentence. */
export function ChangeLine({ line, names }: Props) {
  const { translate, tag } = useLanguage();
  const rubric = useRubric();
  switch (line.kind) {
    case 'text':
      return (
        <>
          <p>{translate(`history.text.${line.field}`, { change: kindOfChange(line) })}</p>
          <TextChange before={line.before} after={line.after} />
        </>
      );
    case 'quote':
      return <QuoteChange line={line} />;
    case 'choices':
      return <Choices line={line} names={names} />;
    case 'position':
      return <p dir="auto">{sayPositionChange(translate, rubric, line)}</p>;
    case 'other-answer': {
      const answer = sayWithReason(translate, rubric, line.other.position);
      return (
        <>
          <p dir="auto">{translate('history.other-answer', { answer })}</p>
          {line.other.note !== '' && <TextChange before="" after={line.other.note} />}
        </>
      );
    }
    case 'code':
      return <p>{sayCode(translate, line, tag)}</p>;
    case 'settled':
    case 'removed':
    case 'unknown':
      return <p>{translate(`history.${line.kind}`)}</p>;
  }
}

function QuoteChange({ line: { before, after } }: { line: Line & { kind: 'quote' } }) {
  const { translate } = useLanguage();
  const [old, fresh] = [before?.quote ?? '', after?.quote ?? ''];
  const place = after?.place ?? before?.place ?? '';
  const kind = before && after ? 'changed' : after ? 'added' : 'removed';
  return (
    <>
      <p>{translate(`history.quote.${kind}`)}</p>
      {(old !== '' || fresh !== '') && <TextChange before={old} after={fresh} />}
      {place !== '' && (
        <p className="small muted" dir="auto">
          {translate('history.quote.place', { place })}
        </p>
      )}
    </>
  );
}

function Choices({ line, names }: Props & { line: Line & { kind: 'choices' } }) {
  const { translate, tag } = useLanguage();
  const say = (ids: readonly string[]) =>
    formatList(
      ids.map((id) => names.get(id) ?? id),
      tag,
    );
  const { added, gone } = line;
  return (
    <>
      {added.length > 0 && <p>{translate('history.choices.added', { choices: say(added) })}</p>}
      {gone.length > 0 && <p>{translate('history.choices.gone', { choices: say(gone) })}</p>}
    </>
  );
}

function kindOfChange({ before, after }: { before: string; after: string }): string {
  return before === '' ? 'added' : after === '' ? 'removed' : 'changed';
}

function sayPositionChange(
  translate: Translate,
  rubric: Rubric,
  line: Line & { kind: 'position' },
): string {
  const before = sayWithReason(translate, rubric, line.before);
  const answer = sayWithReason(translate, rubric, line.after);
  if (!line.before) return translate('history.position.given', { answer });
  if (!line.after) return translate('history.position.taken-back', { before });
  return translate('history.position.changed', { before, answer });
}

function sayWithReason(translate: Translate, rubric: Rubric, position: Position | null): string {
  const answer = sayPosition(translate, rubric, position);
  const reason = position?.kind === 'not-applicable' ? position.reason.trim() : '';
  return reason === '' ? answer : translate('history.position.reason', { answer, reason });
}

/** Values that have a sentence of their own; a newer version may have others. */
const CODES = [
  'include.true',
  'include.false',
  'kind.design',
  'kind.not-a-design',
  'role.team',
  'role.reviewer',
  'role.facilitator',
  'role.participant',
] as const;
const STATUS = ['open', 'in-progress', 'done', 'dropped'] as const;

function sayCode(translate: Translate, line: Line & { kind: 'code' }, tag: string): string {
  const { field, after } = line;
  if (field === 'due') {
    if (after === '') return translate('history.code.due.none');
    return translate('history.code.due.day', { day: formatDay(after, tag) });
  }
  if (field === 'status') {
    const status = STATUS.find((known) => known === after);
    const value = status ? translate(`words.status.${status}`) : after;
    return translate('history.code.status', { value });
  }
  const code = CODES.find((known) => known === `${field}.${after}`);
  return translate(code ? `history.code.${code}` : 'history.unknown');
}
