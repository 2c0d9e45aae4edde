import { memo } from 'react';
import { LibraryCard } from './library-card.tsx';
import type { LibraryItem } from './library-item.ts';
import type { CardActions } from './use-card-actions.ts';
import { PART, useGrowingCount } from './use-growing-count.ts';
import type { Selection } from './use-selection.ts';

type Props = {
  entries: readonly LibraryItem[];
  actions: CardActions;
  /** Null while nothing is being selected. */
  selection: Selection | null;
};

/**
 * The cards of the library, laid out in parts: what is added below does not move what is above, so a part is laid out
 * once. For a screen reader they are one list.
 */
export function CardList({ entries, actions, selection }: Props) {
  const count = useGrowingCount(entries.length);
  const starts = Array.from({ length: Math.ceil(count / PART) }, (_, index) => index * PART);
  return (
    <div role="list">
      {starts.map((start) => (
        <Part key={start} {...{ entries, start, actions, selection }} />
      ))}
    </div>
  );
}

const Part = memo(function Part({ entries, start, actions, selection }: Props & { start: number }) {
  return (
    <div role="presentation" className="library-part">
      {entries.slice(start, start + PART).map((entry) => (
        <SteadyCard
          key={entry.id}
          entry={entry}
          actions={actions}
          isSelected={selection ? selection.ids.has(entry.id) : null}
          onSelect={selection?.toggle}
        />
      ))}
    </div>
  );
});

/** A card is drawn again only when something of it is another: the list is read anew after every change. */
const SteadyCard = memo(LibraryCard, (before, after) => {
  const { entry: old, ...oldRest } = before;
  const { entry, ...rest } = after;
  return isShallowSame(old, entry) && isShallowSame(oldRest, rest);
});

function isShallowSame(a: object, b: object): boolean {
  const other = new Map<string, unknown>(Object.entries(b));
  const own = Object.entries(a);
  return own.length === other.size && own.every(([name, value]) => other.get(name) === value);
}
