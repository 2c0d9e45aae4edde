import { useRoute } from 'wouter';
import { PlaceLink } from './place-link.tsx';
import { useTranslate } from '../app-context.tsx';
import { ABOUT, HOME } from '../routes.ts';
import { TextSizeButton } from './text-size/text-size-button.tsx';
import './app-header.css';

/** Stands at the top of every screen. */
export function AppHeader() {
  const translate = useTranslate();
  const [isAbout] = useRoute(ABOUT);
  return (
    <header className="app-header">
      <PlaceLink className="app-header-name" href={HOME}>
        <Mark />
        {translate('app.name')}
      </PlaceLink>
      <TextSizeButton />
      <nav aria-label={translate('nav.main')}>
        <PlaceLink
          className="app-header-link"
          href={ABOUT}
          aria-current={isAbout ? 'page' : undefined}
        >
          {translate('nav.about')}
        </PlaceLink>
      </nav>
    </header>
  );
}

/** The icon of the app: one scale, two places on it. */
function Mark() {
  return (
    <svg className="app-header-mark" viewBox="0 0 32 32" aria-hidden="true">
      <path d="M3 16h26" />
      <circle cx="8" cy="16" r="4" />
      <circle cx="22" cy="16" r="6" />
    </svg>
  );
}
