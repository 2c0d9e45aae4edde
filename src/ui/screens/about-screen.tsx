import { listDimensions } from '../../domain/rubric/rubric.ts';
import { useBuiltInRubric, useTranslate } from '../app-context.tsx';
import { StandingNotice } from '../components/standing-notice.tsx';
import { useHeadingFocus } from '../use-heading-focus.ts';
import { AboutSection } from './about/about-section.tsx';
import { LessonList } from './about/lesson-list.tsx';
import { KeptHere } from './about/kept-here.tsx';
import { Licences } from './about/licences.tsx';
import { OfflineUse } from './about/offline-use.tsx';
import { OtherRubric } from './about/other-rubric.tsx';
import { SourceList } from './about/source-list.tsx';
import './about-screen.css';

const HOW = ['say', 'answer', 'read', 'plan', 'again'] as const;
const METHOD = [
  'levels', 'silent', 'weakest', 'scope', 'evidence', 'mean', 'range', 'complete', 'total', 'harm', 'tension', 'agree',
] as const; // prettier-ignore
const PRIVACY = ['device', 'files', 'browser'] as const;

/** What the tool is, how it counts, where its words come from, and what it does with what people write. */
export function AboutScreen() {
  const translate = useTranslate();
  const heading = useHeadingFocus();
  const warnings = listDimensions(useBuiltInRubric()).filter(({ harm }) => harm).length;
  return (
    <main className="page page-narrow about">
      <h1 tabIndex={-1} ref={heading}>
        {translate('about.title')}
      </h1>
      <p className="lead">{translate('about.lead')}</p>
      <AboutSection name="how">
        <ol>
          {HOW.map((step) => (
            <li key={step}>{translate(`about.how.${step}`)}</li>
          ))}
        </ol>
        <Levels />
      </AboutSection>
      <AboutSection name="method">
        <p>{translate('about.method.text')}</p>
        <ul>
          {METHOD.map((clause) => (
            <li key={clause}>{translate(`about.method.${clause}`, { count: warnings })}</li>
          ))}
        </ul>
      </AboutSection>
      <AboutSection name="privacy">
        <ul>
          {PRIVACY.map((clause) => (
            <li key={clause}>{translate(`about.privacy.${clause}`)}</li>
          ))}
        </ul>
      </AboutSection>
      <AboutSection name="kept">
        <KeptHere />
      </AboutSection>
      <AboutSection name="offline">
        <OfflineUse />
      </AboutSection>
      <AboutSection name="standing">
        <StandingNotice />
      </AboutSection>
      <AboutSection name="sources">
        <SourceList />
      </AboutSection>
      <AboutSection name="lessons">
        <LessonList />
      </AboutSection>
      <AboutSection name="other-rubric">
        <OtherRubric />
      </AboutSection>
      <AboutSection name="licences">
        <Licences />
      </AboutSection>
    </main>
  );
}

/** The scale, and what the source says of itself (M16). */
function Levels() {
  const translate = useTranslate();
  const { levels, peripheral, language } = useBuiltInRubric();
  return (
    <>
      <h3>{translate('about.levels')}</h3>
      <dl className="about-levels" lang={language}>
        {levels.map(({ level, name, meaning }) => (
          <div key={level}>
            <dt dir="auto">
              {level} · {name}
            </dt>
            <dd dir="auto">{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="notice" lang={language} dir="auto">
        {peripheral}
      </p>
    </>
  );
}
