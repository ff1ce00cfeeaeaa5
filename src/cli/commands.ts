import { accountAdd, accountList } from './account.ts';
import { ask } from './ask.ts';
import type { Command } from './command.ts';
import { demo } from './demo.ts';
import { backup, exportLog } from './export.ts';
import { docs, kinds } from './describing.ts';
import { make } from './new.ts';
import { serve } from './serve.ts';
import { sitrep } from './sitrep.ts';
import { sourcesAdd } from './sources.ts';
import { digest, rebuildTables } from './tables.ts';
import { verify } from './verify.ts';
import { write } from './write.ts';

/** Every command, in the order the help shows them. */
export const commands: readonly Command[] = [
  demo,
  serve,
  make,
  write,
  ask,
  verify,
  rebuildTables,
  digest,
  exportLog,
  sitrep,
  kinds,
  docs,
  sourcesAdd,
  accountAdd,
  accountList,
  backup,
];
