import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useLanguage, useTranslate } from '../../app-context.tsx';
import { usePanel, usePanelActions, type DraftTab } from '../../draft/draft-panel.tsx';

const TABS = ['question', 'whole'] as const satisfies readonly DraftTab[];

type Props = {
  /** Passages found for the question; null while it is not known. */
  count: number | null;
  /** What was just done, to be read out and read. */
  done: string;
  /** Button that closes the panel. */
  close: ReactNode;
  panels: Readonly<Record<DraftTab, ReactNode>>;
};

/** Two views of the draft. One that was opened stays as it was, so that nothing is scrolled back. */
export function DraftTabs({ count, done, close, panels }: Props) {
  const translate = useTranslate();
  const { direction } = useLanguage();
  const { tab } = usePanel();
  const { setTab } = usePanelActions();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const seen = useSeen(tab);
  const press = (event: KeyboardEvent) => {
    const { key } = event;
    if (!['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(key)) return;
    event.preventDefault();
    const forth = key === 'End' || key === (direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight');
    const next = forth ? 'whole' : 'question';
    setTab(next);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <div className="draft-tabs">
      <div className="draft-tabs-head">
        <div
          ref={list}
          className="draft-tab-list"
          role="tablist"
          aria-label={translate('beside.title')}
          // The tabs in it take the focus; the keys reach it from them.
          tabIndex={-1}
          onKeyDown={press}
        >
          {TABS.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              className="draft-tab"
              id={`${id}-tab-${name}`}
              data-tab={name}
              aria-selected={tab === name}
              aria-controls={`${id}-panel-${name}`}
              tabIndex={tab === name ? 0 : -1}
              onClick={() => setTab(name)}
            >
              {translate(`beside.tab.${name}`)}
              {name === 'question' && count !== null && (
                <span className="draft-tab-count"> {translate('beside.tab.count', { count })}</span>
              )}
            </button>
          ))}
        </div>
        {close}
      </div>
      <p className="small quote-done" role="status" dir="auto">
        {done}
      </p>
      {TABS.map((name) => (
        <div
          key={name}
          role="tabpanel"
          className="draft-tab-panel"
          id={`${id}-panel-${name}`}
          aria-labelledby={`${id}-tab-${name}`}
          // A box that scrolls must be reached by keyboard.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          hidden={tab !== name}
          data-scroll-box
        >
          {seen.has(name) && panels[name]}
        </div>
      ))}
    </div>
  );
}

function useSeen(tab: DraftTab): ReadonlySet<DraftTab> {
  const seen = useRef(new Set<DraftTab>());
  // Only ever grows, and reading it while drawing gives the same for the same tab.
  // eslint-disable-next-line react-hooks/refs
  return seen.current.add(tab);
}
