import { join } from 'node:path';
import { interpolate } from '#kit';
import { findModel, serve as listen } from '#server';
import type { DemoAccount, Post } from '#server';
import { exits } from './command.ts';
import type { Call, Command, Options } from './command.ts';
import { dataOption, numberIn } from './given.ts';
import { openAt } from './making.ts';
import { codeOf, detailOf, wrongCall } from './problem.ts';
import { commandWords, optionWords, problemWords, saidWords } from './words.ts';

export const servingOptions: Options = {
  port: { words: optionWords.port, value: 'P' },
  'tak-port': { words: optionWords.takPort, value: 'T' },
  host: { words: optionWords.host, value: 'H' },
};

export const serve: Command = {
  name: 'serve',
  words: commandWords.serve,
  options: { data: dataOption, ...servingOptions },
  async run(call) {
    // Before the book is opened: a wrong port must not leave a trace.
    const ports = portsOf(call);
    const post = await openAt(call.given.need('data'), await findModel(), { running: true });
    return servePost(call, { post, ports });
  },
};

export interface Ports {
  readonly port: number;
  readonly tak: number | undefined;
}

const portMax = 65_535;
const portUsual = '8080';

/** The ports asked for, on the command line or by PORT and TAK_PORT. Port 0 takes any free one. */
export function portsOf({ given, io }: Call): Ports {
  const bounds = { low: 0, high: portMax };
  const [port, source] = chosen(given.text('port'), io.env['PORT'], 'port');
  const [tak, takSource] = chosen(given.text('tak-port'), io.env['TAK_PORT'], 'tak-port');
  return {
    port: numberIn(port ?? portUsual, source, bounds),
    tak: tak === undefined ? undefined : numberIn(tak, takSource, bounds),
  };
}

function chosen(given: string | undefined, machine: string | undefined, name: string): [string | undefined, string] {
  const fromMachine = machine === undefined || machine === '' ? undefined : machine;
  return given === undefined ? [fromMachine, name.toUpperCase().replace('-', '_')] : [given, `--${name}`];
}

interface Serving {
  readonly post: Post;
  readonly ports: Ports;
  readonly demoAccounts?: readonly DemoAccount[];
}

/** Serves until the process is asked to stop; then the folder is closed and sealed. */
export async function servePost(
  { io, lang, given }: Call,
  { post, ports, demoAccounts = [] }: Serving,
): Promise<number> {
  const { port, tak } = ports;
  const stopped = io.stopped();
  try {
    const served = await listen({
      post,
      port,
      host: given.text('host') ?? io.env['HOST'] ?? '127.0.0.1',
      dist: join(import.meta.dirname, '..', '..', 'dist'),
      demoAccounts,
      log: io.out,
      onFault: (cause) => io.err(detailOf(cause)),
    });
    io.out(interpolate(saidWords.serving[lang], { url: served.url }, lang));
    if (tak !== undefined) io.out(interpolate(saidWords.noTak[lang], { port: String(tak) }, lang));
    if (demoAccounts.length > 0) io.out(`${saidWords.accounts[lang]}:`);
    for (const { who, password, role } of demoAccounts) io.out(`  ${who.padEnd(14)} ${password.padEnd(18)} ${role}`);
    io.out(saidWords.stop[lang]);
    await stopped;
    await served.close();
    return exits.done;
  } catch (cause) {
    if (codeOf(cause) !== 'EADDRINUSE') throw cause;
    throw wrongCall(problemWords.portTaken, { value: String(port), other: String(port + 1) });
  } finally {
    post.close();
  }
}
