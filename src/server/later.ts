import type { Account, NewAccount } from './accounts.ts';
import type { Contract } from './contract.ts';
import type { ServeOptions, Served } from './serve.ts';

// What listens, and what reads what others send, is loaded when it is first called: a command that only opens a book
// starts in half the time.

/**
 * Serves a post over HTTP. Rejects when the port is taken, or when demo accounts are given for a book that is not both
 * exercise and demo.
 */
export const serve = async (options: ServeOptions): Promise<Served> => (await import('./serve.ts')).serve(options);

/** Every route of the server, with the shapes of what it takes and answers. */
export const findContract = async (): Promise<Contract> => (await import('./contract.ts')).contract;

/**
 * Adds an account to a data folder, or gives the one of this name a new password and role. Rejects with a RangeError for
 * a name, role or password that cannot be taken.
 */
export const addAccount = async (folder: string, account: NewAccount): Promise<void> =>
  (await import('./accounts.ts')).addAccount(folder, account);

/** Everybody who may sign in at this post, by name. */
export const listAccounts = async (folder: string): Promise<Account[]> =>
  (await import('./accounts.ts')).listAccounts(folder);
