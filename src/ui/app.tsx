import { Suspense, useEffect } from 'react';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { AppProvider, RubricProvider, useTranslate, type AppContextValue } from './app-context.tsx';
import { bringInLater } from './bring-in-later.ts';
import { AppHeader } from './components/app-header.tsx';
import { ErrorBoundary } from './components/error-boundary.tsx';
import { Loading } from './components/loading.tsx';
import { FaultWatch } from './components/fault/fault-watch.tsx';
import { useOffline } from './components/offline/offline.ts';
import { TroubleRegion } from './components/trouble/trouble-region.tsx';
import { UpdateNotice } from './components/offline/update-notice.tsx';
import { WholeRubric } from './components/whole-rubric.tsx';
import { goAround } from './go-around.ts';
import { ABOUT, ASSESSMENT_PATTERN, HOME, readId } from './routes.ts';
import { AboutScreen, AssessmentScreen, HomeScreen } from './screens/lazy-screens.ts';

/** The whole app, below its composition root. */
export function App({ context }: { context: AppContextValue }) {
  const { state } = useOffline();
  useEffect(
    () => bringInLater(context.store.actions.completeRubric, state),
    [context.store, state],
  );
  return (
    <AppProvider value={context}>
      <RubricProvider>
        <Router hook={useHashLocation} aroundNav={goAround}>
          <ErrorBoundary>
            <SkipLink />
            <AppHeader />
            <UpdateNotice />
            <TroubleRegion />
            <FaultWatch />
            <ErrorBoundary>
              <Suspense fallback={<LoadingScreen />}>
                <Switch>
                  <Route path={HOME} component={HomeScreen} />
                  <Route path={ABOUT}>
                    <WholeRubric>
                      <AboutScreen />
                    </WholeRubric>
                  </Route>
                  <Route path={ASSESSMENT_PATTERN}>
                    {({ id, step, dimension }) => (
                      <AssessmentScreen
                        id={readId(id)}
                        step={step}
                        dimension={dimension && readId(dimension)}
                      />
                    )}
                  </Route>
                  <Route component={HomeScreen} />
                </Switch>
              </Suspense>
            </ErrorBoundary>
          </ErrorBoundary>
        </Router>
      </RubricProvider>
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

function LoadingScreen() {
  return (
    <main className="page">
      <Loading />
    </main>
  );
}
