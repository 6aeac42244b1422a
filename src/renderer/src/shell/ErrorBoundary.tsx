import { Component, type ErrorInfo, type ReactNode } from 'react';
import { failureOf } from '../api.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorPanel } from '../ui/States.tsx';
import styles from './Shell.module.css';

interface Props {
  /** Changing it tries again: the place in the app. */
  resetKey?: string;
  children: ReactNode;
}

/** Catches what goes wrong while drawing, so that there is never a white window. */
export class ErrorBoundary extends Component<Props, { error: unknown; key: string | undefined }> {
  override state = { error: null as unknown, key: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error: error ?? new Error('unknown') };
  }

  static getDerivedStateFromProps(props: Props, state: { key: string | undefined }): object | null {
    return props.resetKey === state.key ? null : { error: null, key: props.resetKey };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    // Into the console of the window only: it may quote names, which logs must not hold.
    // biome-ignore lint/suspicious/noConsole: the one place where a drawing error can be seen by a developer
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return (
      <div className={styles.fallback}>
        <ErrorPanel
          failure={failureOf(this.state.error)}
          action={
            <>
              <Button variant="primary" onPress={() => this.setState({ error: null })}>
                Try again
              </Button>
              <Button onPress={() => window.location.reload()}>Reload the window</Button>
            </>
          }
        />
      </div>
    );
  }
}
