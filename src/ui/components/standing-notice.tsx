import { useBuiltInRubric, useTranslate } from '../app-context.tsx';

/** Whose words these are: what comes from the source and what is this project's proposal. */
export function StandingNotice() {
  const translate = useTranslate();
  const { standing, version, id, language } = useBuiltInRubric();
  return (
    <>
      <p lang={language} dir="auto">
        {standing}
      </p>
      <p className="small muted">{translate('app.licence', { id, version })}</p>
    </>
  );
}
