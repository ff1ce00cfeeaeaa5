import type { ReactElement } from 'react';
import { useZones } from '#web/app/preferences.ts';
import type { ModelField, ModelKind, Refusal } from '#web/app/client.ts';
import type { FieldWords } from '#web/ui/field.ts';
import { typingZones } from './form-describe.ts';
import { FormField } from './form-field.tsx';
import type { FormContext } from './form-context.ts';
import type { Typed, TypedFields } from './form-typed.ts';
import { typesOf, useFindSubject } from './use-choices.ts';
import { errorsOf } from './use-checked.ts';
import { usePageWords } from './words/words.ts';
import type { PageSpeech } from './words/words.ts';

const fieldWords = (words: PageSpeech): FieldWords => ({
  required: words.say('field-required'),
  choose: words.say('field-choose'),
  amount: words.say('field-amount'),
  currency: words.say('field-currency'),
  date: words.say('field-date'),
  zone: words.say('field-zone'),
  placeName: words.say('field-place'),
  latitude: words.say('field-latitude'),
  longitude: words.say('field-longitude'),
  noMatch: words.say('field-no-match'),
  add: words.say('field-add'),
  remove: words.say('field-remove'),
});

/** What the fields of a form of this kind share. */
export function useFormContext(kind: ModelKind, refused: readonly Refusal[]): FormContext {
  const words = usePageWords();
  const zones = useZones();
  const find = useFindSubject(typesOf(kind));
  return { words, find, zones: typingZones(zones), fieldWords: fieldWords(words), errors: errorsOf(refused) };
}

export interface FieldsProps {
  readonly fields: Readonly<Record<string, ModelField>>;
  /** Put before each name to give its place in the draft. */
  readonly prefix: string;
  readonly typed: TypedFields;
  readonly onChange: (path: string, typed: TypedFields) => void;
  readonly form: FormContext;
}

export function Fields({ fields, prefix, typed, onChange, form }: FieldsProps): ReactElement {
  return (
    <>
      {Object.entries(fields).map(([name, field]) => (
        <FormField
          key={name}
          name={name}
          path={`${prefix}${name}`}
          field={field}
          typed={typed[name]}
          onChange={(changed: Typed) => onChange(`${prefix}${name}`, { ...typed, [name]: changed })}
          form={form}
        />
      ))}
    </>
  );
}

/** Refusals that belong to none of these places. */
export const looseOf = (refused: readonly Refusal[], places: readonly string[]): Refusal[] =>
  refused.filter(({ field }) => !places.some((place) => field === place || field.startsWith(`${place}.`)));
