import { mayRead, markings } from '#kit';
import { accountOwns } from './accounts.ts';
import type { HandlersOf, Serving } from './asked.ts';
import { contract } from './contract.ts';
import type { ReplyOf } from './contract-route.ts';
import { openapiOf } from './openapi.ts';
import { Problem } from './problem.ts';
import { endedCookie, sessionCookie } from './sessions.ts';
import type { Session } from './sessions.ts';

type Reply = ReplyOf<(typeof contract)['GET /api/session']>;

const documentation = openapiOf(contract);

export const sessionHandlers: HandlersOf<
  'GET /api/session' | 'POST /api/session' | 'DELETE /api/session' | 'GET /healthz' | 'GET /api/openapi.json'
> = {
  'GET /api/session': (asked, serving) => sessionReply(serving, serving.sessions.find(asked.session)),
  'POST /api/session': async (asked, serving) => {
    const { who, password } = asked.body;
    const account = await serving.accounts.check(who, password);
    if (account === undefined) throw new Problem({ status: 401, code: 'session.wrong' });
    // Whoever signs in anew gets a new id, so that an id from before is worth nothing.
    serving.sessions.end(asked.session);
    const { id, session } = serving.sessions.begin(account);
    asked.setCookie(sessionCookie(id));
    return sessionReply(serving, session);
  },
  'DELETE /api/session': (asked, serving) => {
    serving.sessions.end(asked.session);
    asked.setCookie(endedCookie);
    return sessionReply(serving, undefined);
  },
  'GET /healthz': () => ({ ok: true }),
  'GET /api/openapi.json': () => documentation,
};

function sessionReply({ station, accounts }: Serving, session: Session | undefined): Reply {
  const { origin, node, exercise, demo } = station.name;
  const shown = accounts.demo();
  return {
    book: { origin, node, exercise, demo },
    now: station.platform.clock.now(),
    size: session === undefined ? 0 : station.store.size(),
    account: session === undefined ? null : accountReply(session),
    ...(shown.length === 0
      ? {}
      : { demoAccounts: shown.map(({ who, name, role, lang, password }) => ({ who, name, role, lang, password })) }),
  };
}

function accountReply({ account, expires }: Session): Reply['account'] {
  const { who, name, role, post, lang } = account;
  const clears = Object.keys(markings).filter((marking) => mayRead(accountOwns(account), marking));
  return { who, name, role, post: post ?? null, lang, clears, expires };
}
