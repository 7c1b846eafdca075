import type { ReactNode } from 'react';
import { ErrorBoundary } from './ErrorBoundary.tsx';

interface Props {
  /** Its name for scripts and keys: `inspector`. */
  readonly id: string;
  /** Its name for people: the landmark's label. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A part of the window: a landmark that the focus can be put on, whose errors stay inside. */
export function Region({ id, label, children }: Props) {
  return (
    <section className="region" data-region={id} aria-label={label} tabIndex={-1}>
      <ErrorBoundary>{children}</ErrorBoundary>
    </section>
  );
}
