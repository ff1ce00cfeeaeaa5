import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One file of the repository: its path from the root with `/`, and what is in it. */
export interface TreeFile {
  readonly path: string;
  readonly bytes: number;
  readonly text: string;
}

export const root = join(import.meta.dirname, '..');

/** Every file git tracks or would track. */
export function readTree(): readonly TreeFile[] {
  const args = ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const listed = execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  const paths = new Set(listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path))));
  return [...paths].sort().map(readOne);
}

function readOne(path: string): TreeFile {
  const bytes = statSync(join(root, path)).size;
  const buffer = readFileSync(join(root, path));
  return { path, bytes, text: buffer.includes(0) ? '' : buffer.toString('utf8') };
}

export function deskNames(): readonly string[] {
  const folder = join(root, 'src/desks');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Which lines of a file match, as `path:line text`, so that a failure can be clicked. */
export function hits(file: TreeFile, pattern: RegExp): readonly string[] {
  return file.text
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${file.path}:${index + 1} ${line.trim().slice(0, 120)}`] : []));
}
