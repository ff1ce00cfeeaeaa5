import { useId } from 'react';
import type { CSSProperties, ReactElement } from 'react';
import type { Tone } from './state-badge.tsx';
import { StateShape } from './state-badge.tsx';
import './progress.css';

export interface ProgressProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** The value in words, such as "371 of 400". */
  readonly text: string;
  readonly tone?: Tone;
  /** A plan or ceiling to mark on the bar, in the same unit. */
  readonly mark?: number;
}

interface BarStyle extends CSSProperties {
  readonly '--share': string;
  readonly '--mark': string;
}

function percent(value: number, max: number): string {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return `${(share * 100).toFixed(2)}%`;
}

export function Progress({ label, value, max, text, tone = 'calm', mark }: ProgressProps): ReactElement {
  const labelId = useId();
  const scale = Math.max(max, value);
  const style: BarStyle = { '--share': percent(value, scale), '--mark': percent(mark ?? 0, scale) };
  return (
    <div className={`progress tone-${tone}`}>
      <span id={labelId} className="progress-label">
        {label}
      </span>
      <span className="progress-text number">
        {tone !== 'calm' && <StateShape tone={tone} />} {text}
      </span>
      <progress className="unseen" aria-labelledby={labelId} aria-valuetext={text} value={value} max={scale} />
      <div className="progress-bar" aria-hidden="true" style={style}>
        <div className="progress-fill" />
        {mark !== undefined && <div className="progress-mark" />}
      </div>
    </div>
  );
}
