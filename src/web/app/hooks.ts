import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import type { Lang } from '#kit';
import { currentTheme, wearTheme } from '#web/theme/theme.ts';
import type { Theme } from '#web/theme/theme.ts';
import { useAsOf } from './address.ts';
import { addressOf, ask, problemOf } from './client.ts';
import type { Account, Given, JsonRoute, Model, Problem, Reply, Session } from './client.ts';
import { chooseLang, getState, heardClock, setState, start, stationNowMs, subscribe } from './store.ts';
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
  readonly again: () => void;
}

interface Held<T> {
  readonly what: string;
  readonly when: string;
  readonly data?: T;
  readonly problem?: Problem;
}

/** A screen asks many views: what was written last is asked first, the rest a moment later. */
const patienceMs = 300;

/**
 * Asks a route, and asks again when the book grows. With no question given, nothing is asked. Who is patient asks again
 * a moment after the others.
 */
export function useAsked<K extends JsonRoute>(
  route: K,
  given: Given | undefined,
  options: { readonly patient?: boolean } = {},
): Asked<Reply<K>> {
  const lang = useApp((state) => state.lang);
  const version = useApp((state) => state.version);
  const [attempt, setAttempt] = useState(0);
  const [held, setHeld] = useState<Held<Reply<K>>>({ what: '', when: '' });
  const { what, when } = questionOf(route, given, lang);
  // The question is told apart by its address; the object that carries it is made anew with every drawing.
  const call = useEffectEvent((signal: AbortSignal) =>
    ask(route, { ...given, query: { ...given?.query, lang }, signal }),
  );
  const waitMs = useEffectEvent(() =>
    options.patient === true && held.what === what && held.when === when ? patienceMs : 0,
  );
  useEffect(() => {
    if (what === '') return undefined;
    const calling = new AbortController();
    rest(waitMs(), calling.signal)
      .then(() => call(calling.signal))
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
  }, [what, when, version, attempt]);
  return answerTo({ what, when }, held, () => setAttempt(attempt + 1));
}

function rest(ms: number, signal: AbortSignal): Promise<void> {
  if (ms === 0) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
}

interface Question {
  /** Everything asked but the clocks. */
  readonly what: string;
  readonly when: string;
}

function questionOf(route: string, given: Given | undefined, lang: Lang): Question {
  const { happened, knew, ...query } = given?.query ?? {};
  const what = given === undefined ? '' : `${route} ${addressOf(route, { ...given, query: { ...query, lang } })}`;
  return { what, when: `${happened ?? ''} ${knew ?? ''}` };
}

function answerTo<T>({ what, when }: Question, held: Held<T>, again: () => void): Asked<T> {
  const ours = held.what === what && what !== '';
  return {
    ...(ours && held.data !== undefined ? { data: held.data } : {}),
    ...(ours && held.problem !== undefined ? { problem: held.problem } : {}),
    loading: what !== '' && (!ours || held.when !== when),
    again,
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
    { patient: true },
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
  return useAsked('GET /api/alerts', { query: { ...asOf } }, { patient: true });
}

/** The present moment as the station has it, each second; the moment looked at, when that is in the past. */
export function useNow(): string {
  const { happened, knew } = useAsOf();
  useApp((state) => state.clock);
  const [, setBeat] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setBeat((beat) => beat + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  const asked = happened ?? knew;
  if (asked !== undefined) return asked;
  return new Date(stationNowMs()).toISOString();
}
