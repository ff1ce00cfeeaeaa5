/**
 * What a drawn form needs to know of a field, and the draft the reader is typing. A draft is text
 * as typed: turning it into a value, or refusing it, is the kind's work and not the form's.
 */
export interface Choice {
  readonly code: string;
  readonly label: string;
}

export interface SubjectChoice {
  readonly id: string;
  readonly label: string;
  /** What tells two of the same name apart: desk, place, date. */
  readonly detail?: string;
}

interface Named {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
}

export type FieldDescription = Named &
  (
    | { readonly type: 'text' }
    | { readonly type: 'longText' }
    | { readonly type: 'integer' }
    | { readonly type: 'decimal' }
    | { readonly type: 'flag' }
    | { readonly type: 'place' }
    | { readonly type: 'code'; readonly choices: readonly Choice[] }
    | { readonly type: 'money'; readonly currencies: readonly string[] }
    | { readonly type: 'instant'; readonly zones: readonly Choice[] }
    | { readonly type: 'subject'; readonly find: (text: string) => readonly SubjectChoice[] }
    | { readonly type: 'list'; readonly item: FieldDescription }
  );

export type FieldType = FieldDescription['type'];
export type FieldOf<Type extends FieldType> = Extract<FieldDescription, { readonly type: Type }>;

export type FieldDraft =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'flag'; readonly set: boolean }
  | { readonly type: 'money'; readonly amount: string; readonly currency: string }
  /** Civil time as typed (`2024-09-17 14:20`, the one order nobody misreads) with the zone it is meant in. */
  | { readonly type: 'instant'; readonly local: string; readonly zone: string }
  /** A name from the gazetteer, or a grid reference, or both coordinates in degrees. */
  | { readonly type: 'place'; readonly text: string; readonly lat: string; readonly lon: string }
  | { readonly type: 'subject'; readonly id: string; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly FieldDraft[] };

export type DraftOf<Type extends FieldDraft['type']> = Extract<FieldDraft, { readonly type: Type }>;

/** The words of the drawn form itself; a field brings its own label and hint. */
export interface FieldWords {
  readonly required: string;
  readonly choose: string;
  readonly amount: string;
  readonly currency: string;
  readonly date: string;
  readonly zone: string;
  readonly placeName: string;
  readonly latitude: string;
  readonly longitude: string;
  readonly noMatch: string;
  readonly add: string;
  readonly remove: string;
}

const blanks: Readonly<Partial<Record<FieldType, FieldDraft>>> = {
  flag: { type: 'flag', set: false },
  place: { type: 'place', text: '', lat: '', lon: '' },
  subject: { type: 'subject', id: '', text: '' },
  list: { type: 'list', items: [] },
};

export function emptyDraft(field: FieldDescription): FieldDraft {
  if (field.type === 'money') return { type: 'money', amount: '', currency: field.currencies[0] ?? '' };
  if (field.type === 'instant') return { type: 'instant', local: '', zone: field.zones[0]?.code ?? 'UTC' };
  return blanks[field.type] ?? { type: 'text', text: '' };
}
