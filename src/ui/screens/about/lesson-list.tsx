import { useBuiltInRubric, useTranslate } from '../../app-context.tsx';

const PARTS = ['recruitment', 'origin', 'destination', 'brief', 'presentation'] as const;

/** The lessons that the dimensions and tensions refer to, by part. */
export function LessonList() {
  const translate = useTranslate();
  const { lessons, language } = useBuiltInRubric();
  const groups = PARTS.map((part) => ({
    part,
    own: lessons.filter((lesson) => lesson.part === part),
  })).filter(({ own }) => own.length > 0);
  return (
    <>
      <p>{translate('about.lessons.text')}</p>
      {groups.map(({ part, own }) => (
        <details key={part}>
          <summary>{translate(`about.lessons.${part}`, { count: own.length })}</summary>
          {own.map(({ id, title, text, ask }) => (
            <div key={id} className="about-entry" lang={language}>
              <h3 dir="auto">
                {id} · {title}
              </h3>
              <p dir="auto">{text}</p>
              <p className="muted" dir="auto">
                {ask}
              </p>
            </div>
          ))}
        </details>
      ))}
    </>
  );
}
