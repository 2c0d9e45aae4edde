import { useTranslate } from '../../app-context.tsx';
import type { ReportPart, ReportSection } from '../../../report/report.ts';
import { PartHeading } from './contents-heading.tsx';
import { FoldOnPhone } from './fold-on-phone.tsx';
import { ProfileKey } from './profile-key.tsx';
import { ProfileSection, ScoreLine } from './profile-section.tsx';
import { ProfileTable } from './profile-table.tsx';
import { useReportView } from './report-context.tsx';
import './profile.css';

/** The picture of a draft: every dimension in scope between its poles, by part and section. */
export function Profile() {
  const translate = useTranslate();
  const { report } = useReportView();
  return (
    <section className="profile" aria-labelledby="results-profile">
      <PartHeading name="profile" />
      <p className="muted">{translate('results.profile.lead')}</p>
      <FoldOnPhone name="key" title={translate('results.key.title')}>
        <ProfileKey />
      </FoldOnPhone>
      {report.parts.filter(isInScope).map((part) => (
        <ProfilePart key={part.id} part={part} />
      ))}
      <LeftOut />
      <ProfileTable />
    </section>
  );
}

function ProfilePart({ part }: { part: ReportPart }) {
  const translate = useTranslate();
  const { rubric } = useReportView();
  const title = rubric.parts.find(({ id }) => id === part.id)?.title ?? part.id;
  return (
    <div className="profile-part">
      <header className="profile-part-head">
        <h3>
          <bdi lang={rubric.language}>{title}</bdi>
        </h3>
        <ScoreLine title={title} score={part.score} />
      </header>
      <FoldOnPhone
        name={part.id}
        title={translate('results.profile.lines', { count: part.score.inScope })}
      >
        <div className="profile-sections">
          {part.sections.filter(isInScope).map((section) => (
            <ProfileSection key={section.id} section={section} />
          ))}
        </div>
      </FoldOnPhone>
    </div>
  );
}

/** Sections of which nothing is in scope: named, so that nobody takes them for forgotten (M4). */
function LeftOut() {
  const translate = useTranslate();
  const { rubric, report } = useReportView();
  const left = report.parts.flatMap(({ sections }) =>
    sections.filter((section) => !isInScope(section)),
  );
  if (left.length === 0) return null;
  const titles = left.map(
    ({ id }) => rubric.sections.find((section) => section.id === id)?.title ?? id,
  );
  return (
    <div className="profile-left-out small muted">
      <p>{translate('results.profile.left-out')}</p>
      <ul className="profile-left-out-list" lang={rubric.language}>
        {titles.map((title) => (
          <li key={title}>
            <bdi>{title}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}

function isInScope({ score }: ReportPart | ReportSection): boolean {
  return score.inScope > 0;
}
