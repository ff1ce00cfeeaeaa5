import { interpolate } from '#kit';
import type { Lang, Params, Words } from '#kit';
import { StoreFullError } from '#store';
import { FolderError } from '#store/node';
import type { FolderCode } from '#store/node';
import { exits } from './command.ts';
import { problemWords } from './words.ts';

/** Something the person at the keyboard can mend: one sentence in his language and an exit code. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly exit: number;
  private readonly words: Words;
  private readonly params: Params;

  constructor(exit: number, words: Words, params: Params = {}) {
    super(interpolate(words.en, params, 'en'));
    this.exit = exit;
    this.words = words;
    this.params = params;
  }

  in(lang: Lang): string {
    return interpolate(this.words[lang], this.params, lang);
  }
}

/** A call that cannot be understood. */
export const wrongCall = (words: Words, params: Params = {}): Problem => new Problem(exits.usage, words, params);

const folderWords: Readonly<Record<FolderCode, Words>> = {
  'folder.missing': problemWords.folderMissing,
  'folder.exists': problemWords.folderExists,
  'folder.locked': problemWords.folderLocked,
  'folder.outdated': problemWords.folderOutdated,
  'folder.damaged': problemWords.folderDamaged,
};

const placesShown = 5;

/** Whatever was thrown, as a problem: an exit code and a sentence, never a stack. */
export function problemOf(cause: unknown): Problem {
  if (cause instanceof Problem) return cause;
  if (cause instanceof FolderError) {
    const places = cause.faults.slice(0, placesShown).map(({ place, detail }) => `${place}: ${detail}`);
    return new Problem(exits.folder, folderWords[cause.code], { path: cause.path, places: places.join('; ') });
  }
  if (isFull(cause)) return new Problem(exits.fault, problemWords.diskFull);
  return new Problem(exits.fault, problemWords.fault, { detail: detailOf(cause) });
}

const sqliteFull = 13;

const isFull = (cause: unknown): boolean =>
  cause instanceof StoreFullError ||
  codeOf(cause) === 'ENOSPC' ||
  (cause instanceof Error && 'errcode' in cause && cause.errcode === sqliteFull);

/** The code a system call failed with, such as `ENOENT`. */
export function codeOf(cause: unknown): string | undefined {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
}

export const detailOf = (cause: unknown): string =>
  (cause instanceof Error ? cause.message : String(cause)).replace(/\s+/g, ' ').slice(0, 400);
