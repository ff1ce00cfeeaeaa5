import { useParams, useRouter, useRouterState } from '@tanstack/react-router';
import { useMemo } from 'react';
import { parseInstant, subjectNameOf, subjectTypeOf } from '#kit';

/** The two clocks a page looks by. Neither: as things are now. */
export interface AsOf {
  /** Only what had happened by then. */
  readonly happened?: string;
  /** Only what the book held by then. */
  readonly knew?: string;
}

export const clockNames = ['happened', 'knew'] as const;

export type Changes<Name extends string> = Readonly<Partial<Record<Name, string | undefined>>>;
type SetFilters<Name extends string> = (changes: Changes<Name>, options?: { readonly replace?: boolean }) => void;

/**
 * Parts of the page's address, so that what is seen can be sent to somebody else. Setting a part to an empty text takes
 * it out. `replace` leaves no step behind for the back button: for sliders and typing.
 */
export function useFilters<Name extends string>(names: readonly Name[]): readonly [Changes<Name>, SetFilters<Name>] {
  const router = useRouter();
  const search = useRouterState({ select: (state) => state.location.searchStr });
  const values = valuesIn(search, names);
  const set: SetFilters<Name> = (changes, options) => {
    const { pathname, searchStr } = router.state.location;
    const params = new URLSearchParams(searchStr);
    for (const [name, value] of Object.entries<string | undefined>(changes)) {
      if (value === undefined || value === '') params.delete(name);
      else params.set(name, value);
    }
    const text = params.toString();
    const href = text === '' ? pathname : `${pathname}?${text}`;
    if (options?.replace === true) router.history.replace(href);
    else router.history.push(href);
  };
  return [values, set];
}

function valuesIn<Name extends string>(search: string, names: readonly Name[]): Changes<Name> {
  const params = new URLSearchParams(search);
  const found: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = params.get(name);
    if (value !== null && value !== '') found[name] = value;
  }
  return found;
}

export function useAsOf(): AsOf {
  const [{ happened, knew }] = useFilters(clockNames);
  return useMemo(() => clocksIn({ happened, knew }), [happened, knew]);
}

/** The clocks of an address. One that names no moment is not a question about the past: it is left out. */
export function clocksIn(search: Readonly<Record<string, unknown>>): AsOf {
  const moment = (text: unknown): string | undefined => {
    const parsed = typeof text === 'string' ? parseInstant(text) : undefined;
    return typeof parsed === 'string' ? parsed : undefined;
  };
  const [happened, knew] = [moment(search['happened']), moment(search['knew'])];
  return { ...(happened === undefined ? {} : { happened }), ...(knew === undefined ? {} : { knew }) };
}

/** A parameter of the path, or nothing but empty text when the route has none of that name. */
export function useParam(name: string): string {
  const params: unknown = useParams({ strict: false });
  const value = isRecord(params) ? params[name] : undefined;
  return typeof value === 'string' ? value : '';
}

const isRecord = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null;

export interface Links {
  subject(key: string): string;
  /** By id or by position. */
  entry(id: string | number): string;
  desk(name: string, view?: string): string;
  write(kind: string, about?: Changes<'subject' | 'corrects' | 'withdraws' | 'say'>): string;
  book(filters?: Changes<string>): string;
  map(layer?: string): string;
  page(path: string): string;
}

/** Addresses inside the console. Each keeps the clocks the reader looks by. */
export function useLinks(): Links {
  const asOf = useAsOf();
  return useMemo(() => linksAt(asOf), [asOf]);
}

export function linksAt(asOf: AsOf): Links {
  const to = (path: string, search: Changes<string> = {}): string => {
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...search, ...asOf })) {
      if (value !== undefined && value !== '') params.set(name, value);
    }
    const text = params.toString();
    return text === '' ? path : `${path}?${text}`;
  };
  const part = encodeURIComponent;
  return {
    subject: (key) => to(`/s/${part(subjectTypeOf(key))}/${part(subjectNameOf(key))}`),
    entry: (id) => to(`/entries/${part(String(id))}`),
    desk: (name, view) => to(`/d/${part(name)}`, { view }),
    write: (kind, about) => to(`/new/${part(kind)}`, about),
    book: (filters) => to('/book', filters),
    map: (layer) => to('/map', { layer }),
    page: (path) => to(path),
  };
}

/** Goes to an address of the console without loading the page anew. */
export function useGo(): (href: string) => void {
  const router = useRouter();
  return (href) => router.history.push(href);
}
