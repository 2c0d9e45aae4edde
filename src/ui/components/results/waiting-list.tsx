import { Link } from 'wouter';
import type { Waiting } from '../../../domain/scoring/truth.ts';
import { useTranslate } from '../../app-context.tsx';
import { pathTo } from '../../routes.ts';
import { DimensionLink } from './dimension-link.tsx';
import { useReportView } from './report-context.tsx';

/** What is not known yet, each as a link to where it is answered. */
export function WaitingList({ waiting }: { waiting: readonly Waiting[] }) {
  return (
    <ul className="plain-list">
      {waiting.map((item) => (
        <li key={`${item.kind}:${item.id}`}>
          <WaitingItem item={item} />
        </li>
      ))}
    </ul>
  );
}

function WaitingItem({ item }: { item: Waiting }) {
  const translate = useTranslate();
  const { id, rubric, contextOf } = useReportView();
  if (item.kind === 'dimension') {
    return (
      <>
        <DimensionLink dimension={item.id} />{' '}
        <span className="muted small">{translate(`words.state.${item.state}`)}</span>
      </>
    );
  }
  return (
    <Link href={pathTo(id, 'programme', item.id)} lang={rubric.language}>
      <bdi>{contextOf(item.id)?.question ?? item.id}</bdi>
    </Link>
  );
}
