import { useId } from 'react';
import type { ReactElement } from 'react';
import type { ControlProps } from './control.ts';
import { emptyDraft } from './field.ts';
import type { FieldDescription, FieldDraft, FieldWords } from './field.ts';
import { FlagInput, InstantInput, MoneyInput, PlaceInput, TextInput } from './plain-input.tsx';
import { ListInput } from './list-input.tsx';
import { SubjectInput } from './subject-input.tsx';
import { StateShape } from './state-badge.tsx';
import './field.css';

export interface FieldInputProps {
  readonly field: FieldDescription;
  readonly draft: FieldDraft | undefined;
  readonly onChange: (draft: FieldDraft) => void;
  readonly words: FieldWords;
  /** Why the kind refuses what is typed, in the reader's language. */
  readonly error?: string;
}

/** One labelled field of a drawn form. */
export function FieldInput(props: FieldInputProps): ReactElement {
  const { field, words, error } = props;
  const id = useId();
  const described = [field.hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].filter(
    (part) => part !== '',
  );
  const label = field.required === true ? `${field.label} (${words.required})` : field.label;
  const grouped = ['money', 'instant', 'place', 'list'].includes(field.type);
  const hint = field.hint !== undefined && (
    <small id={`${id}-hint`} className="field-hint">
      {field.hint}
    </small>
  );
  const refusal = error !== undefined && (
    <small id={`${id}-error`} className="field-error">
      <StateShape tone="act" /> {error}
    </small>
  );
  const control = <Control {...props} id={id} described={described.join(' ')} label={label} />;
  if (grouped) {
    return (
      <fieldset className="field" aria-describedby={described.join(' ') || undefined}>
        <legend className="field-label">{label}</legend>
        {hint}
        {control}
        {refusal}
      </fieldset>
    );
  }
  const labelled = field.type === 'subject' || field.type === 'flag';
  return (
    <div className="field">
      {!labelled && (
        <label className="field-label" htmlFor={id}>
          {label}
        </label>
      )}
      {hint}
      {control}
      {refusal}
    </div>
  );
}

function Control(props: Omit<ControlProps, 'draft'> & FieldInputProps): ReactElement {
  const { field } = props;
  const draft = props.draft ?? emptyDraft(field);
  if (field.type === 'flag') return <FlagInput {...props} draft={draft} />;
  if (field.type === 'money') return <MoneyInput {...props} field={field} draft={draft} />;
  if (field.type === 'instant') return <InstantInput {...props} field={field} draft={draft} />;
  if (field.type === 'place') return <PlaceInput {...props} draft={draft} />;
  if (field.type === 'subject') return <SubjectInput {...props} field={field} draft={draft} />;
  if (field.type === 'list') {
    return <ListInput {...props} field={field} draft={draft} Item={FieldInput} />;
  }
  return <TextInput {...props} field={field} draft={draft} />;
}
