import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseStrict } from '#book';
import type { Json } from '#book';
import { isObject } from '#kit';

export const root = resolve(import.meta.dirname, '..');
const main = join(root, 'src', 'cli', 'main.ts');

/** What a run of the command line came to. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A JSON line of `write`: a receipt, or a refusal. */
export interface ToldLine {
  readonly line: number;
  readonly id?: string;
  readonly position?: number;
  readonly again?: boolean;
  readonly leaf?: string;
  readonly refused?: readonly { code: string; field: string; value: string; message: string; way: string }[];
}

const environment = { ...process.env, LC_ALL: 'C', LANG: 'C' };

/** Starts `konbit …`, with pipes. */
export const startKonbit = (...args: string[]): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, [main, ...args], { env: environment, stdio: 'pipe' });

/** Runs `konbit …` to its end. */
export async function konbit(args: readonly string[], input: string | Uint8Array = ''): Promise<Ran> {
  const child = startKonbit(...args);
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  // A command that ends before it has read everything closes the pipe: that is its right.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const { promise, resolve: ended } = Promise.withResolvers<number | null>();
  child.on('close', (code) => ended(code));
  return { code: await promise, out, err };
}

export const linesOf = (text: string): ToldLine[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): ToldLine => JSON.parse(line));

/** A folder that is gone after the test. */
export async function withFolder<T>(work: (path: string) => Promise<T>): Promise<T> {
  const path = mkdtempSync(join(tmpdir(), 'konbit-cli-'));
  try {
    return await work(path);
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}

export const author = { who: 'Wanjiru DEMO', role: 'watch_officer' } as const;

/** A draft that names a unit: small, and never refused. */
export const unitDraft = (
  name: string,
  more: { readonly [key: string]: Json } = {},
): { readonly [key: string]: Json } => ({
  kind: 'posts.unit-named/1',
  subject: name,
  author: { ...author },
  data: { name: `Unit ${name}`, type: 'post' },
  ...more,
});

export const jsonLines = (drafts: readonly Json[]): string =>
  drafts.map((draft) => `${JSON.stringify(draft)}\n`).join('');

/** One draft of every kind of every desk: the golden examples, with an author where they name none. */
export function goldenDrafts(): Json[] {
  const desks = join(root, 'src', 'desks');
  return readdirSync(desks)
    .map((desk) => join(desks, desk, 'golden.jsonl'))
    .filter((path) => existsSync(path))
    .flatMap((path) => readFileSync(path, 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => parseStrict(line))
    .map((draft) => (isObject(draft) ? { author: { ...author }, ...draft } : draft));
}
