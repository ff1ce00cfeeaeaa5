import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, fdatasyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { bundlesOf, decodeBundle, entriesPath } from '#book';
import { eachMs, median } from './measure.ts';

const goPath = '/usr/share/gocode';
export const goMissing =
  'Go or its module x/mod is not here, so the log has no peer. To have them: apt-get install golang-go golang-golang-x-mod-dev';

/** Builds the peer of the log's check into the folder; undefined when Go or its module is not installed. */
export function buildTlogRate(folder: string): string | undefined {
  if (!existsSync(join(goPath, 'src/golang.org/x/mod/sumdb/tlog'))) return undefined;
  const program = join(folder, 'tlog-rate');
  const env = { ...process.env, GO111MODULE: 'off', GOPATH: goPath, GOCACHE: join(folder, 'go-cache'), GOFLAGS: '' };
  const source = join(import.meta.dirname, 'tlog-rate.go');
  return spawnSync('go', ['build', '-o', program, source], { env }).status === 0 ? program : undefined;
}

/** Entries a second that Go's own tlog hashes over the exported bundles. */
export function tlogRate(program: string, folder: string, size: number): number {
  const ran = spawnSync(program, [folder, String(size)], { encoding: 'utf8' });
  const told: unknown = ran.status === 0 ? JSON.parse(ran.stdout) : undefined;
  if (typeof told === 'object' && told !== null && 'per_s' in told && typeof told.per_s === 'number') return told.per_s;
  throw new Error(`the Go peer failed: ${ran.stderr}`);
}

/** Entries a second that `git fsck --full` checks when every leaf is a blob; undefined without git. */
export async function gitRate(folder: string, bundles: string, size: number): Promise<number | undefined> {
  if (spawnSync('git', ['--version']).status !== 0) return undefined;
  const repository = join(folder, 'leaves.git');
  const git = (...args: string[]) => spawnSync('git', ['--git-dir', repository, ...args], { stdio: 'ignore' });
  spawnSync('git', ['init', '--quiet', '--bare', repository]);
  const child = spawn('git', ['--git-dir', repository, 'fast-import', '--quiet'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  for (const { index, width } of bundlesOf(size)) {
    for (const leaf of decodeBundle(new Uint8Array(readFileSync(join(bundles, entriesPath(index, width)))))) {
      child.stdin.write(`blob\ndata ${leaf.length}\n`);
      if (!child.stdin.write(leaf)) await once(child.stdin, 'drain');
    }
  }
  child.stdin.end();
  await once(child, 'exit');
  const taken = await eachMs(2, () => git('fsck', '--full', '--no-dangling', '--no-progress'));
  rmSync(repository, { recursive: true, force: true });
  return size / (median(taken) / 1000);
}

/** Milliseconds of one write of a page and its fdatasync, in the middle. */
export async function fdatasyncMs(folder: string): Promise<number> {
  const path = join(folder, 'fdatasync');
  const handle = openSync(path, 'w');
  const page = new Uint8Array(4096).fill(1);
  try {
    const taken = await eachMs(300, () => {
      writeSync(handle, page);
      fdatasyncSync(handle);
    });
    return median(taken);
  } finally {
    closeSync(handle);
    rmSync(path, { force: true });
  }
}
