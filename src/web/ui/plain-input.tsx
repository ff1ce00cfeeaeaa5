import type { HTMLAttributes, ReactElement } from 'react';
import { describedBy } from './control.ts';
import type { ControlProps } from './control.ts';
import type { DraftOf, FieldOf } from './field.ts';
import { dateTimeGroup, findCivilInstantMs } from './instant.ts';

type TextField = FieldOf<'text' | 'longText' | 'integer' | 'decimal' | 'code'>;

const modes: Readonly<Record<string, HTMLAttributes<HTMLInputElement>['inputMode']>> = {
  integer: 'numeric',
  decimal: 'decimal',
};

export function TextInput(props: ControlProps<TextField>): ReactElement {
  const { field, draft, onChange, words, id } = props;
  const value = draft.type === 'text' ? draft.text : '';
  const shared = {
    id,
    name: field.name,
    className: modes[field.type] === undefined ? 'input' : 'input input-number',
    value,
    required: field.required === true,
    ...describedBy(props),
  };
  const change = (event: { readonly currentTarget: { readonly value: string } }): void => {
    onChange({ type: 'text', text: event.currentTarget.value });
  };
  if (field.type === 'longText') return <textarea {...shared} rows={4} onChange={change} />;
  if (field.type === 'code') {
    return (
      <select {...shared} onChange={change}>
        <option value="">{words.choose}</option>
        {field.choices.map((choice) => (
          <option key={choice.code} value={choice.code}>
            {choice.label}
          </option>
        ))}
      </select>
    );
  }
  return <input {...shared} type="text" inputMode={modes[field.type]} autoComplete="off" onChange={change} />;
}

export function FlagInput(props: ControlProps): ReactElement {
  const { field, draft, onChange, id, label } = props;
  return (
    <label className="field-flag" htmlFor={id}>
      <input
        id={id}
        name={field.name}
        type="checkbox"
        checked={draft.type === 'flag' && draft.set}
        onChange={(event) => onChange({ type: 'flag', set: event.currentTarget.checked })}
        {...describedBy(props)}
      />
      {label}
    </label>
  );
}

interface PartProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly placeholder?: string;
  readonly mode?: 'decimal';
  readonly invalid?: boolean;
}

/** One of several inputs that make up a single field. */
function Part({ id, label, value, onText, mode, invalid = false, placeholder }: PartProps): ReactElement {
  return (
    <label className="field-part" htmlFor={id}>
      <small>{label}</small>
      <input
        id={id}
        className={mode === undefined ? 'input' : 'input input-number'}
        type="text"
        inputMode={mode}
        placeholder={placeholder}
        autoComplete="off"
        value={value}
        aria-invalid={invalid ? true : undefined}
        onChange={(event) => onText(event.currentTarget.value)}
      />
    </label>
  );
}

interface PickProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly code: string; readonly label: string }[];
  readonly onText: (text: string) => void;
}

function Pick({ id, label, value, choices, onText }: PickProps): ReactElement {
  return (
    <label className="field-part" htmlFor={id}>
      <small>{label}</small>
      <select id={id} className="input" value={value} onChange={(event) => onText(event.currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice.code} value={choice.code}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}

export function MoneyInput(props: ControlProps<FieldOf<'money'>>): ReactElement {
  const { field, draft, onChange, words, id, error } = props;
  const money: DraftOf<'money'> =
    draft.type === 'money' ? draft : { type: 'money', amount: '', currency: field.currencies[0] ?? '' };
  return (
    <div className="field-parts">
      <Part
        id={id}
        label={words.amount}
        value={money.amount}
        mode="decimal"
        invalid={error !== undefined}
        onText={(amount) => onChange({ ...money, amount })}
      />
      <Pick
        id={`${id}-currency`}
        label={words.currency}
        value={money.currency}
        choices={field.currencies.map((code) => ({ code, label: code }))}
        onText={(currency) => onChange({ ...money, currency })}
      />
    </div>
  );
}

export function InstantInput(props: ControlProps<FieldOf<'instant'>>): ReactElement {
  const { field, draft, onChange, words, id, error } = props;
  const instant: DraftOf<'instant'> =
    draft.type === 'instant' ? draft : { type: 'instant', local: '', zone: field.zones[0]?.code ?? 'UTC' };
  const at = findCivilInstantMs(instant.local, instant.zone);
  return (
    <div className="field-parts">
      <Part
        id={id}
        label={words.date}
        placeholder="2024-09-17 14:20"
        value={instant.local}
        invalid={error !== undefined}
        onText={(local) => onChange({ ...instant, local })}
      />
      <Pick
        id={`${id}-zone`}
        label={words.zone}
        value={instant.zone}
        choices={field.zones}
        onText={(zone) => onChange({ ...instant, zone })}
      />
      {at !== undefined && <output className="field-echo">{dateTimeGroup(at)}</output>}
    </div>
  );
}

export function PlaceInput(props: ControlProps): ReactElement {
  const { draft, onChange, words, id, error } = props;
  const place: DraftOf<'place'> = draft.type === 'place' ? draft : { type: 'place', text: '', lat: '', lon: '' };
  const invalid = error !== undefined;
  return (
    <div className="field-parts field-place">
      <Part
        id={id}
        label={words.placeName}
        value={place.text}
        invalid={invalid}
        onText={(text) => onChange({ ...place, text })}
      />
      <Part
        id={`${id}-lat`}
        label={words.latitude}
        value={place.lat}
        mode="decimal"
        onText={(lat) => onChange({ ...place, lat })}
      />
      <Part
        id={`${id}-lon`}
        label={words.longitude}
        value={place.lon}
        mode="decimal"
        onText={(lon) => onChange({ ...place, lon })}
      />
    </div>
  );
}
