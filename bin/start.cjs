const { join } = require('node:path');
const { becomeNode, changedAt, root, run } = require('./pinned.cjs');

/** node_modules/.package-lock.json is written at the end of an install: older than the lock means out of date. */
async function install() {
  const installed = changedAt(join(root, 'node_modules', '.package-lock.json'));
  if (installed > 0 && installed >= changedAt(join(root, 'package-lock.json'))) return 0;
  process.stdout.write('Installing what is missing (npm ci)\n');
  const npm = process.env.npm_execpath;
  return npm === undefined
    ? run('npm', ['ci', '--loglevel', 'error'])
    : run(process.execPath, [npm, 'ci', '--loglevel', 'error']);
}

async function main() {
  const code = (await install()) || (await require('./web.cjs').buildWeb());
  if (code !== 0) process.exit(code);
  const data = process.env.KONBIT_DATA || join(root, 'data', 'demo');
  process.stdout.write(`Starting Konbit with the data in ${data}\n`);
  becomeNode([join(root, 'src', 'cli', 'main.ts'), 'demo', '--data', data, ...process.argv.slice(2)]);
}

void main();
