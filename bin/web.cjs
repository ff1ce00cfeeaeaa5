const { existsSync, readdirSync } = require('node:fs');
const { join } = require('node:path');
const { changedAt, getNode, root, run } = require('./pinned.cjs');

const folders = ['web', 'desks', 'kit', 'book', 'store', 'station'].map((name) => join(root, 'src', name));
const files = ['vite.config.ts', 'package-lock.json'].map((name) => join(root, name));

/** Every file the page is made of. Tests are not part of it. */
function sources() {
  const inside = (folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)));
  return [...files, ...folders.filter(existsSync).flatMap(inside)].filter((name) => !name.includes('.test.'));
}

function isStale() {
  const built = changedAt(join(root, 'dist', 'index.html'));
  return sources().some((name) => changedAt(name) > built);
}

/** Builds dist/ where it is missing or older than its sources. Gives the exit code. */
async function buildWeb() {
  if (!existsSync(join(root, 'src', 'web', 'index.html')) || !isStale()) return 0;
  process.stdout.write('Building the web app\n');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  return run(getNode(), [vite, 'build', '--logLevel', 'warn']);
}

module.exports = { buildWeb };
