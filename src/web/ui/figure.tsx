import type { ReactElement, ReactNode } from 'react';
import type { Tone } from './state-badge.tsx';
import { StateShape } from './state-badge.tsx';
import './figure.css';

export interface FigureProps {
  /** Already formatted for the reader. */
  readonly value: string;
  readonly unit?: string;
  /** What exactly is counted: a number without its measure is not shown. */
  readonly measure: string;
  /** The ceiling, plan or authorised number it is read against. */
  readonly against?: string;
  /** The instant the number speaks of, usually a TimeStamp. */
  readonly asOf?: ReactNode;
  /** Opens the entries the number came from. */
  readonly href: string;
  readonly tone?: Tone;
  /** The state in words; needed when the tone is not calm. */
  readonly word?: string;
}

export function Figure(props: FigureProps): ReactElement {
  const { value, unit, measure, against, asOf, href, tone = 'calm', word } = props;
  return (
    <a className={`figure tone-${tone}`} href={href}>
      <span className="figure-measure">{measure}</span>
      <span className="figure-line">
        <data className="figure-value" value={value}>
          {value}
        </data>
        {against !== undefined && <span className="figure-against number">/ {against}</span>}
        {unit !== undefined && <span className="figure-unit">{unit}</span>}
      </span>
      {word !== undefined && (
        <span className="figure-word">
          <StateShape tone={tone} /> {word}
        </span>
      )}
      {asOf !== undefined && <span className="figure-as-of">{asOf}</span>}
    </a>
  );
}
