import { subjectNameOf } from './kind.ts';
import type { Model } from './model.ts';

/** How the subjects of a type are counted: `D-{####}` has `D-` before its number, nothing after it, and four digits. */
export interface Naming {
  readonly type: string;
  readonly before: string;
  readonly after: string;
  readonly digits: number;
}

/** The pattern of a subject type; nothing when its desk gives none. */
export function namingOf(model: Model, type: string): Naming | undefined {
  const pattern = model.subjects.get(type)?.type.naming ?? '';
  const [, before = '', marks = '', after = ''] = /^([^{]*)\{(#+)\}(.*)$/.exec(pattern) ?? [];
  return marks === '' ? undefined : { type, before, after, digits: marks.length };
}

/** The number in a subject's key, when it is named by this pattern; a longer number begins with no zero. */
export function numberIn(subject: string, { type, before, after, digits }: Naming): number | undefined {
  const name = subjectNameOf(subject);
  if (!subject.startsWith(`${type}:`) || !name.startsWith(before) || !name.endsWith(after)) return undefined;
  const text = name.slice(before.length, name.length - after.length);
  const isOurs = /^\d{1,15}$/.test(text) && text === String(Number(text)).padStart(digits, '0');
  return isOurs ? Number(text) : undefined;
}

export const numbered = ({ before, after, digits }: Naming, number: number): string =>
  `${before}${String(number).padStart(digits, '0')}${after}`;
