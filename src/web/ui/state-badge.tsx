import type { ReactElement } from 'react';
import './state-badge.css';

/**
 * How much a state asks of the reader. `calm` is normal, `notice` is worth knowing, `act` needs
 * somebody, `alarm` needs somebody now, `done` is closed well, `doubt` is contested or unknown.
 */
export type Tone = 'calm' | 'notice' | 'act' | 'alarm' | 'done' | 'doubt';

/** Each tone has its own outline and its own letter form: colour is never the only sign. */
const shapes: Readonly<Record<Tone, ReactElement>> = {
  calm: <circle cx="8" cy="8" r="4.5" fill="none" />,
  notice: <path d="M8 2.5 13.5 8 8 13.5 2.5 8z" fill="none" />,
  act: (
    <>
      <path d="M8 2.3 14.3 13.5H1.7z" fill="none" />
      <path d="M8 6.5v3.2M8 11.5v.2" />
    </>
  ),
  alarm: (
    <>
      <path d="M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3z" fill="currentColor" />
      <path className="state-cut" d="M8 4.5v4.3M8 11.2v.2" />
    </>
  ),
  done: <path d="M2.5 8.5 6.3 12.3 13.5 4" fill="none" />,
  doubt: <path d="M2.5 5.8h11M2.5 10.2h11M11 2.5 5 13.5" fill="none" />,
};

export function StateShape({ tone }: { readonly tone: Tone }): ReactElement {
  return (
    <svg className={`icon state-shape tone-${tone}`} viewBox="0 0 16 16" aria-hidden="true">
      {shapes[tone]}
    </svg>
  );
}

export interface StateBadgeProps {
  readonly tone: Tone;
  readonly word: string;
  /** What the word leaves out, such as how long the state has lasted. */
  readonly detail?: string;
}

export function StateBadge({ tone, word, detail }: StateBadgeProps): ReactElement {
  return (
    <span className={`state-badge tone-${tone}`}>
      <StateShape tone={tone} />
      <span>{word}</span>
      {detail !== undefined && <span className="state-detail number">{detail}</span>}
    </span>
  );
}
