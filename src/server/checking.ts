import type { Json } from '#book';
import { clipped, isObject, isRole, readDraft, roles, targetOf } from '#kit';
import type { DraftContext, Kind, Lang, Place, ReadDraft, Viewer } from '#kit';
import { fileFaults, knownPlace, placesOf, told } from '#station';
import type { Refused, Station } from '#station';
import type { Account } from './accounts.ts';
import { mayWrite } from './answer-model.ts';
import { ownRefusal, plain } from './problem.ts';
import type { Said } from './problem.ts';
import type { Reader } from './reading.ts';

export interface Authored {
  readonly account: Account;
  readonly viewer: Viewer;
  readonly lang: Lang;
}

interface Checking {
  readonly station: Station;
  readonly reader: Reader;
}

/** The account of a session as the author of what it writes. */
export const authorOf = ({ name, role, post }: Account) => ({
  who: name,
  role,
  ...(post === undefined ? {} : { post }),
});

/**
 * A draft with the session's account as its author, or why it cannot be taken: it names another author, or it changes an
 * entry that this account may not see, which is answered like one that does not exist.
 */
export function authored(
  given: Json,
  by: Authored,
  { station, reader }: Checking,
): { draft: Json } | { refused: Said[] } {
  if (!isObject(given)) return { draft: given };
  const { account, viewer, lang } = by;
  const author = authorOf(account);
  const named = given['author'];
  if (named !== undefined && !isSameAuthor(named, author)) {
    return { refused: [ownRefusal('author.other', { field: 'author', value: clipped(named), lang })] };
  }
  for (const field of ['corrects', 'withdraws']) {
    const id = given[field];
    if (typeof id === 'string' && reader.named(id, viewer) === undefined) {
      return { refused: [plain(told({ code: 'entry.unknown', field, value: clipped(id) }, lang))] };
    }
  }
  const kind = kindOf(given, viewer, { station, reader });
  if (kind !== undefined && !mayWrite(viewer, kind)) return { refused: [forbidden(kind, by)] };
  return { draft: { ...given, author } };
}

/** The kind a draft is of, by its own word or that of the entry it changes; nothing when no desk has it. */
function kindOf(
  given: { readonly [key: string]: Json },
  viewer: Viewer,
  { station, reader }: Checking,
): Kind | undefined {
  const changed = given['corrects'] ?? given['withdraws'];
  const target = typeof changed === 'string' ? reader.named(changed, viewer)?.row.kind : undefined;
  const named = given['kind'] ?? target;
  return typeof named === 'string'
    ? (station.model.kinds.get(named) ?? station.model.kinds.get(`${named}/1`))
    : undefined;
}

function forbidden(kind: Kind, { viewer, lang }: Authored): Said {
  const { role } = viewer;
  const serving = Object.keys(roles).filter(
    (one) => isRole(one) && one !== 'station' && mayWrite({ who: '', role: one }, kind),
  );
  return plain(
    told(
      { code: 'role.forbidden', field: 'author.role', value: role, params: { role, known: serving.join(', ') } },
      lang,
    ),
  );
}

const isSameAuthor = (named: Json, author: { who: string; role: string; post?: string }): boolean =>
  isObject(named) &&
  Object.entries(named).every(
    ([name, value]) =>
      (name === 'who' && value === author.who) ||
      (name === 'role' && value === author.role) ||
      (name === 'post' && value === author.post),
  );

export type Looked =
  | { readonly ok: true; readonly read: ReadDraft }
  | { readonly ok: false; readonly refused: readonly Said[] };

/** Reads a draft as writing would, without writing: fields, places, the role. Rules of desks are asked only by writing. */
export function look(given: Json, by: Authored, checking: Checking): Looked {
  const named = authored(given, by, checking);
  if ('refused' in named) return { ok: false, refused: named.refused };
  const reading = readDraft(checking.station.model, named.draft, contextFor(by.viewer, checking));
  if (!reading.ok) return { ok: false, refused: reading.faults.map((fault) => plain(told(fault, by.lang))) };
  const missing = filesMissing(reading.value, by.viewer, checking);
  if (missing.length > 0) return { ok: false, refused: missing.map((fault) => plain(told(fault, by.lang))) };
  return { ok: true, read: reading.value };
}

function filesMissing({ kind, proposed }: ReadDraft, viewer: Viewer, { station, reader }: Checking): Refused[] {
  const seen = proposed.corrects === undefined ? undefined : reader.named(proposed.corrects, viewer);
  return fileFaults(station.platform, { kind, proposed, target: seen === undefined ? undefined : targetOf(seen.fact) });
}

function contextFor(viewer: Viewer, { station, reader }: Checking): DraftContext {
  let places: readonly Place[] | undefined;
  return {
    now: station.platform.clock.now(),
    findPlace: (text) => knownPlace((places ??= placesOf(station.model, station.store)), text),
    nextName: (naming) => station.nextName(naming),
    findEntry(id) {
      const seen = reader.named(id, viewer);
      return seen === undefined ? undefined : targetOf(seen.fact);
    },
  };
}
