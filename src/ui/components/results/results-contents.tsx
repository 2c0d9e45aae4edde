import { useTranslate } from '../../app-context.tsx';
import type { ResultPart } from './contents-heading.tsx';

type Entry = { readonly name: ResultPart; readonly count?: number };

/** The parts of a long page. Buttons, since the address behind # is the screen's own. */
export function ResultsContents({ entries }: { entries: readonly Entry[] }) {
  const translate = useTranslate();
  return (
    <nav className="results-contents" aria-label={translate('results.contents')}>
      <ul>
        {entries.map(({ name, count }) => (
          <li key={name}>
            <button type="button" onClick={() => goTo(name)}>
              <span>{translate(`results.part.${name}`)}</span>
              {count !== undefined && <span className="results-count">{count}</span>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function goTo(name: ResultPart): void {
  const heading = document.getElementById(`results-${name}`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
