import { useState } from 'react';
import type { ReactElement, SyntheticEvent } from 'react';
import type { Alert, ModelField, ModelKind } from '#web/app/client.ts';
import { useModel } from '#web/app/hooks.ts';
import { refresh } from '#web/app/store.ts';
import { tell } from '#web/app/toasts.tsx';
import { useWords } from '#web/app/use-words.ts';
import { newEntryId, write } from '#web/app/writing.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';

interface AnswerDialogProps {
  readonly alert: Alert;
  readonly onClose: () => void;
}

/** Answering an alert is an entry: of the kind whose duty it is, with the fields that kind has. */
export function AnswerDialog({ alert, onClose }: AnswerDialogProps): ReactElement | null {
  const words = useWords();
  const model = useModel();
  const kind = model.kinds.find(({ id }) => id === model.duties['answers']);
  if (kind === undefined) return null;
  return (
    <Dialog open title={words.of(kind.words)} closeLabel={words.say('close')} onClose={onClose}>
      <p>{alert.text}</p>
      <AnswerForm alert={alert} kind={kind} onClose={onClose} />
    </Dialog>
  );
}

type Values = Readonly<Record<string, string>>;

/** The first code is the least that can be said: that somebody has seen it. */
const firstValues = (fields: readonly (readonly [string, ModelField])[]): Values =>
  Object.fromEntries(
    fields.map(([name, field]) => [name, field.optional ? '' : (Object.keys(field.codes ?? {})[0] ?? '')]),
  );

function AnswerForm({ alert, kind, onClose }: AnswerDialogProps & { readonly kind: ModelKind }): ReactElement {
  const words = useWords();
  // The field that names the alert is filled from the alert; the others are asked.
  const [keyField] = Object.entries(kind.fields).find(([, field]) => field.facet === 'caption') ?? ['key'];
  const asked = Object.entries(kind.fields).filter(([name]) => name !== keyField);
  const [values, setValues] = useState<Values>(() => firstValues(asked));
  const [id] = useState(newEntryId);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const send = async (): Promise<void> => {
    setBusy(true);
    const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
    const written = await write({ id, kind: kind.id, data: { ...filled, [keyField]: alert.key } });
    setBusy(false);
    if (written.state === 'written') {
      tell({ tone: 'done', text: words.say('quick.written', { number: String(written.receipt.position) }) });
      refresh();
      onClose();
      return;
    }
    setWrong(
      written.state === 'refused'
        ? written.refused.map(({ message, way }) => `${message} ${way}`).join(' ')
        : written.problem.title || words.say('problem.unreached'),
    );
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!busy) void send();
  };
  return (
    <form className="answer-form" onSubmit={submit}>
      {asked.map(([name, field]) => (
        <AnswerField
          key={name}
          field={field}
          value={values[name] ?? ''}
          onChange={(value) => setValues({ ...values, [name]: value })}
        />
      ))}
      {wrong !== undefined && (
        <p className="field-error" role="alert">
          {wrong}
        </p>
      )}
      <Button type="submit" look="main" disabled={busy}>
        {words.say('write')}
      </Button>
    </form>
  );
}

interface AnswerFieldProps {
  readonly field: ModelField;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function AnswerField({ field, value, onChange }: AnswerFieldProps): ReactElement {
  const words = useWords();
  const codes = Object.entries(field.codes ?? {});
  return (
    <label className="field">
      <span className="field-label">{words.of(field.words)}</span>
      {codes.length > 0 ? (
        <select className="input" value={value} onChange={(event) => onChange(event.target.value)}>
          {field.optional && <option value="">—</option>}
          {codes.map(([code, label]) => (
            <option key={code} value={code}>
              {words.of(label)}
            </option>
          ))}
        </select>
      ) : (
        <input
          className="input"
          value={value}
          required={!field.optional}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </label>
  );
}
