import type { Io } from './command.ts';

const clearLine = '\r\u001B[K';

/** Standard input, output and error of this process. */
export function processIo(): Io {
  // A reader that goes away, as `head` does, is not an error of ours.
  process.stdout.on('error', () => process.exit(1));
  let shown = false;
  const clear = (): void => {
    if (shown) process.stderr.write(clearLine);
    shown = false;
  };
  return {
    out(line) {
      clear();
      process.stdout.write(`${line}\n`);
    },
    err(line) {
      clear();
      process.stderr.write(`${line}\n`);
    },
    progress(done, total) {
      if (!process.stderr.isTTY || total === 0) return;
      shown = true;
      process.stderr.write(`${clearLine}${Math.floor((done * 100) / total)} %`);
    },
    input: process.stdin,
    env: process.env,
    stopped() {
      const { promise, resolve } = Promise.withResolvers<void>();
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
      return promise;
    },
  };
}
