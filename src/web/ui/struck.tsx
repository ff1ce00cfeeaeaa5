import type { ReactElement, ReactNode } from 'react';
import './struck.css';

export interface StruckProps {
  readonly was: ReactNode;
  /** Left out when the value was withdrawn and nothing stands in its place. */
  readonly now?: ReactNode;
  /** Spoken before each value, since a line through text is only seen. */
  readonly words: { readonly was: string; readonly now: string };
  /** Who corrected it, why and when, as one sentence. */
  readonly note?: string;
  /** The correcting entry. */
  readonly href?: string;
}

/** A corrected value: what was written stays readable, what holds now stands beside it. */
export function Struck({ was, now, words, note, href }: StruckProps): ReactElement {
  return (
    <span className="struck">
      <span className="unseen">{words.was} </span>
      <del>{was}</del>{' '}
      {now !== undefined && (
        <>
          <span className="unseen">{words.now} </span>
          <ins>{now}</ins>
        </>
      )}
      {note !== undefined && (
        <small className="struck-note">{href === undefined ? note : <a href={href}>{note}</a>}</small>
      )}
    </span>
  );
}
