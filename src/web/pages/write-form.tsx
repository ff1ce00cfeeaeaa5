import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import type { ModelField, ModelKind, Refusal } from '#web/app/client.ts';
import { useAccount, useModel } from '#web/app/hooks.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { draftJson, universalFields } from './draft-json.ts';
import { emptyForm } from './draft-store.ts';
import type { FormDraft } from './draft-store.ts';
import { FormField } from './form-field.tsx';
import { Fields, looseOf, shownOf, useFormContext } from './form-fields.tsx';
import { FormShell } from './form-shell.tsx';
import { ReceiptNote } from './receipt-note.tsx';
import { store } from './draft-store.ts';
import { useChecked } from './use-checked.ts';
import { useSending, useStoredForm } from './use-form.ts';
import { usePageWords } from './words/words.ts';

export interface WriteFormProps {
  readonly kind: ModelKind;
  /** The name of the subject, when the reader came from its page. */
  readonly subject: string;
  /** Text to begin with, from the command line. */
  readonly say?: string;
}

export function WriteForm({ kind, subject, say }: WriteFormProps): ReactElement {
  const words = usePageWords();
  const model = useModel();
  const { who } = useAccount();
  const key = `konbit.draft.${who}.${kind.id}.${subject}`;
  const form = useStoredForm(key, () => begun(kind, subject, say));
  const sending = useSending();
  const [sent, setSent] = useState(false);
  const json = useMemo(() => draftJson({ model, kind, draft: form.draft }), [model, kind, form.draft]);
  const checked = useChecked(sending.receipt === undefined ? json : undefined);
  const refused = sent ? newest(checked, sending.refused) : shownOf(checked, form.touched);
  const context = useFormContext(kind, refused);
  if (sending.receipt !== undefined) {
    const again = (): void => {
      form.clear();
      sending.forget();
      setSent(false);
    };
    // The id of a written draft must never be sent again with other words.
    store(key, undefined);
    return <ReceiptNote receipt={sending.receipt} onAgain={again} />;
  }
  if (!kind.may_write) return <EmptyState title={words.say('may-not-write')} next={words.say('may-not-write-next')} />;
  const send = (): void => {
    setSent(true);
    sending.send(json);
  };
  return (
    <FormShell
      onSubmit={send}
      busy={sending.busy}
      send={words.say('form-write')}
      loose={looseOf(refused, placesOf(kind, Object.keys(model.universal)))}
      found={form.found}
      onClear={form.clear}
      {...(sending.problem === undefined ? {} : { problem: sending.problem })}
    >
      <FormBody kind={kind} draft={form.draft} context={context} onChange={form.change} />
    </FormShell>
  );
}

/** Once a form was sent, what typing finds replaces what sending found, unless only sending can know it. */
const newest = (checked: readonly Refusal[], sent: readonly Refusal[]): readonly Refusal[] =>
  checked.length > 0 ? checked : sent;

const placesOf = (kind: ModelKind, universal: readonly string[]): string[] => [
  'subject',
  ...universal,
  ...Object.keys(kind.fields).map((name) => `data.${name}`),
];

function begun(kind: ModelKind, subject: string, say: string | undefined): FormDraft {
  const fresh = emptyForm(subject);
  const text = kind.command?.text;
  return say === undefined || text === undefined ? fresh : { ...fresh, data: { [text]: { type: 'text', text: say } } };
}

interface FormBodyProps {
  readonly kind: ModelKind;
  readonly draft: FormDraft;
  readonly context: ReturnType<typeof useFormContext>;
  readonly onChange: (path: string, draft: FormDraft) => void;
}

function FormBody({ kind, draft, context, onChange }: FormBodyProps): ReactElement {
  const words = usePageWords();
  const model = useModel();
  const { first, more } = universalFields(model, kind);
  const universal = { typed: draft.universal, prefix: '', form: context } as const;
  const changeUniversal = (path: string, typed: FormDraft['universal']): void =>
    onChange(path, { ...draft, universal: typed });
  return (
    <>
      <FormField
        name="subject"
        path="subject"
        field={useSubjectField(kind)}
        typed={draft.subject}
        onChange={(subject) => onChange('subject', { ...draft, subject })}
        form={context}
      />
      <Fields
        fields={kind.fields}
        prefix="data."
        typed={draft.data}
        onChange={(path, data) => onChange(path, { ...draft, data })}
        form={context}
      />
      <Fields fields={first} {...universal} onChange={changeUniversal} />
      <details className="form-more">
        <summary>{words.say('form-more')}</summary>
        <Fields fields={more} {...universal} onChange={changeUniversal} />
      </details>
    </>
  );
}

/** Whom or what the entry is about, as a field like the others. */
function useSubjectField(kind: ModelKind): ModelField {
  const model = useModel();
  const about = model.desks.flatMap(({ subjects }) => subjects).find(({ type }) => type === kind.subject);
  const named = about?.words ?? { en: kind.subject, fr: kind.subject, ht: kind.subject, sw: kind.subject };
  const example = about?.naming;
  return {
    type: 'ref',
    subject: kind.subject,
    words: named,
    label: about?.label ?? kind.subject,
    optional: false,
    part: 'body',
    marking: kind.marking,
    schema: {},
    ...(example === undefined ? {} : { hint: { en: example, fr: example, ht: example, sw: example } }),
  };
}
