import type { ReactElement } from 'react';
import type { ModelField, ModelKind } from '#web/app/client.ts';
import { useModel } from '#web/app/hooks.ts';
import { universalFields } from './draft-json.ts';
import type { FormDraft } from './draft-store.ts';
import type { FormContext } from './form-context.ts';
import { FormField } from './form-field.tsx';
import { Fields } from './form-fields.tsx';
import { NextName } from './next-name.tsx';
import { usePageWords } from './words/words.ts';

export interface WriteFieldsProps {
  readonly kind: ModelKind;
  readonly draft: FormDraft;
  readonly context: FormContext;
  readonly onChange: (path: string, draft: FormDraft) => void;
}

/** Every field of a new entry: whom it is about, what its kind asks, and what may be said of any entry. */
export function WriteFields({ kind, draft, context, onChange }: WriteFieldsProps): ReactElement {
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
      {isBlank(draft) && <NextName type={kind.subject} />}
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

const isBlank = ({ subject }: FormDraft): boolean => subject.type === 'subject' && subject.text === '';

/** Whom or what the entry is about, as a field like the others. */
function useSubjectField(kind: ModelKind): ModelField {
  const model = useModel();
  const about = model.desks.flatMap(({ subjects }) => subjects).find(({ type }) => type === kind.subject);
  const named = about?.words ?? { en: kind.subject, fr: kind.subject, ht: kind.subject, sw: kind.subject };
  return {
    type: 'ref',
    subject: kind.subject,
    words: named,
    label: about?.label ?? kind.subject,
    // Where the desk counts its subjects, the station names a new one.
    optional: about?.naming !== undefined,
    part: 'body',
    marking: kind.marking,
    schema: {},
  };
}
