import { formatNumber } from './number.ts';
import type { Lang } from './lang.ts';

interface UnitSigns {
  readonly hour: string;
  readonly minute: string;
}

const SIGNS: Readonly<Record<Lang, UnitSigns>> = {
  en: { hour: '{n} h', minute: '{n} min' },
  fr: { hour: '{n} h', minute: '{n} min' },
  ht: { hour: '{n} è', minute: '{n} min' },
  // Swahili names the unit before the number.
  sw: { hour: 'saa {n}', minute: 'dak {n}' },
};

/** Whole minutes as hours and minutes: `46 h 35 min`. Hours never become days, because custody limits are in hours. */
export function formatDuration(minutes: number, lang: Lang): string {
  if (!Number.isSafeInteger(minutes)) throw new RangeError(`not whole minutes: ${minutes}`);
  const total = Math.abs(minutes);
  const hours = Math.floor(total / 60);
  const rest = total % 60;
  const parts: string[] = [];
  if (hours > 0) parts.push(SIGNS[lang].hour.replace('{n}', formatNumber(lang, hours)));
  if (rest > 0 || hours === 0) parts.push(SIGNS[lang].minute.replace('{n}', formatNumber(lang, rest)));
  return `${minutes < 0 ? '-' : ''}${parts.join(' ')}`;
}
