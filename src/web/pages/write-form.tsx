import { useMemo } from 'react';
import type { ReactElement } from 'react';
import type { ModelKind } from '#web/app/client.ts';
import { useAccount, useModel } from '#web/app/hooks.ts';
import { draftJson } from './draft-json.ts';
import { emptyForm } from './draft-store.ts';
import type { FormDraft } from './draft-store.ts';
import { looseOf, useFormContext } from './form-fields.tsx';
import { FormShell } from './form-shell.tsx';
import { useStoredForm } from './use-form.ts';
import { useWriting } from './use-writing.ts';
import { WriteFields } from './write-fields.tsx';
import { usePageWords } from './words/words.ts';

export interface WriteFormProps {
  readonly kind: ModelKind;
  /** The name of the subject, when the reader came from its page. */
  readonly subject: string;
  /** Text to begin with: from the command line, or from a page that has something to say. */
  readonly say?: string;
}

export function WriteForm({ kind, subject, say }: WriteFormProps): ReactElement {
  const words = usePageWords();
  const model = useModel();
  const { who } = useAccount();
  const key = `konbit.draft.${who}.${kind.id}.${subject}`;
  const form = useStoredForm(key, () => begun(kind, subject, say));
  const json = useMemo(() => draftJson({ model, kind, draft: form.draft }), [model, kind, form.draft]);
  const writing = useWriting({ key, form, json });
  const context = useFormContext(kind, writing.refused);
  return (
    <FormShell
      writing={writing}
      mayWrite={kind.may_write}
      send={words.say('form-write')}
      loose={looseOf(writing.refused, placesOf(kind, Object.keys(model.universal)))}
      found={form.found}
      onClear={form.clear}
      onAgain={writing.again}
    >
      <WriteFields kind={kind} draft={form.draft} context={context} onChange={form.change} />
    </FormShell>
  );
}

const placesOf = (kind: ModelKind, universal: readonly string[]): string[] => [
  'subject',
  ...universal,
  ...Object.keys(kind.fields).map((name) => `data.${name}`),
];

function begun(kind: ModelKind, subject: string, say: string | undefined): FormDraft {
  const fresh = emptyForm(subject);
  const text = kind.command?.text ?? Object.entries(kind.fields).find(([, { facet }]) => facet === 'caption')?.[0];
  return say === undefined || text === undefined ? fresh : { ...fresh, data: { [text]: { type: 'text', text: say } } };
}
