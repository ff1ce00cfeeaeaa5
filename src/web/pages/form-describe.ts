import { LANGS, MISSION_ZONE } from '#kit';
import type { Words } from '#kit';
import type { ModelField } from '#web/app/client.ts';
import type { Choice, FieldDescription, SubjectChoice } from '#web/ui/field.ts';
import type { PageSpeech } from './words/words.ts';

/** What drawing a field needs from the page. */
export interface Describing {
  readonly words: PageSpeech;
  readonly zones: readonly Choice[];
  find(type: string, text: string): readonly SubjectChoice[];
}

const currencies = ['USD', 'KES', 'HTG', 'EUR'];

/** A plain field of the model as the field inputs know it. Composed fields are drawn from their parts. */
export function describeField(name: string, field: ModelField, describing: Describing): FieldDescription {
  const { words } = describing;
  const hint = hintOf(field, words);
  const named = {
    name,
    label: labelOf(field, words),
    required: !field.optional,
    ...(hint === undefined ? {} : { hint }),
  };
  const { codes, of } = field;
  const choices = codes === undefined ? fixedChoices(field, words) : choicesOf(codes, words);
  if (choices !== undefined) return { ...named, type: 'code', choices };
  switch (field.type) {
    case 'integer':
    case 'place':
      return { ...named, type: field.type };
    case 'money':
      return { ...named, type: 'money', currencies };
    case 'quantity':
      return { ...named, type: 'decimal' };
    case 'instant':
      return { ...named, type: 'instant', zones: describing.zones };
    case 'ref':
      return { ...named, type: 'subject', find: (text) => describing.find(field.subject ?? '', text) };
    default:
      if (of !== undefined)
        return { ...named, type: 'list', item: describeField(name, { ...of, optional: true }, describing) };
      return { ...named, type: field.long === true ? 'longText' : 'text' };
  }
}

/** A yes or no is chosen and not ticked, so that a no was said by somebody. */
function fixedChoices(field: ModelField, words: PageSpeech): Choice[] | undefined {
  if (field.type === 'flag') return yesNo(words);
  return field.type === 'language' ? languages(words) : undefined;
}

function labelOf(field: ModelField, words: PageSpeech): string {
  const label = words.of(field.words);
  return field.unit === undefined ? label : `${label} (${field.unit})`;
}

function hintOf(field: ModelField, words: PageSpeech): string | undefined {
  if (field.hint !== undefined) return words.of(field.hint);
  return field.type === 'day' ? '2024-09-21' : undefined;
}

const choicesOf = (codes: Readonly<Record<string, Words>>, words: PageSpeech): Choice[] =>
  Object.entries(codes).map(([code, label]) => ({ code, label: words.of(label) }));

const yesNo = (words: PageSpeech): Choice[] => [
  { code: 'yes', label: words.say('yes') },
  { code: 'no', label: words.say('no') },
];

const languages = (words: PageSpeech): Choice[] => [
  ...LANGS.map((code) => ({ code, label: words.say(`language-${code}`) })),
  { code: 'es', label: words.say('language-es') },
];

/** Zones a time may be typed in: the mission's own first, since that is what a wall shows. */
export function typingZones(zones: readonly { readonly zone: string; readonly label: string }[]): Choice[] {
  const all = [...zones.map(({ zone, label }) => ({ code: zone, label })), { code: 'UTC', label: 'Z (UTC)' }];
  return all.toSorted((a, b) => Number(b.code === MISSION_ZONE) - Number(a.code === MISSION_ZONE));
}
