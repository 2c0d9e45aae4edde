import { Component, useEffect, useState, type ErrorInfo, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useActions, useApp, useTranslate } from '../app-context.tsx';
import type { FaultProps } from './fault/fault-report.tsx';
import { SaveFileButton } from './save-file-button.tsx';

type Props = { children: ReactNode };
type State = { fault: FaultProps | null };

/** Keeps a broken screen from taking the app down. What a person wrote is in the store, so it can still be saved. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { fault: null };

  static getDerivedStateFromError(thrown: unknown): State {
    return { fault: { thrown } };
  }

  override componentDidCatch(thrown: unknown, { componentStack }: ErrorInfo): void {
    this.setState({ fault: { thrown, componentStack: componentStack ?? '' } });
  }

  readonly tryAgain = (): void => this.setState({ fault: null });

  override render(): ReactNode {
    const { fault } = this.state;
    return fault ? <BrokenScreen fault={fault} onLeave={this.tryAgain} /> : this.props.children;
  }
}

const LONGEST_WAIT_MS = 3000;

type BrokenProps = { fault: FaultProps; onLeave: () => void };

function BrokenScreen({ fault, onLeave }: BrokenProps) {
  useLeaving(onLeave);
  const translate = useTranslate();
  const { flush } = useActions();
  const assessment = useApp(({ opening }) =>
    opening.kind === 'open' ? opening.open.assessment : null,
  );
  const reload = async () => {
    // A write that ends with a fault does not hold a person here.
    const written = flush().catch(() => undefined);
    await Promise.race([written, new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS))]);
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
      {fault.componentStack !== undefined && <Report fault={fault} />}
    </main>
  );
}

/** Another screen may work: the next address is tried again. */
function useLeaving(onLeave: () => void): void {
  const [location] = useLocation();
  const [broken] = useState(location);
  useEffect(() => {
    if (location !== broken) onLeave();
  }, [location, broken, onLeave]);
}

/** Comes in when it is wanted. Without it, what matters more is still here: the file and the way on. */
function Report({ fault }: { fault: FaultProps }) {
  const [report, setReport] = useState<ReactNode>(null);
  useEffect(() => {
    import('./fault/fault-report.tsx').then(
      ({ FaultReport }) => setReport(<FaultReport {...fault} />),
      () => undefined,
    );
  }, [fault]);
  return report;
}
