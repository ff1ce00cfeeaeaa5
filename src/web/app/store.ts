import { isLang } from '#kit';
import type { Lang } from '#kit';
import { ask, problemOf } from './client.ts';
import type { Model, Problem, Session } from './client.ts';

/** `live`: follows the book. `waiting`: the line broke and is being taken up again. */
export type Line = 'live' | 'waiting';

export interface AppState {
  readonly session?: Session;
  readonly model?: Model;
  readonly problem?: Problem;
  /** Entries in the book, as last told by the feed. */
  readonly size: number;
  readonly line: Line;
  readonly lang: Lang;
  /** Goes up whenever what is on screen should be asked anew. */
  readonly version: number;
  /** The station's present moment when it last answered, and this machine's clock at that instant. */
  readonly clock: { readonly station: number; readonly here: number; readonly runs: boolean };
}

const langKey = 'konbit.lang';
const phoneWidth = 600;
const minuteMs = 60_000;

let state: AppState = {
  size: 0,
  line: 'waiting',
  lang: startLang(),
  version: 0,
  clock: { station: Date.now(), here: Date.now(), runs: true },
};
const listeners = new Set<() => void>();

export const getState = (): AppState => state;

export function setState(changes: Partial<AppState>): void {
  state = { ...state, ...changes };
  for (const listener of listeners) listener();
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Asks everything on screen anew. */
export const refresh = (): void => setState({ version: state.version + 1 });

/** Storage may be closed to us (private window, policy): then nothing is remembered. */
export function remembered(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // The choice holds for this page all the same.
  }
}

/** Chosen by hand, else what the account says, else Creole on a phone, else what the browser asks for. */
function startLang(): Lang {
  const chosen = remembered(langKey);
  if (isLang(chosen)) return chosen;
  if (typeof window === 'undefined') return 'en';
  if (window.innerWidth < phoneWidth) return 'ht';
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLang) ?? 'en';
}

export function chooseLang(lang: Lang): void {
  remember(langKey, lang);
  setState({ lang });
  document.documentElement.lang = lang;
}

/** The present moment by the station's clock, in milliseconds. */
export const stationNowMs = (): number => state.clock.station + (state.clock.runs ? Date.now() - state.clock.here : 0);

/** Sets the page's clock by the station's. A clock that has not moved since the last answer is one that stands. */
export function heardClock(now: string): void {
  const station = Date.parse(now);
  if (Number.isNaN(station)) return;
  const { clock } = state;
  const passed = Date.now() - clock.here;
  const runs = passed < 2000 ? clock.runs : station !== clock.station;
  setState({ clock: { station, here: Date.now(), runs } });
}

function enter(session: Session): void {
  const spoken = session.account?.lang;
  const lang = isLang(remembered(langKey)) || !isLang(spoken) ? state.lang : spoken;
  document.documentElement.lang = lang;
  setState({ session, size: session.size, lang });
  heardClock(session.now);
}

/** Who is here and what may be asked. The page shows what went wrong, when something did. */
export async function start(): Promise<void> {
  try {
    const session = await ask('GET /api/session');
    enter(session);
    if (session.account !== null) await arrive();
  } catch (cause) {
    const problem = problemOf(cause);
    if (problem !== undefined) setState({ problem });
  }
}

async function arrive(): Promise<void> {
  const { problem: _past, ...rest } = state;
  state = rest;
  setState({ model: await ask('GET /api/model') });
  follow();
}

/** Rejects with `AskError` when name or password is wrong. */
export async function signIn(who: string, password: string): Promise<void> {
  enter(await ask('POST /api/session', { body: { who, password }, query: { lang: state.lang } }));
  await arrive();
}

export async function signOut(): Promise<void> {
  const session = await ask('DELETE /api/session');
  stopFollowing();
  const { model: _model, ...rest } = state;
  state = rest;
  enter(session);
}

let feed: EventSource | undefined;
let pending: ReturnType<typeof setTimeout> | undefined;
let minutes: ReturnType<typeof setInterval> | undefined;

/** A burst of commits is one redraw. */
const gatherMs = 120;

function follow(): void {
  stopFollowing();
  feed = new EventSource('/api/feed');
  feed.addEventListener('open', () => setState({ line: 'live' }));
  feed.addEventListener('error', () => setState({ line: 'waiting' }));
  feed.addEventListener('commit', (event: MessageEvent<unknown>) => {
    const size = sizeIn(event.data);
    if (size === undefined || size === state.size) return;
    setState({ size, line: 'live' });
    clearTimeout(pending);
    pending = setTimeout(refresh, gatherMs);
  });
  // What is due or overdue changes with the clock alone.
  minutes = setInterval(refresh, minuteMs);
}

function stopFollowing(): void {
  feed?.close();
  clearInterval(minutes);
  clearTimeout(pending);
}

function sizeIn(data: unknown): number | undefined {
  const size = /"size":\s*(\d+)/.exec(typeof data === 'string' ? data : '')?.[1];
  return size === undefined ? undefined : Number(size);
}
