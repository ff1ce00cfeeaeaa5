import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';

/** Each fault is planted in a file of its own; the lint must name that rule for that file, and nothing in `clean`. */
const faults: readonly { rule: string; file: string; text: string }[] = [
  { rule: 'max-lines-per-function', file: 'src/kit/long.ts', text: longFunction(61) },
  {
    rule: 'max-lines',
    file: 'src/kit/tall.ts',
    text: 'export const a1 = 1;\n'.repeat(301).replaceAll(/a1/g, counted('a')),
  },
  { rule: 'complexity', file: 'src/kit/many.ts', text: branches(13) },
  { rule: 'max-depth', file: 'src/kit/deep.ts', text: deep() },
  { rule: 'max-params', file: 'src/kit/wide.ts', text: 'export const f = (a: 1, b: 1, c: 1, d: 1) => [a, b, c, d];\n' },
  {
    rule: 'no-cycle',
    file: 'src/kit/ring-a.ts',
    text: "import { b } from './ring-b.ts';\nexport const a = () => b;\n",
  },
  { rule: 'no-default-export', file: 'src/kit/default.ts', text: 'export default 1;\n' },
  { rule: 'no-explicit-any', file: 'src/kit/any.ts', text: 'export const f = (a: any) => [a];\n' },
  { rule: 'no-non-null-assertion', file: 'src/kit/bang.ts', text: 'export const f = (a?: string) => a!;\n' },
  { rule: 'no-unsafe-type-assertion', file: 'src/kit/as.ts', text: "export const f = (a: string) => a as 'x';\n" },
  { rule: 'no-floating-promises', file: 'src/kit/float.ts', text: 'export const f = () => { Promise.resolve(1); };\n' },
  { rule: 'switch-exhaustiveness-check', file: 'src/kit/switch.ts', text: twoOfThree() },
  {
    rule: 'no-relative-parent-imports',
    file: 'src/server/up.ts',
    text: "import { one } from '../kit/clean.ts';\nexport const a = one;\n",
  },
  { rule: 'no-restricted-globals', file: 'src/desks/p/new-date.ts', text: 'export const f = () => new Date();\n' },
  { rule: 'no-restricted-properties', file: 'src/book/date-now.ts', text: 'export const f = () => Date.now();\n' },
  { rule: 'no-restricted-properties', file: 'src/desks/p/random.ts', text: 'export const f = () => Math.random();\n' },
  {
    rule: 'no-restricted-properties',
    file: 'src/desks/p/now.ts',
    text: 'export const f = () => Temporal.Now.instant();\n',
  },
  ...[
    ['src/book/sees-kit.ts', '#kit'],
    ['src/book/sees-node.ts', 'node:fs'],
    ['src/kit/sees-store.ts', '#store'],
    ['src/kit/sees-node.ts', 'node:fs'],
    ['src/kit/sees-react.ts', 'react'],
    ['src/kit/sees-itself.ts', '#kit'],
    ['src/desks/p/sees-station.ts', '#station'],
    ['src/desks/p/sees-react.ts', 'react'],
    ['src/desks/p/view.tsx', '#server'],
    ['src/desks/p/p.test.ts', '#station'],
    ['src/store/sees-station.ts', '#station'],
    ['src/station/sees-gateway.ts', '#gateways/tak'],
    ['src/gateways/tak/sees-gateway.ts', '#gateways/geo'],
    ['src/gateways/tak/sees-server.ts', '#server'],
    ['src/server/sees-react.ts', 'react'],
    ['src/web/sees-node.ts', 'node:fs'],
    ['src/web/sees-server.ts', '#server'],
  ].map(([file = '', name = '']) => ({ rule: 'no-restricted-imports', file, text: `export * from '${name}';\n` })),
];

const clean: Readonly<Record<string, string>> = {
  'src/kit/clean.ts': "import type { Json } from '#book';\nexport const one: Json = 1;\n",
  'src/kit/clean.test.ts':
    "import { test } from 'node:test';\nimport { one } from './clean.ts';\ntest('one', () => [one]);\n",
  'src/kit/ring-b.ts': "import { a } from './ring-a.ts';\nexport const b = () => a;\n",
  'src/kit/index.ts': "export { one } from './clean.ts';\n",
  'src/book/index.ts': 'export type Json = number;\n',
  'src/desks/p/desk.ts': "import { one } from '#kit';\nexport default one;\n",
  'src/web/clean.tsx':
    "import { one } from '#kit';\nimport { useState } from 'react';\nexport const useOne = () => useState(one);\n",
};

const dir = mkdtempSync(join(tmpdir(), 'konbit-lint-'));
let found: Set<string>;

before(async () => {
  found = await lint();
});
after(() => rmSync(dir, { recursive: true, force: true }));

for (const { rule, file } of faults) {
  test(`the lint refuses ${rule} in ${file}`, () => {
    assert.ok(found.has(`${file} ${rule}`), `${rule} was not reported for ${file}`);
  });
}

test('the lint has nothing to say about the clean files', () => {
  const names = Object.keys(clean).filter((name) => name !== 'src/kit/ring-b.ts');
  assert.deepEqual(
    [...found].filter((line) => names.some((name) => line.startsWith(`${name} `))),
    [],
  );
});

async function lint(): Promise<Set<string>> {
  const root = join(import.meta.dirname, '..');
  for (const name of ['.oxlintrc.json', 'tsconfig.json', 'package.json']) cpSync(join(root, name), join(dir, name));
  symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'), 'junction');
  for (const { file, text } of faults) put(file, text);
  for (const [file, text] of Object.entries(clean)) put(file, text);
  const bin = join(root, 'node_modules/oxlint/bin/oxlint');
  const run = promisify(execFile)(process.execPath, [bin, '--format', 'json'], { cwd: dir, maxBuffer: 1 << 26 });
  const out = await run.catch((error: { stdout: string }) => error);
  const { diagnostics } = JSON.parse(out.stdout) as { diagnostics: { code: string; filename: string }[] };
  return new Set(diagnostics.map((one) => `${one.filename} ${/\((.*)\)/.exec(one.code)?.[1]}`));
}

function put(file: string, text: string): void {
  mkdirSync(dirname(join(dir, file)), { recursive: true });
  writeFileSync(join(dir, file), text);
}

function counted(name: string): () => string {
  let count = 0;
  return () => `${name}${(count += 1)}`;
}

function longFunction(lines: number): string {
  return `export function f(list: number[]): void {\n${'  list.push(1);\n'.repeat(lines)}}\n`;
}

function branches(count: number): string {
  return `export function f(n: number, list: number[]): void {\n${'  if (n > 1) list.push(1);\n'.repeat(count)}}\n`;
}

function deep(): string {
  const open = ['a', 'b', 'c', 'd'].map((name) => `if (${name}) {`).join(' ');
  return `export function f([a, b, c, d]: boolean[], list: number[]): void { ${open} list.push(1); } } } } }\n`;
}

function twoOfThree(): string {
  const cases = "case 'a': return 1; case 'b': return 2;";
  return `export function f(x: 'a' | 'b' | 'c'): number | undefined { switch (x) { ${cases} } return undefined; }\n`;
}
