import type { FormEvent, ReactElement, ReactNode } from 'react';
import { useAsOf } from '#web/app/address.ts';
import { ProblemNote } from '#web/app/problem-note.tsx';
import type { Problem, Refusal } from '#web/app/client.ts';
import { Button } from '#web/ui/button.tsx';
import { StateShape } from '#web/ui/state-badge.tsx';
import { usePageWords } from './words/words.ts';

export interface FormShellProps {
  readonly onSubmit: () => void;
  readonly busy: boolean;
  readonly send: string;
  /** Refusals that no field of the form can show. */
  readonly loose: readonly Refusal[];
  readonly problem?: Problem;
  readonly found?: boolean;
  readonly onClear?: () => void;
  readonly look?: 'main' | 'alarm';
  readonly children: ReactNode;
}

/** The frame of every form: what was found again, the fields, what is wrong, and the one button. */
export function FormShell(props: FormShellProps): ReactElement {
  const { onSubmit, busy, send, loose, problem, found = false, onClear, look = 'main', children } = props;
  const words = usePageWords();
  const { happened, knew } = useAsOf();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className="entry-form" onSubmit={submit} noValidate aria-busy={busy}>
      {(happened !== undefined || knew !== undefined) && (
        <p className="form-note" role="note">
          <StateShape tone="act" /> {words.say('form-past')}
        </p>
      )}
      {found && onClear !== undefined && (
        <p className="form-note" role="status">
          {words.say('form-found')} <Button onClick={onClear}>{words.say('form-clear')}</Button>
        </p>
      )}
      {children}
      {loose.length > 0 && (
        <ul className="form-loose" role="alert">
          {loose.map((refusal) => (
            <li key={`${refusal.field} ${refusal.code}`}>
              <StateShape tone="act" /> {refusal.message} {refusal.way}
            </li>
          ))}
        </ul>
      )}
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
