import { formatSize } from '../../../i18n/formats.ts';
import { useTranslate } from '../../app-context.tsx';
import type { Downloaded } from '../../files/download-report.ts';
import { bringIntoSight } from '../../bring-into-sight.ts';

/** What came of it: the file, with what could not be printed, or what to do now. */
export function ReportOutcome({ outcome }: { outcome: Downloaded }) {
  const translate = useTranslate();
  switch (outcome.kind) {
    case 'done':
      return <Done {...outcome} />;
    case 'stopped':
      return <p className="notice">{translate('report-screen.stopped')}</p>;
    case 'failed':
    case 'not-loaded':
      return (
        <p className="notice notice-harm" ref={bringIntoSight}>
          {translate(`report-screen.${outcome.kind}`)}
        </p>
      );
  }
}

function Done({ name, pages, bytes, unprintable }: Extract<Downloaded, { kind: 'done' }>) {
  const translate = useTranslate();
  return (
    <div className="notice">
      <p>
        {translate('report-screen.done', {
          count: pages ?? 0,
          size: formatSize(translate, bytes),
        })}{' '}
        <bdi className="report-file">{name}</bdi>
      </p>
      {unprintable.length > 0 && (
        <p>
          {translate('report-screen.unprintable', { count: unprintable.length })}{' '}
          <bdi>{unprintable.join(' ')}</bdi>
        </p>
      )}
    </div>
  );
}
