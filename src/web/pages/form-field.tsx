import { useId } from 'react';
import type { ReactElement } from 'react';
import type { ModelField } from '#web/app/client.ts';
import { Button } from '#web/ui/button.tsx';
import { FieldInput } from '#web/ui/field-input.tsx';
import { FieldError } from './field-error.tsx';
import { FileField } from './form-file.tsx';
import type { FormContext, FormFieldProps } from './form-context.ts';
import { describeField } from './form-describe.ts';
import { isPlain, isRows, partsOfField } from './form-typed.ts';
import type { Typed } from './form-typed.ts';

/** One field of the model, composed ones drawn from their parts. */
export function FormField(props: FormFieldProps): ReactElement {
  const { name, field, typed, onChange, form, path } = props;
  if (field.type === 'file') return <FileField {...props} error={form.errors.get(path)} />;
  if (isRows(field)) return <RowsField {...props} />;
  const parts = partsOfField(field);
  if (parts !== undefined) return <GroupField {...props} parts={parts} />;
  const error = errorAt(form.errors, path);
  return (
    <FieldInput
      field={describeField(name, field, form)}
      draft={typed !== undefined && isPlain(typed) ? typed : undefined}
      onChange={onChange}
      words={form.fieldWords}
      {...(error === undefined ? {} : { error })}
    />
  );
}

/** What is refused of a field or of anything inside it. */
export function errorAt(errors: ReadonlyMap<string, string>, path: string): string | undefined {
  const own = errors.get(path);
  if (own !== undefined) return own;
  return [...errors].find(([place]) => place.startsWith(`${path}.`))?.[1];
}

interface GroupProps extends FormFieldProps {
  readonly parts: Readonly<Record<string, ModelField>>;
}

function GroupField({ field, typed, onChange, form, path, parts }: GroupProps): ReactElement {
  const id = useId();
  const fields = typed?.type === 'group' ? typed.fields : {};
  const error = form.errors.get(path);
  return (
    <fieldset className="field form-group" aria-describedby={error === undefined ? undefined : `${id}-error`}>
      <legend className="field-label">
        {form.words.of(field.words)} {!field.optional && `(${form.fieldWords.required})`}
      </legend>
      {Object.entries(parts).map(([name, part]) => (
        <FormField
          key={name}
          name={name}
          path={`${path}.${name}`}
          field={partOf(field, { name, part }, form)}
          typed={fields[name]}
          onChange={(changed) => onChange({ type: 'group', fields: { ...fields, [name]: changed } })}
          form={form}
        />
      ))}
      {error !== undefined && <FieldError id={`${id}-error`} error={error} />}
    </fieldset>
  );
}

/** The ends of an estimate share its words: each is told apart by its own. */
function partOf(field: ModelField, { name, part }: { name: string; part: ModelField }, form: FormContext): ModelField {
  if (field.type !== 'range') return part;
  const end = name === 'low' || name === 'high' ? name : 'best';
  const label = form.words.say(`range-${end}`);
  return { ...part, optional: true, words: { en: label, fr: label, ht: label, sw: label } };
}

function RowsField({ name, field, typed, onChange, form, path }: FormFieldProps): ReactElement {
  const items = typed?.type === 'rows' ? typed.items : [];
  const { of } = field;
  const label = form.words.of(field.words);
  const replace = (next: readonly Typed[]): void => onChange({ type: 'rows', items: next });
  if (of === undefined) return <></>;
  return (
    <fieldset className="field form-rows">
      <legend className="field-label">{label}</legend>
      {items.map((item, index) => (
        // Items have no identity of their own: their place in the list is what they are.
        <div key={index} className="field-item">
          <FormField
            name={`${name}.${index}`}
            path={`${path}.${index}`}
            field={of}
            typed={item}
            onChange={(changed) => replace(items.with(index, changed))}
            form={form}
          />
          <Button
            look="quiet"
            icon="close"
            label={`${form.fieldWords.remove}: ${label} ${index + 1}`}
            onClick={() => replace(items.toSpliced(index, 1))}
          />
        </div>
      ))}
      <div>
        <Button icon="add" onClick={() => replace([...items, emptyRow(of)])}>
          {form.fieldWords.add}
        </Button>
      </div>
    </fieldset>
  );
}

const emptyRow = (of: ModelField): Typed =>
  of.type === 'file' ? { type: 'file', file: null } : { type: 'group', fields: {} };
