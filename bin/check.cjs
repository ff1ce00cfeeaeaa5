// npm run check: everything that can be said of the code without running it. Two steps at a time, all of them always.
const { spawn } = require('node:child_process');
const { join } = require('node:path');
const { environment, getNode, root } = require('./pinned.cjs');

const bin = (name, path) => join(root, 'node_modules', name, path);
const steps = [
  ['lint', bin('oxlint', 'bin/oxlint')],
  ['format', bin('oxfmt', 'bin/oxfmt'), '--check'],
  ['types', bin('typescript', 'bin/tsc'), '-p', 'tsconfig.json'],
  ['types of the core', bin('typescript', 'bin/tsc'), '-p', 'tsconfig.core.json'],
  ['unused', bin('knip', 'bin/knip.js')],
  ['tidy', '--test', 'tools/tidy.test.ts'],
];

function runStep([name, ...args]) {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(getNode(), args, { cwd: root, env: environment(), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      process.stdout.write(`${code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(18)} ${seconds} s\n`);
      if (code !== 0) process.stdout.write(`${output}\n`);
      resolve(code === 0);
    });
  });
}

async function worker(waiting) {
  const results = [];
  for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await runStep(step));
  return results;
}

async function main() {
  const began = performance.now();
  const waiting = [...steps];
  const results = (await Promise.all([worker(waiting), worker(waiting)])).flat();
  const failed = results.filter((ok) => !ok).length;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(
    failed === 0
      ? `All ${results.length} steps passed in ${seconds} s\n`
      : `${failed} of ${results.length} steps failed (${seconds} s)\n`,
  );
  process.exit(failed === 0 ? 0 : 1);
}

void main();
