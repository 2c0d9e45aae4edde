import { useTranslate } from '../../app-context.tsx';

const FILTERS = ['all', 'harms', 'tensions', 'gaps', 'open'] as const;
export type Filter = (typeof FILTERS)[number];

type Props = {
  chosen: Filter;
  counts: Readonly<Record<Filter, number>>;
  onChoose: (filter: Filter) => void;
};

/** Shows one kind of finding at a time. */
export function ResultsFilter({ chosen, counts, onChoose }: Props) {
  const translate = useTranslate();
  return (
    <div className="results-filter" role="group" aria-label={translate('results.filter.title')}>
      {FILTERS.map((filter) => (
        <button
          key={filter}
          type="button"
          className="button"
          aria-pressed={filter === chosen}
          onClick={() => onChoose(filter)}
        >
          {translate(`results.filter.${filter}`)}{' '}
          <span className="results-count">{counts[filter]}</span>
        </button>
      ))}
    </div>
  );
}
