import { useLayoutEffect, useRef } from 'react';
import { Group, Panel, Separator, useGroupRef, type Layout } from 'react-resizable-panels';
import { useTranslate } from '../../app-context.tsx';
import { usePanelActions } from '../../draft/draft-panel.tsx';
import { useDeviceWish } from '../../use-device-wish.ts';
import { DraftPanelContent } from './draft-panel-content.tsx';
import './draft-column.css';

const QUESTION = 'draft-split-question';
const DRAFT = 'draft-split-draft';

/** Share of the draft at first, in percent of what question and draft have together. */
const FIRST_WIDTH = 40;

type Props = { dimensionId: string; onClosed: () => void };

/**
 * The draft at the end side of the question. It lies over the place that the question leaves free, so that opening it
 * draws nothing of the question anew: the split only says how wide that place is.
 */
export function DraftColumn({ dimensionId, onClosed }: Props) {
  const translate = useTranslate();
  const { setOpen } = usePanelActions();
  const [width, setWidth] = useDeviceWish('draft-width', (kept) => kept ?? '');
  const split = useRef<HTMLDivElement>(null);
  const group = useGroupRef();
  const follow = (layout: Layout) => {
    const page = split.current?.parentElement;
    page?.style.setProperty('--draft-width', `${layout[DRAFT] ?? FIRST_WIDTH}%`);
  };
  // The first layout, of an earlier day or as wide as large text needs, comes before there is a place to note it.
  useLayoutEffect(() => {
    if (group.current) follow(group.current.getLayout());
  }, [group]);
  const keep = (layout: Layout) => {
    follow(layout);
    setWidth(String(layout[DRAFT] ?? FIRST_WIDTH));
  };
  const close = () => {
    setOpen(false);
    onClosed();
  };
  return (
    <aside ref={split} className="draft-split" aria-label={translate('beside.title')}>
      <Group
        groupRef={group}
        defaultLayout={toLayout(width)}
        onLayoutChange={follow}
        onLayoutChanged={keep}
      >
        <Panel id={QUESTION} minSize="45%" />
        <Separator className="draft-separator" aria-label={translate('beside.resize')} />
        <Panel id={DRAFT} minSize="18rem" className="draft-beside">
          <DraftPanelContent dimensionId={dimensionId} onClose={close} />
        </Panel>
      </Group>
    </aside>
  );
}

function toLayout(wish: string): Layout {
  const kept = Number(wish);
  const width = kept >= 10 && kept <= 60 ? kept : FIRST_WIDTH;
  return { [QUESTION]: 100 - width, [DRAFT]: width };
}
