// npm test [-- PATTERN…]: every *.test.ts whose path contains one of the patterns.
const { spawnSync } = require('node:child_process');
const { existsSync, readdirSync } = require('node:fs');
const { join } = require('node:path');
const { getNode, root, run } = require('./pinned.cjs');
const { buildWeb } = require('./web.cjs');

const required = process.env.KONBIT_REQUIRED === '1';
const concurrency = '2';

const says = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
const chromiums = [process.env.KONBIT_CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'];

/** Programs that are not ours and that some tests hold us against. */
const tools = [
  { name: 'Chromium', get: 'chromium', found: () => chromiums.some((path) => path && existsSync(path)) },
  { name: 'Go', get: 'golang-go', found: () => says('go', 'version') },
  {
    name: 'the Go module x/mod',
    get: 'golang-golang-x-mod-dev',
    found: () => existsSync('/usr/share/gocode/src/golang.org/x/mod'),
  },
  { name: 'pdftotext', get: 'poppler-utils', found: () => says('pdftotext', '-v') },
];

function testFiles(patterns) {
  return ['src', 'test', 'tools']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true }).map(
        (name) => `${folder}/${String(name).replaceAll('\\', '/')}`,
      ),
    )
    .filter((file) => file.endsWith('.test.ts') && !file.includes('node_modules/'))
    .filter((file) => patterns.length === 0 || patterns.some((pattern) => file.includes(pattern)))
    .sort((one, other) => (one < other ? -1 : 1));
}

/** Says which outside programs are missing; gives their names. */
function reportMissing() {
  const missing = tools.filter((tool) => !tool.found());
  for (const { name, get } of missing) {
    process.stdout.write(
      `${name} is not here: the tests that need it are left out. To have them: apt-get install ${get}\n`,
    );
  }
  return missing.map(({ name }) => name);
}

async function main() {
  const patterns = process.argv.slice(2);
  const found = testFiles(patterns);
  const node = getNode();
  const missing = reportMissing();
  if (required && missing.length > 0) {
    process.stderr.write(`KONBIT_REQUIRED=1, and missing: ${missing.join(', ')}\n`);
    return 1;
  }
  const files = found.filter((file) => !file.startsWith('test/browser/') || !missing.includes('Chromium'));
  if (files.length === 0) {
    process.stderr.write(`No test file matches ${patterns.join(' ') || 'anything'}\n`);
    return 1;
  }
  const built = files.some((file) => file.startsWith('test/')) ? await buildWeb() : 0;
  return built || run(node, ['--test', `--test-concurrency=${concurrency}`, ...files]);
}

void main().then((code) => process.exit(code));
