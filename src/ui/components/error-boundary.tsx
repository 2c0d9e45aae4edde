import { Component, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useActions, useApp, useTranslate } from '../app-context.tsx';
import { SaveFileButton } from './save-file-button.tsx';

/** Keeps a broken screen from taking the app down. What a person wrote is in the store, so it can still be saved. */
export function ErrorBoundary({ children }: { children: ReactNode }) {
  const [location] = useLocation();
  return <Boundary location={location}>{children}</Boundary>;
}

type Props = { location: string; children: ReactNode };
type State = { isBroken: boolean };

class Boundary extends Component<Props, State> {
  override state: State = { isBroken: false };

  static getDerivedStateFromError(): State {
    return { isBroken: true };
  }

  /** Another screen may work: the next address is tried again. */
  override componentDidUpdate(before: Props): void {
    const { location } = this.props;
    if (this.state.isBroken && before.location !== location) this.setState({ isBroken: false });
  }

  override render(): ReactNode {
    return this.state.isBroken ? <BrokenScreen /> : this.props.children;
  }
}

const LONGEST_WAIT_MS = 3000;

function BrokenScreen() {
  const translate = useTranslate();
  const { flush } = useActions();
  const assessment = useApp(({ opening }) =>
    opening.kind === 'open' ? opening.open.assessment : null,
  );
  const reload = async () => {
    await Promise.race([flush(), new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS))]);
    location.reload();
  };
  return (
    <main className="page page-narrow stack">
      <div role="alert">
        <h1 tabIndex={-1}>{translate('app.broken.title')}</h1>
        <p>{translate('app.broken.text')}</p>
      </div>
      <div className="row">
        {assessment && (
          <SaveFileButton assessment={assessment} className="button button-main">
            {translate('app.broken.save')}
          </SaveFileButton>
        )}
        <button type="button" className="button" onClick={() => void reload()}>
          {translate('app.broken.reload')}
        </button>
      </div>
    </main>
  );
}
