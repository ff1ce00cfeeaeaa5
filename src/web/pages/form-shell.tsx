import type { FormEvent, ReactElement, ReactNode } from 'react';
import { useAsOf } from '#web/app/address.ts';
import { ProblemNote } from '#web/app/problem-note.tsx';
import type { Refusal } from '#web/app/client.ts';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { StateShape } from '#web/ui/state-badge.tsx';
import { ReceiptNote } from './receipt-note.tsx';
import type { Writing } from './use-writing.ts';
import { usePageWords } from './words/words.ts';

export interface FormShellProps {
  readonly writing: Writing;
  /** Whether the role of the reader may write this kind. */
  readonly mayWrite: boolean;
  readonly send: string;
  /** Refusals that no field of the form can show. */
  readonly loose: readonly Refusal[];
  readonly found?: boolean;
  readonly onClear?: () => void;
  readonly look?: 'main' | 'alarm';
  /** Offered with the receipt, where another of the same kind is likely. */
  readonly onAgain?: () => void;
  readonly children: ReactNode;
}

/** The frame of every form: what was found again, the fields, what is wrong, and the one button. */
export function FormShell(props: FormShellProps): ReactElement {
  const { writing, mayWrite, send, loose, found = false, onClear, look = 'main', onAgain, children } = props;
  const words = usePageWords();
  const { happened, knew } = useAsOf();
  const { busy, problem, receipt } = writing.sending;
  if (receipt !== undefined) return <ReceiptNote receipt={receipt} {...(onAgain === undefined ? {} : { onAgain })} />;
  if (!mayWrite) return <EmptyState title={words.say('may-not-write')} next={words.say('may-not-write-next')} />;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    writing.send();
  };
  return (
    <form className="entry-form" onSubmit={submit} noValidate aria-busy={busy}>
      {(happened !== undefined || knew !== undefined) && (
        <p className="form-note" role="note">
          <StateShape tone="act" /> {words.say('form-past')}
        </p>
      )}
      {found && onClear !== undefined && (
        <output className="form-note">
          {words.say('form-found')} <Button onClick={onClear}>{words.say('form-clear')}</Button>
        </output>
      )}
      {children}
      <Loose refusals={loose} />
      {problem !== undefined && <ProblemNote problem={problem} />}
      <div className="actions form-send">
        <Button look={look} type="submit" disabled={busy} icon="check">
          {busy ? words.say('form-writing') : send}
        </Button>
        <small>{words.say('form-kept')}</small>
      </div>
    </form>
  );
}

function Loose({ refusals }: { readonly refusals: readonly Refusal[] }): ReactElement | null {
  if (refusals.length === 0) return null;
  return (
    <ul className="form-loose" aria-live="assertive">
      {refusals.map((refusal) => (
        <li key={`${refusal.field} ${refusal.code}`}>
          <StateShape tone="act" /> {refusal.message} {refusal.way}
        </li>
      ))}
    </ul>
  );
}
