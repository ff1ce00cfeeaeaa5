import { MONTHS, SHORT_MONTHS, WEEKDAYS } from './calendar_names.ts';
import type { Lang } from './lang.ts';

export type DateStyle = 'long' | 'short';

/** A day (`2024-09-21`) in words: long `samdi 21 septanm 2024`, short `21 sep 2024`. Throws on what is no day. */
export function formatDate(lang: Lang, day: string, style: DateStyle = 'long'): string {
  const date = Temporal.PlainDate.from(day);
  const number = lang === 'fr' && date.day === 1 ? '1er' : String(date.day);
  if (style === 'short') return `${number} ${SHORT_MONTHS[lang][date.month - 1] ?? ''} ${date.year}`;
  const comma = lang === 'sw' ? ',' : '';
  return `${weekdayName(lang, day)}${comma} ${number} ${monthName(lang, date.month)} ${date.year}`;
}

/** Always the 24 hour clock: on the radio "2:20" is two times of day. Throws on what is no time. */
export function formatTime(lang: Lang, time: string): string {
  const match = /^([01]\d|2[0-3]):([0-5]\d)(:[0-5]\d(\.\d+)?)?$/.exec(time);
  if (!match) throw new RangeError(`not a time in ${lang}: ${time}`);
  return `${match[1] ?? ''}:${match[2] ?? ''}`;
}

export function weekdayName(lang: Lang, day: string): string {
  return WEEKDAYS[lang][Temporal.PlainDate.from(day).dayOfWeek - 1] ?? '';
}

/** `month` counts from 1. */
export function monthName(lang: Lang, month: number): string {
  const name = MONTHS[lang][month - 1];
  if (name === undefined) throw new RangeError(`not a month: ${month}`);
  return name;
}
