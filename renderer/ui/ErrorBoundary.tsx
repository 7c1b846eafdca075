import { Component, type ReactNode } from 'react';
import { t } from '../i18n/t.ts';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | undefined;
}

/** Keeps an error of ours inside one panel: the rest of the window goes on, and the panel can be shown again. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <div className="empty" role="alert">
        <p>{t('app.panel-failed')}</p>
        <code>{error.message}</code>
        <button type="button" className="button" onClick={() => this.setState({ error: undefined })}>
          {t('app.panel-retry')}
        </button>
      </div>
    );
  }
}
