import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { MISSION_ZONE } from '#kit';
import type { Entry, ModelKind } from '#web/app/client.ts';
import { useAccount, useModel } from '#web/app/hooks.ts';
import { CorrectFields } from './correct-fields.tsx';
import { draftJson, formOf } from './draft-json.ts';
import { newId } from './draft-store.ts';
import { looseOf, useFormContext } from './form-fields.tsx';
import { FormShell } from './form-shell.tsx';
import { useStoredForm } from './use-form.ts';
import { useWriting } from './use-writing.ts';
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
  const before = useMemo(() => formOf({ model, kind, entry, zone: MISSION_ZONE, id: newId() }), [model, kind, entry]);
  const key = `konbit.draft.${who}.${kind.id}.corrects.${entry.id}`;
  const form = useStoredForm(key, () => before);
  const { draft } = form;
  const json = useMemo(
    () => draftJson({ model, kind, draft, corrected: { id: entry.id, before } }),
    [model, kind, draft, before, entry.id],
  );
  const writing = useWriting({ key, form, json });
  const context = useFormContext(kind, writing.refused);
  const places = [...Object.keys(model.universal), ...Object.keys(kind.fields).map((name) => `data.${name}`)];
  return (
    <FormShell
      writing={writing}
      mayWrite={kind.may_write}
      send={words.say('form-correct')}
      loose={looseOf(writing.refused, places)}
      found={form.found}
      onClear={form.clear}
    >
      <CorrectFields {...{ kind, entry, draft, context, json }} sent={writing.sent} onChange={form.change} />
    </FormShell>
  );
}
