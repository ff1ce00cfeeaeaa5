import { formatNumber } from './number.ts';
import { plural } from './plural.ts';
import type { Lang } from './lang.ts';

/** What fills the placeholders of a template. Numbers are written as the language writes them, texts as they are. */
export type Params = Readonly<Record<string, string | number>>;

/** A flat list of texts by key, e.g. `{ "patrol.out_other": "{count} patrols are out" }`. */
export type Catalogue = Readonly<Record<string, string>>;

/** A catalogue and the language it is written in. */
export interface Tongue {
  readonly lang: Lang;
  readonly catalogue: Catalogue;
}

const PLACEHOLDER = /\{(\w+)\}/g;

/** Fills `{name}`. A placeholder without a value stays visible: a hole in a sentence would hide the mistake. */
export function interpolate(template: string, params: Params, lang: Lang): string {
  return template.replace(PLACEHOLDER, (whole, name: string) => {
    if (!Object.hasOwn(params, name)) return whole;
    const value = params[name];
    return typeof value === 'number' ? formatNumber(lang, value) : (value ?? whole);
  });
}

/**
 * The text of a key, in the plural form that `params.count` asks for (`key_one`, `key_many`, `key_other`).
 * An unknown key shows as `⟦key⟧`.
 */
export function select(tongue: Tongue, key: string, params: Params = {}): string {
  const template = findTemplate(tongue, key, params['count']);
  return template === undefined ? `⟦${key}⟧` : interpolate(template, params, tongue.lang);
}

function findTemplate(
  { lang, catalogue }: Tongue,
  key: string,
  count: string | number | undefined,
): string | undefined {
  const forms =
    typeof count === 'number' ? [`${key}_${plural(lang, count)}`, `${key}_other`, key] : [key, `${key}_other`];
  const found = forms.find((form) => Object.hasOwn(catalogue, form));
  return found === undefined ? undefined : catalogue[found];
}

/** The names of a template's placeholders, sorted, each once. */
export function placeholdersOf(template: string): readonly string[] {
  return [...new Set(template.matchAll(PLACEHOLDER).map((match) => match[1] ?? ''))].sort();
}

/** True when a brace stands alone or holds something that is not a name. */
export function hasBrokenBraces(template: string): boolean {
  return /[{}]/.test(template.replace(PLACEHOLDER, ''));
}
