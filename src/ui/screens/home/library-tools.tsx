import { useId, type ChangeEvent } from 'react';
import { useTranslate } from '../../app-context.tsx';
import { SORTS, type Sort, type Wish } from './arrange-library.ts';

/** With fewer assessments than this, all are in sight. */
export const SEARCH_FROM = 9;

type Props = {
  wish: Wish;
  /** How many assessments there are, and how many are shown. */
  all: number;
  found: number;
  isSelecting: boolean;
  onWish: (wish: Wish) => void;
  onSelecting: (isOn: boolean) => void;
  onSaveAll: () => void;
};

/** Above the list: find, order, select, and save everything. */
export function LibraryTools(props: Props) {
  const { wish, all, isSelecting, onWish, onSelecting, onSaveAll } = props;
  const translate = useTranslate();
  const isLong = all >= SEARCH_FROM;
  return (
    <div className="library-tools">
      {isLong && <SearchField {...props} />}
      {isLong && <SortField sort={wish.sort} onSort={(sort) => onWish({ ...wish, sort })} />}
      <div className="row">
        {all > 1 && (
          <button
            type="button"
            className="button button-quiet"
            aria-pressed={isSelecting}
            onClick={() => onSelecting(!isSelecting)}
          >
            {translate('library.select')}
          </button>
        )}
        <button type="button" className="button button-quiet" onClick={onSaveAll}>
          {translate('backup.all')}
        </button>
      </div>
    </div>
  );
}

function SearchField({ wish, all, found, onWish }: Props) {
  const translate = useTranslate();
  const isNarrowed = wish.query.trim() !== '';
  const search = ({ target }: ChangeEvent<HTMLInputElement>) =>
    onWish({ ...wish, query: target.value });
  return (
    <div className="library-search">
      <label className="field">
        <span className="label">{translate('library.search')}</span>
        <input type="search" className="input" dir="auto" value={wish.query} onChange={search} />
      </label>
      <p role="status" className="small">
        {isNarrowed && translate('library.found', { found, all })}
      </p>
    </div>
  );
}

function SortField({ sort, onSort }: { sort: Sort; onSort: (sort: Sort) => void }) {
  const translate = useTranslate();
  const id = useId();
  const change = ({ target }: ChangeEvent<HTMLSelectElement>) => {
    const chosen = SORTS.find((known) => known === target.value);
    if (chosen) onSort(chosen);
  };
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {translate('library.sort')}
      </label>
      <select id={id} className="input" value={sort} onChange={change}>
        {SORTS.map((known) => (
          <option key={known} value={known}>
            {translate(`library.sort.${known}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
