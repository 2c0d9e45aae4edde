import { isCalendarDay } from '../../../lib/calendar-day.ts';
import type { Paper } from '../../../publish/pdf/layout/page-size.ts';
import { useTranslate } from '../../app-context.tsx';

const PAPERS = ['a4', 'letter'] as const satisfies readonly Paper[];

type Props = {
  date: string;
  /** Null for files that are not made for paper. */
  paper: Paper | null;
  onDate: (date: string) => void;
  onPaper: (paper: Paper) => void;
};

/** The date printed on the report and the paper it is made for. */
export function ReportChoices({ date, paper, onDate, onPaper }: Props) {
  const translate = useTranslate();
  return (
    <div className="report-choices">
      <label className="field">
        <span className="label">{translate('report-screen.date')}</span>
        <input
          type="date"
          className="input"
          required
          max="9999-12-31"
          value={date}
          onChange={({ target }) => isCalendarDay(target.value) && onDate(target.value)}
        />
      </label>
      {paper && (
        <fieldset>
          <legend className="label">{translate('report-screen.paper')}</legend>
          <div className="row">
            {PAPERS.map((known) => (
              <label key={known} className="choice">
                <input
                  type="radio"
                  name="paper"
                  checked={known === paper}
                  onChange={() => onPaper(known)}
                />
                {translate(`report-screen.paper.${known}`)}
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </div>
  );
}
