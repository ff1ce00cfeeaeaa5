import type { ReactElement, ReactNode } from 'react';
import './empty-state.css';

export interface EmptyStateProps {
  /** What is not here, and why that may be right. */
  readonly title: string;
  /** What to do next. */
  readonly next: string;
  /** The button or link that does it. */
  readonly action?: ReactNode;
}

export function EmptyState({ title, next, action }: EmptyStateProps): ReactElement {
  return (
    <div className="empty-state">
      <p className="empty-title">{title}</p>
      <p className="empty-next">{next}</p>
      {action}
    </div>
  );
}
