import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { isLang, isRole } from '#kit';
import type { Lang, Role, Viewer } from '#kit';
import { FolderError, openFolder } from '#store/node';
import { findModel } from './desks.ts';

/** Somebody who may sign in at this post. `who` is typed at sign-in; `name` is written in entries. */
export interface Account {
  readonly who: string;
  readonly name: string;
  readonly role: Role;
  readonly lang: Lang;
  readonly post?: string;
}

export interface NewAccount extends Account {
  readonly password: string;
  /** The password may be shown on the sign-in page. Only in a book that is both exercise and demo. */
  readonly demo?: boolean;
}

export interface DemoAccount extends Account {
  readonly password: string;
}

/** Parameters of argon2id (RFC 9106), kept with each hash so that they can be raised later. Memory in KiB. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
const nonceBytes = 16;
const fileName = 'accounts.json';
const passwordLengthMin = 8;

const stored = z.object({
  who: z.string(),
  name: z.string(),
  role: z.custom<Role>((given) => isRole(given) && given !== 'station'),
  lang: z.custom<Lang>(isLang),
  post: z.string().optional(),
  nonce: z.string(),
  hash: z.string(),
  memory: z.int().min(8).max(1_048_576),
  passes: z.int().min(1).max(16),
  demoPassword: z.string().optional(),
});
type Stored = z.output<typeof stored>;
const accountsFile = z.object({ accounts: z.array(stored) });

const derive = promisify(argon2);

const hashed = (password: string, at: { nonce: Uint8Array; memory: number; passes: number }): Promise<Uint8Array> =>
  derive('argon2id', {
    ...cost,
    memory: at.memory,
    passes: at.passes,
    nonce: at.nonce,
    message: password.normalize('NFKC'),
  });

function readStored(folder: string): Stored[] {
  const path = join(folder, fileName);
  if (!existsSync(path)) return [];
  const read = accountsFile.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!read.success)
    throw new Error(`${fileName} is not a list of accounts: ${read.error.issues[0]?.path.join('.') ?? ''}`);
  return read.data.accounts;
}

/** Written beside and renamed: a crash leaves the old file or the new one. */
function writeStored(folder: string, accounts: readonly Stored[]): void {
  const path = join(folder, fileName);
  writeFileSync(`${path}.new`, `${JSON.stringify({ accounts }, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${path}.new`, path);
}

const accountOf = ({ who, name, role, lang, post }: Stored): Account => ({
  who,
  name,
  role,
  lang,
  ...(post === undefined ? {} : { post }),
});

/** Everybody who may sign in at this post, by name. */
export const listAccounts = (folder: string): Account[] =>
  readStored(folder)
    .map(accountOf)
    .sort((a, b) => (a.who < b.who ? -1 : 1));

export const accountOwns = (account: Account): Viewer => ({ who: account.name, role: account.role });

/**
 * Adds an account to a data folder, or gives the one of this name a new password and role. Throws RangeError for a name,
 * role or password that cannot be taken. A closed folder is opened for it and sealed again; a running station takes note
 * at the next sign-in.
 */
export async function addAccount(folder: string, account: NewAccount): Promise<void> {
  checkAccount(account);
  const record = await recordOf(account);
  const release = await hold(folder);
  try {
    writeStored(folder, [...readStored(folder).filter(({ who }) => who !== account.who), record]);
  } finally {
    release();
  }
}

/** Holds the folder while a file of it changes, so that its seal is broken before and made again after. */
async function hold(folder: string): Promise<() => void> {
  try {
    const held = openFolder(folder, await findModel());
    return () => held.close();
  } catch (cause) {
    // A station that has the folder open seals it when it closes.
    if (cause instanceof FolderError && cause.code === 'folder.locked') return () => undefined;
    throw cause;
  }
}

function checkAccount({ who, name, role, lang, password }: NewAccount): void {
  if (!/^[a-z0-9][a-z0-9._-]{0,63}$/.test(who))
    throw new RangeError(`the account ${who} needs a name of small letters, digits, dots and dashes`);
  if (name.trim() === '' || name.length > 80)
    throw new RangeError('the name written in entries has 1 to 80 characters');
  if (!isRole(role) || role === 'station') throw new RangeError(`${String(role)} is not a role an account may have`);
  if (!isLang(lang)) throw new RangeError('the language is one of ht, fr, en, sw');
  if (password.length < passwordLengthMin || password.length > 200)
    throw new RangeError(`a password has ${passwordLengthMin} to 200 characters`);
}

async function recordOf(account: NewAccount): Promise<Stored> {
  const nonce = randomBytes(nonceBytes);
  const { memory, passes } = cost;
  const hash = await hashed(account.password, { nonce, memory, passes });
  const { who, name, role, lang, post } = account;
  return {
    who,
    name,
    role,
    lang,
    ...(post === undefined ? {} : { post }),
    nonce: nonce.toString('base64'),
    hash: Buffer.from(hash).toString('base64'),
    memory,
    passes,
    ...(account.demo === true ? { demoPassword: account.password } : {}),
  };
}

export interface Accounts {
  /** The account, when name and password belong together. Takes as long for a name nobody has. */
  check(who: string, password: string): Promise<Account | undefined>;
  find(who: string): Account | undefined;
  /** Accounts whose passwords may be shown. Empty unless the book is both exercise and demo. */
  demo(): readonly DemoAccount[];
}

export interface AccountsSpec {
  readonly folder: string;
  /** The book is both exercise and demo. */
  readonly showsDemo: boolean;
}

const unknownNonce = randomBytes(nonceBytes);

/** The accounts of a post, read anew for every sign-in: somebody added while the station runs can sign in. */
export function openAccounts({ folder, showsDemo }: AccountsSpec): Accounts {
  return {
    async check(who, password) {
      const found = readStored(folder).find((one) => one.who === who);
      const at =
        found === undefined
          ? undefined
          : { nonce: Buffer.from(found.nonce, 'base64'), memory: found.memory, passes: found.passes };
      const given = await hashed(password, at ?? { nonce: unknownNonce, memory: cost.memory, passes: cost.passes });
      const wanted = found === undefined ? Buffer.alloc(cost.tagLength) : Buffer.from(found.hash, 'base64');
      const same = wanted.length === given.length && timingSafeEqual(wanted, given);
      return found !== undefined && same ? accountOf(found) : undefined;
    },
    find(who) {
      const found = readStored(folder).find((one) => one.who === who);
      return found === undefined ? undefined : accountOf(found);
    },
    demo() {
      if (!showsDemo) return [];
      return readStored(folder).flatMap((one) =>
        one.demoPassword === undefined ? [] : [{ ...accountOf(one), password: one.demoPassword }],
      );
    },
  };
}
