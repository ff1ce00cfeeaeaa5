import { useMemo } from 'react';
import type { ReactElement } from 'react';
import type { Json } from '#book';
import type { Entry, ModelKind } from '#web/app/client.ts';
import { useAccount, useModel } from '#web/app/hooks.ts';
import { emptyForm } from './draft-store.ts';
import { EntryBrief } from './entry-brief.tsx';
import { FormField } from './form-field.tsx';
import { looseOf, useFormContext } from './form-fields.tsx';
import { FormShell } from './form-shell.tsx';
import { jsonOf } from './form-typed.ts';
import { useStoredForm } from './use-form.ts';
import { useWriting } from './use-writing.ts';
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
  const field = model.universal['reason'];
  const typed = form.draft.universal['reason'];
  const json = useMemo((): Record<string, Json> => {
    const reason = field === undefined ? undefined : jsonOf(field, typed);
    return { id: form.draft.id, kind: kind.id, withdraws: entry.id, ...(reason === undefined ? {} : { reason }) };
  }, [form.draft.id, kind, entry.id, field, typed]);
  const writing = useWriting({ key, form, json });
  const context = useFormContext(kind, writing.refused);
  return (
    <FormShell
      writing={writing}
      mayWrite={kind.may_write}
      send={words.say('form-withdraw')}
      look="alarm"
      loose={looseOf(writing.refused, ['reason'])}
      found={form.found}
      onClear={form.clear}
    >
      <EntryBrief entry={entry} />
      <p>{words.say('withdraw-about')}</p>
      {field !== undefined && (
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
      )}
    </FormShell>
  );
}
