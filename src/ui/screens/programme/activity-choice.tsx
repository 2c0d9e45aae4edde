import { memo, useMemo } from 'react';
import { chooseActivities } from '../../../domain/assessment/edits.ts';
import type { Activity } from '../../../domain/rubric/rubric.ts';
import { useActions, useOpen, useRubric, useTranslate } from '../../app-context.tsx';
import { groupActivities } from './group-activities.ts';

/** The question that decides which dimensions apply. */
export function ActivityChoice() {
  const translate = useTranslate();
  const rubric = useRubric();
  const groups = useMemo(() => groupActivities(rubric.activities), [rubric]);
  return (
    <div className="stack">
      {groups.map(({ place, activities }) => (
        <fieldset key={place}>
          <legend>{translate(`programme.place.${place}`)}</legend>
          <div className="activity-grid">
            {activities.map((activity) => (
              <ActivityBox key={activity.id} activity={activity} language={rubric.language} />
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}

type BoxProps = { activity: Activity; language: string };

const ActivityBox = memo(function ActivityBox({ activity, language }: BoxProps) {
  const { edit } = useActions();
  const { id } = activity;
  const isChosen = useOpen(({ assessment }) => assessment.activities.includes(id));
  const helpId = `activity-${id}-help`;
  const labelId = `activity-${id}`;
  const toggle = () =>
    edit((assessment) => {
      const others = assessment.activities.filter((other) => other !== id);
      return chooseActivities(assessment, isChosen ? others : [...others, id]);
    });
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={isChosen}
        aria-labelledby={labelId}
        aria-describedby={helpId}
        onChange={toggle}
      />
      <span lang={language} dir="auto">
        <span className="activity-label" id={labelId}>
          {activity.label}
        </span>
        <span className="small muted activity-help" id={helpId}>
          {activity.help}
        </span>
      </span>
    </label>
  );
});
