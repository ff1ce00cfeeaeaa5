import { useEffect, useState } from 'react';
import type { Json } from '#book';
import type { Refusal } from '#web/app/client.ts';
import { store } from './draft-store.ts';
import { useChecked } from './use-checked.ts';
import { useSending } from './use-form.ts';
import type { Sending, StoredForm } from './use-form.ts';

export interface Writing {
  readonly sending: Sending;
  /** What the form shows: of fields typed in while typing, of all of them once it was sent. */
  readonly refused: readonly Refusal[];
  readonly sent: boolean;
  readonly send: () => void;
  readonly again: () => void;
}

interface WritingSpec {
  /** Where the form is kept in this browser. */
  readonly key: string;
  readonly form: StoredForm;
  readonly json: Readonly<Record<string, Json>>;
}

/** Checks a form while it is typed and writes it once. */
export function useWriting({ key, form, json }: WritingSpec): Writing {
  const sending = useSending();
  const [sent, setSent] = useState(false);
  const isWritten = sending.receipt !== undefined;
  const checked = useChecked(isWritten ? undefined : json);
  // The id of a written draft must never be sent again with other words.
  useEffect(() => {
    if (isWritten) store(key, undefined);
  }, [isWritten, key]);
  const all = checked.length > 0 ? checked : sending.refused;
  return {
    sending,
    sent,
    refused: sent ? all : shownOf(checked, form.touched),
    send() {
      setSent(true);
      sending.send(json);
    },
    again() {
      form.clear();
      sending.forget();
      setSent(false);
    },
  };
}

/** Refusals of fields that were typed in; what is still missing is not held against somebody who is still typing. */
const shownOf = (refused: readonly Refusal[], touched: ReadonlySet<string>): Refusal[] =>
  refused.filter(({ field, code }) => isTouched(field, touched) && !code.endsWith('missing'));

const isTouched = (field: string, touched: ReadonlySet<string>): boolean =>
  [...touched].some((path) => field === path || field.startsWith(`${path}.`));
