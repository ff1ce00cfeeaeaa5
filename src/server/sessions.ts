import { createHash, randomBytes } from 'node:crypto';
import { addMinutes, compareInstants } from '#kit';
import type { Instant } from '#kit';
import { machineClock } from '#store/node';
import type { Account } from './accounts.ts';

export interface Session {
  readonly account: Account;
  readonly expires: Instant;
}

/** Who is signed in. Ids are kept hashed, in memory only: a restart signs everybody out. */
export interface Sessions {
  /** Starts a session; gives its id, which only the browser keeps. */
  begin(account: Account): { readonly id: string; readonly session: Session };
  find(id: string | undefined): Session | undefined;
  end(id: string | undefined): void;
}

const sessionMinutes = 12 * 60;
const sessionsMax = 5000;
const cookieName = 'konbit_session';

const hashOf = (id: string): string => createHash('sha256').update(id).digest('base64url');

/** Sessions end after twelve hours whatever the book's clock says: an exercise's time is not the guard's. */
export function openSessions(now: () => Instant = machineClock.now): Sessions {
  const known = new Map<string, Session>();
  return {
    begin(account) {
      if (known.size >= sessionsMax) dropExpired(known, now());
      const id = randomBytes(32).toString('base64url');
      const session = { account, expires: addMinutes(now(), sessionMinutes) };
      known.set(hashOf(id), session);
      return { id, session };
    },
    find(id) {
      if (id === undefined) return undefined;
      const key = hashOf(id);
      const session = known.get(key);
      if (session === undefined || compareInstants(session.expires, now()) > 0) return session;
      known.delete(key);
      return undefined;
    },
    end: (id) => void (id !== undefined && known.delete(hashOf(id))),
  };
}

/** When nobody's time is up, the one who has been in longest makes room: a full table must not lock the post out. */
function dropExpired(known: Map<string, Session>, now: Instant): void {
  const before = known.size;
  for (const [key, session] of known) if (compareInstants(session.expires, now) <= 0) known.delete(key);
  const [oldest] = known.keys();
  if (known.size === before && oldest !== undefined) known.delete(oldest);
}

/** The session id in a cookie header, if there is one of the right shape. */
export function sessionIdIn(header: string | undefined): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const [name, value] = pair.trim().split('=');
    if (name === cookieName && value !== undefined && /^[A-Za-z0-9_-]{43}$/.test(value)) return value;
  }
  return undefined;
}

export const sessionCookie = (id: string): string =>
  `${cookieName}=${id}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${sessionMinutes * 60}`;
export const endedCookie = `${cookieName}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`;
