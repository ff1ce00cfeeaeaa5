import { subjectNameOf, subjectTypeOf } from '#kit';
import { ask } from './client.ts';
import type { Model } from './client.ts';

/** Enough of the newest entries to meet the last number given, even on a busy day. */
const looked = 200;

/**
 * The name the next subject of a type would take: one more than the highest number seen, by the desk's own pattern
 * such as `I-{####}`. Nothing when the desk gives no pattern.
 */
export async function findNextName(model: Model, type: string): Promise<string | undefined> {
  const desk = model.desks.find(({ subjects }) => subjects.some((one) => one.type === type));
  const naming = desk?.subjects.find((one) => one.type === type)?.naming;
  const parts = /^([^{]*)\{(#+)\}(.*)$/.exec(naming ?? '');
  if (desk === undefined || parts === null) return undefined;
  const [, before = '', marks = '', after = ''] = parts;
  const { entries } = await ask('GET /api/entries', { query: { desk: desk.name, limit: looked } });
  const numbers = entries
    .flatMap(({ subject, mentions }) => [subject, ...mentions])
    .filter((subject) => subjectTypeOf(subject) === type)
    .map(subjectNameOf)
    .filter((name) => name.startsWith(before) && name.endsWith(after))
    .map((name) => Number(name.slice(before.length, name.length - after.length)))
    .filter(Number.isSafeInteger);
  return `${before}${String(Math.max(0, ...numbers) + 1).padStart(marks.length, '0')}${after}`;
}
