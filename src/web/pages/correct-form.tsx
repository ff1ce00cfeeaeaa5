import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { MISSION_ZONE } from '#kit';
import type { Entry, ModelKind } from '#web/app/client.ts';
import { useAccount, useModel } from '#web/app/hooks.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { draftJson, formOf, universalFields } from './draft-json.ts';
import { newId, store } from './draft-store.ts';
import { EntryBrief } from './entry-brief.tsx';
import { Fields, looseOf, shownOf, useFormContext } from './form-fields.tsx';
import { FormField } from './form-field.tsx';
import { FormShell } from './form-shell.tsx';
import { ReceiptNote } from './receipt-note.tsx';
import { CorrectionTable } from './correction-table.tsx';
import { useChecked } from './use-checked.ts';
import { useSending, useStoredForm } from './use-form.ts';
import { usePageWords } from './words/words.ts';

export interface CorrectFormProps {
  readonly kind: ModelKind;
  readonly entry: Entry;
}

/** Nothing is overwritten: the form writes a new entry that says what changes, why, and about which entry. */
export function CorrectForm({ kind, entry }: CorrectFormProps): ReactElement {
  const words = usePageWords();
  const model = useModel();
  const { who } = useAccount();
  const before = useMemo(
    () => formOf({ model, kind, entry, zone: MISSION_ZONE, id: newId() }),
    [model, kind, entry.id],
  );
  const key = `konbit.draft.${who}.${kind.id}.corrects.${entry.id}`;
  const form = useStoredForm(key, () => before);
  const sending = useSending();
  const [sent, setSent] = useState(false);
  const json = useMemo(
    () => draftJson({ model, kind, draft: form.draft, corrected: { id: entry.id, before } }),
    [model, kind, form.draft, before, entry.id],
  );
  const checked = useChecked(sending.receipt === undefined ? json : undefined);
  const refused = sent ? (checked.length > 0 ? checked : sending.refused) : shownOf(checked, form.touched);
  const context = useFormContext(kind, refused);
  if (sending.receipt !== undefined) {
    store(key, undefined);
    return <ReceiptNote receipt={sending.receipt} />;
  }
  if (!kind.may_write) return <EmptyState title={words.say('may-not-write')} next={words.say('may-not-write-next')} />;
  const { first, more } = universalFields(model, kind);
  const { reason, ...rest } = { ...first, ...more };
  const { draft } = form;
  const changeUniversal = (path: string, universal: typeof draft.universal): void =>
    form.change(path, { ...draft, universal });
  const places = [...Object.keys(model.universal), ...Object.keys(kind.fields).map((name) => `data.${name}`)];
  return (
    <FormShell
      onSubmit={() => {
        setSent(true);
        sending.send(json);
      }}
      busy={sending.busy}
      send={words.say('form-correct')}
      loose={looseOf(refused, places)}
      found={form.found}
      onClear={form.clear}
      {...(sending.problem === undefined ? {} : { problem: sending.problem })}
    >
      <EntryBrief entry={entry} />
      <p>{words.say('correct-about')}</p>
      {reason !== undefined && (
        <FormField
          name="reason"
          path="reason"
          field={{ ...reason, optional: false, long: true }}
          typed={draft.universal['reason']}
          onChange={(typed) => changeUniversal('reason', { ...draft.universal, reason: typed })}
          form={context}
        />
      )}
      <Fields
        fields={kind.fields}
        prefix="data."
        typed={draft.data}
        onChange={(path, data) => form.change(path, { ...draft, data })}
        form={context}
      />
      <details className="form-more" open={sent}>
        <summary>{words.say('form-more')}</summary>
        <Fields fields={rest} prefix="" typed={draft.universal} onChange={changeUniversal} form={context} />
      </details>
      <CorrectionTable kind={kind} entry={entry} json={json} />
    </FormShell>
  );
}
