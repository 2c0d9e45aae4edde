import { useTranslate } from '../../app-context.tsx';

/** The parts of the results, in the order of the page. */
export type ResultPart =
  'profile' | 'counts' | 'harms' | 'tensions' | 'gaps' | 'open' | 'team' | 'claimed';

/** The heading of a part, which the table of contents moves the focus to. */
export function PartHeading({ name, count }: { name: ResultPart; count?: number }) {
  const translate = useTranslate();
  return (
    <h2 id={`results-${name}`} tabIndex={-1} className="results-heading">
      {translate(`results.part.${name}`)}
      {count !== undefined && <span className="results-count">{count}</span>}
    </h2>
  );
}
