import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import type { Json } from '#book';
import type { Entry, ModelKind } from '#web/app/client.ts';
import { useAccount, useModel } from '#web/app/hooks.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { emptyForm, store } from './draft-store.ts';
import { EntryBrief } from './entry-brief.tsx';
import { FormField } from './form-field.tsx';
import { looseOf, shownOf, useFormContext } from './form-fields.tsx';
import { FormShell } from './form-shell.tsx';
import { jsonOf } from './form-typed.ts';
import { ReceiptNote } from './receipt-note.tsx';
import { useChecked } from './use-checked.ts';
import { useSending, useStoredForm } from './use-form.ts';
import { usePageWords } from './words/words.ts';

export interface WithdrawFormProps {
  readonly kind: ModelKind;
  readonly entry: Entry;
}

/** Takes an entry back: it stays in the book, struck through, with who took it back and why. */
export function WithdrawForm({ kind, entry }: WithdrawFormProps): ReactElement {
  const words = usePageWords();
  const model = useModel();
  const { who } = useAccount();
  const key = `konbit.draft.${who}.${kind.id}.withdraws.${entry.id}`;
  const form = useStoredForm(key, () => emptyForm(''));
  const sending = useSending();
  const [sent, setSent] = useState(false);
  const field = model.universal['reason'];
  const typed = form.draft.universal['reason'];
  const json = useMemo((): Record<string, Json> => {
    const reason = field === undefined ? undefined : jsonOf(field, typed);
    return { id: form.draft.id, kind: kind.id, withdraws: entry.id, ...(reason === undefined ? {} : { reason }) };
  }, [form.draft.id, kind, entry.id, field, typed]);
  const checked = useChecked(sending.receipt === undefined ? json : undefined);
  const refused = sent ? (checked.length > 0 ? checked : sending.refused) : shownOf(checked, form.touched);
  const context = useFormContext(kind, refused);
  if (sending.receipt !== undefined) {
    store(key, undefined);
    return <ReceiptNote receipt={sending.receipt} />;
  }
  if (!kind.may_write || field === undefined) {
    return <EmptyState title={words.say('may-not-write')} next={words.say('may-not-write-next')} />;
  }
  return (
    <FormShell
      onSubmit={() => {
        setSent(true);
        sending.send(json);
      }}
      busy={sending.busy}
      send={words.say('form-withdraw')}
      look="alarm"
      loose={looseOf(refused, ['reason'])}
      found={form.found}
      onClear={form.clear}
      {...(sending.problem === undefined ? {} : { problem: sending.problem })}
    >
      <EntryBrief entry={entry} />
      <p>{words.say('withdraw-about')}</p>
      <FormField
        name="reason"
        path="reason"
        field={{ ...field, optional: false, long: true }}
        typed={typed}
        onChange={(changed) =>
          form.change('reason', { ...form.draft, universal: { ...form.draft.universal, reason: changed } })
        }
        form={context}
      />
    </FormShell>
  );
}
