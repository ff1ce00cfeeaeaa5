import type { ReactElement } from 'react';
import type { Json } from '#book';
import type { Entry, ModelKind } from '#web/app/client.ts';
import { useModel } from '#web/app/hooks.ts';
import { CorrectionTable } from './correction-table.tsx';
import { universalFields } from './draft-json.ts';
import type { FormDraft } from './draft-store.ts';
import { EntryBrief } from './entry-brief.tsx';
import type { FormContext } from './form-context.ts';
import { FormField } from './form-field.tsx';
import { Fields } from './form-fields.tsx';
import { usePageWords } from './words/words.ts';

export interface CorrectFieldsProps {
  readonly kind: ModelKind;
  readonly entry: Entry;
  readonly draft: FormDraft;
  readonly context: FormContext;
  readonly json: Readonly<Record<string, Json>>;
  /** All that may be wrong is in sight once the form was sent. */
  readonly sent: boolean;
  readonly onChange: (path: string, draft: FormDraft) => void;
}

/** The reason first, then the entry as it stands, to be changed; last what will be struck through. */
export function CorrectFields(props: CorrectFieldsProps): ReactElement {
  const { kind, entry, draft, context, json, sent, onChange } = props;
  const words = usePageWords();
  const model = useModel();
  const { first, more } = universalFields(model, kind);
  const { reason, ...rest } = { ...first, ...more };
  const changeUniversal = (path: string, universal: FormDraft['universal']): void =>
    onChange(path, { ...draft, universal });
  return (
    <>
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
        onChange={(path, data) => onChange(path, { ...draft, data })}
        form={context}
      />
      <details className="form-more" open={sent}>
        <summary>{words.say('form-more')}</summary>
        <Fields fields={rest} prefix="" typed={draft.universal} onChange={changeUniversal} form={context} />
      </details>
      <CorrectionTable kind={kind} entry={entry} json={json} />
    </>
  );
}
