import type { ReactElement, ReactNode } from 'react';
import './print-header.css';

export interface PrintHeaderProps {
  readonly mission: string;
  readonly title: string;
  /** Who may read this sheet, such as "TLP:AMBER REL HTI, KEN". */
  readonly marking: string;
  /** Label and value pairs: as of, as known at, printed by, checkpoint. */
  readonly facts: readonly { readonly label: string; readonly value: ReactNode }[];
  /** A code that leads back to the checkpoint, drawn by the caller. */
  readonly code?: ReactNode;
}

/** Stands at the head of every printed view and nowhere on the screen. */
export function PrintHeader({ mission, title, marking, facts, code }: PrintHeaderProps): ReactElement {
  return (
    <header className="print-header print-only">
      <p className="print-marking">{marking}</p>
      <div className="print-title">
        <p>{mission}</p>
        <p className="print-name">{title}</p>
      </div>
      {code}
      <dl className="print-facts">
        {facts.map((fact) => (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}
