import { canonical, concat, hex, utf8 } from '#book';
import type { Crypto } from '#book';
import type { AnyRow } from './table.ts';

/**
 * Digest of a read table: a hash chain over its rows as canonical JSON, in order of subject and then of the row's place
 * in the fold's answer. Two stores that hold the same rows give the same text, whatever they are made of.
 */
export interface TableDigest {
  readonly rows: number;
  add(subject: string, row: AnyRow): void;
  text(): string;
}

export function tableDigest(crypto: Crypto): TableDigest {
  let state = crypto.sha256(utf8('konbit-table/v1\n'));
  let rows = 0;
  return {
    get rows() {
      return rows;
    },
    add(subject, row) {
      rows++;
      state = crypto.sha256(concat(state, crypto.sha256(utf8(canonical([subject, { ...row }])))));
    },
    text: () => hex(state),
  };
}

/** Order of code points, which is also the order of UTF-8 bytes: the order in which SQLite gives subjects. */
export function compareCodePoints(a: string, b: string): number {
  if (a === b) return 0;
  const left = utf8(a);
  const right = utf8(b);
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
