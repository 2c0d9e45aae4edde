import type { ReportDimension, ReportSection } from '../../../report/report.ts';
import { readWording } from '../../../report/wording.ts';
import { useTranslate } from '../../app-context.tsx';
import { useReportView } from './report-context.tsx';
import { RubricText } from '../rubric-text.tsx';
import { sayRange, sayScore, sayState } from '../../../i18n/say-result.ts';

const COLUMNS = ['dimension', 'answer', 'conventional', 'better'] as const;

/** What the picture shows, in words, for those who would rather read it. */
export function ProfileTable() {
  const translate = useTranslate();
  const { report } = useReportView();
  const sections = report.parts.flatMap((part) =>
    part.sections.filter(({ score }) => score.inScope > 0),
  );
  return (
    <details className="profile-table">
      <summary>{translate('results.table.show')}</summary>
      <div
        className="scroll-sideways"
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrow keys scroll what has the focus
        tabIndex={0}
        role="region"
        aria-label={translate('results.table.title')}
      >
        <table>
          <caption className="visually-hidden">{translate('results.table.title')}</caption>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {translate(`results.table.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          {sections.map((section) => (
            <SectionRows key={section.id} section={section} />
          ))}
        </table>
      </div>
    </details>
  );
}

function SectionRows({ section }: { section: ReportSection }) {
  const translate = useTranslate();
  const { rubric } = useReportView();
  const { rated, applicable } = section.score;
  const words = [
    sayScore(translate, section.score),
    sayRange(translate, section.score),
    translate('words.completeness', { rated, applicable }),
  ];
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={COLUMNS.length} className="profile-table-section">
          <bdi lang={rubric.language}>
            {rubric.sections.find(({ id }) => id === section.id)?.title}
          </bdi>
          <span className="muted small"> {words.filter(Boolean).join(' · ')}</span>
        </th>
      </tr>
      {section.dimensions
        .filter(({ state }) => state !== 'out-of-scope')
        .map((dimension) => (
          <DimensionRow key={dimension.id} answer={dimension} />
        ))}
    </tbody>
  );
}

function DimensionRow({ answer }: { answer: ReportDimension }) {
  const translate = useTranslate();
  const { rubric, dimensionOf } = useReportView();
  const dimension = dimensionOf(answer.id);
  if (!dimension) return null;
  const { conventional, better } = readWording(dimension, answer.isAdapted);
  return (
    <tr>
      <th scope="row">
        <span className="code">{answer.id}</span>{' '}
        <bdi lang={rubric.language}>{dimension.title}</bdi>
      </th>
      <td>{sayState(translate, rubric, answer.state)}</td>
      <RubricText as="td">{conventional}</RubricText>
      <RubricText as="td">{better}</RubricText>
    </tr>
  );
}
