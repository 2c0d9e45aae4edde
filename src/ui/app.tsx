import { Suspense, useEffect } from 'react';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { AppProvider, useTranslate, type AppContextValue } from './app-context.tsx';
import { AppHeader } from './components/app-header.tsx';
import { ErrorBoundary } from './components/error-boundary.tsx';
import { UpdateNotice } from './components/offline/update-notice.tsx';
import { preloadFiles } from './files/preload-files.ts';
import { ABOUT, ASSESSMENT_PATTERN, HOME } from './routes.ts';
import { AssessmentScreen } from './screens/assessment-screen.tsx';
import { HomeScreen } from './screens/home-screen.tsx';
import { AboutScreen, preloadScreens } from './screens/lazy-screens.ts';

/** The first screen comes first; the others are fetched after this many milliseconds. */
const PRELOAD_AFTER = 1500;

/** The whole app, below its composition root. */
export function App({ context }: { context: AppContextValue }) {
  useEffect(() => {
    const timer = setTimeout(() => {
      preloadScreens();
      preloadFiles();
    }, PRELOAD_AFTER);
    return () => clearTimeout(timer);
  }, []);
  return (
    <AppProvider value={context}>
      <Router hook={useHashLocation}>
        <SkipLink />
        <AppHeader />
        <UpdateNotice />
        <ErrorBoundary>
          <Suspense fallback={<Loading />}>
            <Switch>
              <Route path={HOME} component={HomeScreen} />
              <Route path={ABOUT} component={AboutScreen} />
              <Route path={ASSESSMENT_PATTERN}>
                {({ id, step, dimension }) => (
                  <AssessmentScreen id={id} step={step} dimension={dimension} />
                )}
              </Route>
              <Route component={HomeScreen} />
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </Router>
    </AppProvider>
  );
}

function SkipLink() {
  const translate = useTranslate();
  const focusMain = () => document.querySelector<HTMLElement>('main h1')?.focus();
  return (
    <button type="button" className="skip-link button" onClick={focusMain}>
      {translate('app.skip')}
    </button>
  );
}

function Loading() {
  const translate = useTranslate();
  return (
    <main className="page">
      <p role="status">{translate('app.loading')}</p>
    </main>
  );
}
