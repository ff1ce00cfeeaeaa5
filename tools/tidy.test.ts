import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { deskNames, hits, readTree, root } from './tree.ts';
import type { TreeFile } from './tree.ts';

const tree = readTree();
const desks = deskNames();
const isCode = ({ path }: TreeFile): boolean => /\.(ts|tsx|cjs|mjs|js|json|css|html)$/.test(path);
const isTest = ({ path }: TreeFile): boolean => /\.test\.tsx?$/.test(path) || path.startsWith('test/');
const none = (found: readonly string[], message: string): void => assert.deepEqual(found, [], message);

const bytesMax = 2_000_000;
const treeBytesMax = 20_000_000;
// Written in two halves, so that this file does not find itself.
const leftover = either('TO' + 'DO', 'FIX' + 'ME', 'HA' + 'CK', 'XX' + 'X:');
const suppression = either('oxlint-' + 'disable', 'eslint-' + 'disable', '@ts-' + 'ignore', '@ts-' + 'nocheck');
const expectedError = either('@ts-expect-' + 'error');
const machinePath = /(^|[\s"'`(=:])\/(work|root|home|Users)\/[\w.]/;
const registryHost = either('registry.' + 'npmjs', 'registry.' + 'yarnpkg', 'proxy.' + 'golang', 'pypi' + '.org');

test('a kind is named only in the folder of its desk, in tests and in the documents', () => {
  none(
    desks.flatMap((desk) => {
      const kind = new RegExp(`\\b${desk}\\.[a-z_]+/`);
      return outside(desk)
        .filter(({ path }) => !path.endsWith('.test.ts'))
        .flatMap((file) => hits(file, kind));
    }),
    'ask for facets, or for the view of the desk',
  );
});

test('nobody imports a desk by name', () => {
  none(
    desks.flatMap((desk) => outside(desk).flatMap((file) => hits(file, new RegExp(`from '[^']*desks/${desk}/`)))),
    'desks are found by their place, desks/*/desk.ts',
  );
});

test('every desk has the files a desk is made of', () => {
  none(desks.flatMap(missingParts), 'see how to add a desk');
});

test('every rule of the specification is cited by a test', () => {
  const tests = tree.filter(isTest).map(({ text }) => text);
  none(
    [...rules()].filter((rule) => !tests.some((text) => new RegExp(`\\b${rule}\\b`).test(text))),
    'a rule without a test is a wish',
  );
});

test('every rule a test names exists', () => {
  const known = rules();
  if (known.size === 0) return;
  none(
    tree.filter(isTest).flatMap((file) =>
      citedRules(file)
        .filter((rule) => !known.has(rule))
        .map((rule) => `${file.path} cites ${rule}`),
    ),
    'the rule is not in docs/spec',
  );
});

test('nothing is left over', () => {
  none(
    tree.flatMap((file) => hits(file, leftover)),
    'do it, or write an issue',
  );
});

test('no check is switched off', () => {
  const everywhere = tree.filter(isCode).flatMap((file) => hits(file, suppression));
  const outsideTests = tree
    .filter((file) => isCode(file) && !isTest(file))
    .flatMap((file) => hits(file, expectedError));
  none([...everywhere, ...outsideTests], 'change the code, or change the rule for everybody');
});

test('the book, the kit and the desks do not ask what time it is', () => {
  const core = tree.filter((file) => /^src\/(book|kit|desks)\//.test(file.path) && !isTest(file));
  none(
    core.flatMap((file) => hits(file, /\bnew Date(?!\()|\bDate\(\)/)),
    'take the instant as an argument',
  );
});

test('every document has one title', () => {
  const documents = tree.filter(({ path }) => /^(docs\/.*|[^/]*)\.md$/.test(path));
  none(
    documents.filter((file) => titles(file) !== 1).map((file) => `${file.path} has ${titles(file)}`),
    'one # line per document',
  );
});

test('no file knows the machine it was written on', () => {
  none(
    tree.flatMap((file) => [...hits(file, machinePath), ...hits(file, registryHost)]),
    'a path or a host that is true in one place only',
  );
});

test('no file is too big to read', () => {
  none(
    tree.filter(({ bytes }) => bytes > bytesMax).map(({ path, bytes }) => `${path} has ${bytes} bytes`),
    `at most ${bytesMax} bytes`,
  );
  assert.ok(
    tree.reduce((sum, { bytes }) => sum + bytes, 0) < treeBytesMax,
    `all files together: at most ${treeBytesMax} bytes`,
  );
});

test('the lint reads every source file', () => {
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
  const listed = execFileSync(process.execPath, [oxlint, '--debug=files'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const read = new Set(listed.split('\n').map((line) => line.trim().replaceAll('\\', '/').replace(/^\.\//, '')));
  const sources = tree.filter(({ path }) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts')).map(({ path }) => path);
  none(
    sources.filter((path) => !read.has(path)),
    'a file the lint did not open',
  );
});

function either(...words: readonly string[]): RegExp {
  return new RegExp(words.map((word) => `(?<!\\w)${word.replaceAll('.', '\\.')}(?!\\w)`).join('|'));
}

/** The code that must not know the desk. */
function outside(desk: string): readonly TreeFile[] {
  const own = [`src/desks/${desk}/`, 'test/', 'docs/'];
  return tree.filter((file) => isCode(file) && !own.some((folder) => file.path.startsWith(folder)));
}

function missingParts(desk: string): readonly string[] {
  const inside = tree.map(({ path }) => path).filter((path) => path.startsWith(`src/desks/${desk}/`));
  // A large desk has its kinds and folds in several files, all named alike.
  const parts = ['desk.ts', 'kinds', 'fold', 'golden.jsonl'].map((part) => `src/desks/${desk}/${part}`);
  const missing = parts.filter((part) => !inside.some((path) => path.startsWith(part)));
  return inside.some((path) => path.endsWith('.test.ts')) ? missing : [...missing, `src/desks/${desk}/*.test.ts`];
}

/** Rule numbers stand in bold in the specification: `**B12** …`. */
function rules(): ReadonlySet<string> {
  const documents = tree.filter(({ path }) => /^docs\/spec\/.*\.md$/.test(path));
  return new Set(
    documents.flatMap(({ text }) => [...text.matchAll(/\*\*([A-Z]\d+)\*\*/g)].map(([, rule = '']) => rule)),
  );
}

/** A test title begins with the rules it proves, `B12 …` or `B12, B13 …`, or has them in brackets, `… (B12)`. */
function citedRules({ text }: TreeFile): readonly string[] {
  const found = [...text.matchAll(/\b(?:test|it|describe)\(\s*(['"`])(.*?)\1/g)].map(([, , title = '']) => title);
  const cited = found.flatMap((title) => [
    /^(?:[A-Z]\d+[,:]? )+/.exec(title)?.[0] ?? '',
    ...(title.match(/\([A-Z]\d+(, [A-Z]\d+)*\)/g) ?? []),
  ]);
  return cited.flatMap((part) => part.match(/[A-Z]\d+/g) ?? []);
}

function titles({ text }: TreeFile): number {
  return (text.replace(/^```[\s\S]*?^```/gm, '').match(/^# /gm) ?? []).length;
}
