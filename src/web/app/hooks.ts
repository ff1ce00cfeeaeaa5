import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Lang } from '#kit';
import { currentTheme, wearTheme } from '#web/theme/theme.ts';
import type { Theme } from '#web/theme/theme.ts';
import { useAsOf } from './address.ts';
import { addressOf, ask, problemOf } from './client.ts';
import type { Account, Given, JsonRoute, Model, Problem, Reply, Session } from './client.ts';
import { chooseLang, getState, heardClock, setState, start, subscribe } from './store.ts';
import type { AppState, Line } from './store.ts';

/** One part of the shell's state; the component is drawn anew when that part changes. */
export function useApp<T>(select: (state: AppState) => T): T {
  return useSyncExternalStore(subscribe, () => select(getState()));
}

/** Throws before the station has answered: the shell draws no page until then. */
export function useSession(): Session {
  const session = useApp((state) => state.session);
  if (session === undefined) throw new Error('no session yet');
  return session;
}

/** Throws when nobody is signed in: the shell draws no page until then. */
export function useAccount(): Account {
  const { account } = useSession();
  if (account === null) throw new Error('nobody is signed in');
  return account;
}

/** Throws when nobody is signed in: the shell draws no page until then. */
export function useModel(): Model {
  const model = useApp((state) => state.model);
  if (model === undefined) throw new Error('no model yet');
  return model;
}

/** Entries in the book, live. */
export const useSize = (): number => useApp((state) => state.size);
export const useLine = (): Line => useApp((state) => state.line);
export const useLanguage = (): readonly [Lang, (lang: Lang) => void] => [useApp((state) => state.lang), chooseLang];

export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore(subscribe, currentTheme);
  return [
    theme,
    (chosen) => {
      wearTheme(chosen);
      setState({});
    },
  ];
}

export interface Asked<T> {
  /** What was last answered; kept while the same question is asked at other clocks. */
  readonly data?: T;
  readonly problem?: Problem;
  readonly loading: boolean;
  again(): void;
}

interface Held<T> {
  readonly what: string;
  readonly when: string;
  readonly data?: T;
  readonly problem?: Problem;
}

/** Asks a route, and asks again when the book grows. With no question given, nothing is asked. */
export function useAsked<K extends JsonRoute>(route: K, given: Given | undefined): Asked<Reply<K>> {
  const lang = useApp((state) => state.lang);
  const version = useApp((state) => state.version);
  const [attempt, setAttempt] = useState(0);
  const [held, setHeld] = useState<Held<Reply<K>>>({ what: '', when: '' });
  const { happened, knew, ...query } = given?.query ?? {};
  const what = given === undefined ? '' : `${route} ${addressOf(route, { ...given, query: { ...query, lang } })}`;
  const when = `${happened ?? ''} ${knew ?? ''}`;
  useEffect(() => {
    if (given === undefined) return undefined;
    const calling = new AbortController();
    ask(route, { ...given, query: { ...given.query, lang }, signal: calling.signal })
      .then((data) => {
        hearNow(data, when);
        setHeld({ what, when, data });
      })
      .catch((cause: unknown) => {
        const problem = problemOf(cause);
        if (problem?.status === 401) void start();
        if (problem !== undefined) setHeld((past) => ({ ...(past.what === what ? past : {}), what, when, problem }));
      });
    return () => calling.abort();
    // The question is told apart by its address; the object that carries it is made anew with every drawing.
  }, [what, when, version, attempt]);
  const ours = held.what === what && what !== '';
  return {
    ...(ours && held.data !== undefined ? { data: held.data } : {}),
    ...(ours && held.problem !== undefined ? { problem: held.problem } : {}),
    loading: what !== '' && (!ours || held.when !== when),
    again: () => setAttempt(attempt + 1),
  };
}

function hearNow(data: unknown, when: string): void {
  const present = when.trim() === '';
  if (!present || typeof data !== 'object' || data === null || !('now' in data)) return;
  if (typeof data.now === 'string') heardClock(data.now);
}

export interface ViewQuestion {
  readonly where?: Readonly<Record<string, string | number>>;
  readonly limit?: number;
}

/** Rows of a view at the clocks of the address. */
export function useView(name: string | undefined, question: ViewQuestion = {}): Asked<Reply<'GET /api/views/{name}'>> {
  const asOf = useAsOf();
  const { where = {}, limit } = question;
  return useAsked(
    'GET /api/views/{name}',
    name === undefined ? undefined : { params: { name }, query: { ...asOf, limit }, where },
  );
}

/** Entries of the book at the clocks of the address, newest first. */
export function useEntries(
  filters: Readonly<Record<string, string | number | undefined>>,
): Asked<Reply<'GET /api/entries'>> {
  const asOf = useAsOf();
  return useAsked('GET /api/entries', { query: { ...filters, ...asOf } });
}

export function useSubject(type: string, name: string): Asked<Reply<'GET /api/subjects/{type}/{name}'>> {
  const asOf = useAsOf();
  return useAsked('GET /api/subjects/{type}/{name}', { params: { type, name }, query: { ...asOf } });
}

export function useAlerts(): Asked<Reply<'GET /api/alerts'>> {
  const asOf = useAsOf();
  return useAsked('GET /api/alerts', { query: { ...asOf } });
}

/** The present moment as the station has it, each second; the moment looked at, when that is in the past. */
export function useNow(): string {
  const { happened, knew } = useAsOf();
  const clock = useApp((state) => state.clock);
  const [, setBeat] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setBeat((beat) => beat + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  const asked = happened ?? knew;
  if (asked !== undefined) return asked;
  return new Date(clock.station + (clock.runs ? Date.now() - clock.here : 0)).toISOString();
}
