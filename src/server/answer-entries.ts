import { ED25519, encodeProof, inclusionProof, noteKey, openCheckpoint } from '#book';
import type { AnyRow, Cell, Viewer } from '#kit';
import { lateAfterMinutes } from '#station';
import type { Moment } from '#station';
import { raw } from './asked.ts';
import type { Asked, HandlersOf, Serving } from './asked.ts';
import type { Contract } from './contract.ts';
import { entryJson, folded, readableTest, speaksOf } from './entry-json.ts';
import type { EntryJson, Showing } from './entry-json.ts';
import { unknownThing } from './problem.ts';
import { standingOf, clocksOf } from './standing.ts';

const limitUsual = 50;
const limitMax = 200;
/** A search of words looks at this many entries before it says where it stopped. */
const searchedMax = 5000;

type Listing = Asked<Contract['GET /api/entries']>;
type Query = Listing['query'];

export const entryHandlers: HandlersOf<'GET /api/entries' | 'GET /api/entries/{id}' | 'GET /api/entries/{id}/proof'> = {
  'GET /api/entries': (asked, serving) => {
    const moment = serving.station.at(clocksOf(asked.query));
    const limit = Math.max(1, Math.min(asked.query.limit ?? limitUsual, limitMax));
    const { entries, next } = listed({
      moment,
      limit,
      query: asked.query,
      showing: showingOf(asked, serving, moment.position),
    });
    return { ...standingOf(serving, moment), entries, next };
  },
  'GET /api/entries/{id}': (asked, serving) => {
    const showing = showingOf(asked, serving, serving.station.store.size());
    const seen = serving.reader.named(asked.params.id, asked.viewer);
    if (seen === undefined) throw unknownThing();
    return entryJson(showing, seen);
  },
  'GET /api/entries/{id}/proof': (asked, serving) => {
    const seen = serving.reader.named(asked.params.id, asked.viewer);
    if (seen === undefined) throw unknownThing();
    const { position, leaf } = seen.recorded;
    const proof = proofText(serving, { position, leaf });
    const name = `entry-${position}.tlog-proof`;
    return raw({
      media: 'text/plain; charset=utf-8',
      content: proof,
      headers: { 'content-disposition': `attachment; filename="${name}"` },
    });
  },
};

/** What is needed to show entries to whoever asks. */
export const showingOf = (
  asked: Pick<Listing, 'viewer' | 'lang'>,
  { station, reader }: Serving,
  known: number,
): Showing => ({
  station,
  reader,
  viewer: asked.viewer,
  lang: asked.lang,
  known,
});

/** Text of a proof that this leaf stands at this position, under the head as it is now; the leaf is its extra data. */
function proofText({ station }: Serving, at: { position: number; leaf: Uint8Array }): string {
  const { store, platform, name, keys } = station;
  const checkpoint = station.head();
  const key = noteKey(platform.crypto, { name: name.origin, type: ED25519, publicKey: keys.node.publicKey });
  const { size } = openCheckpoint(platform.crypto, checkpoint, [key]).checkpoint;
  const hashes = inclusionProof(platform.crypto, (level, index) => store.node(level, index), {
    index: at.position,
    size,
  });
  return encodeProof({ index: at.position, hashes, checkpoint, extra: at.leaf });
}

interface ListSpec {
  readonly moment: Moment;
  readonly limit: number;
  readonly query: Omit<Query, 'limit'>;
  readonly showing: Showing;
}

/** Newest first, those this reader may see. `next` is where to go on. */
export function listed({ moment, limit, query, showing }: ListSpec): { entries: EntryJson[]; next: number | null } {
  const words = folded(query.q ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  const entries: EntryJson[] = [];
  let from = Math.min(query.from ?? moment.position, moment.position);
  let looked = 0;
  for (;;) {
    const page = positions(moment, { query, from, showing });
    for (const position of page) {
      looked++;
      from = position;
      const seen = showing.reader.at(position, showing.viewer);
      if (seen !== undefined && speaksOf(seen, showing.station.model, words)) entries.push(entryJson(showing, seen));
      if (entries.length >= limit) return { entries, next: from > 0 ? from : null };
    }
    if (page.length < pageRows) return { entries, next: null };
    if (looked >= searchedMax) return { entries, next: from };
  }
}

const pageRows = 256;

/** Positions below `from`, newest first, that the index lets through. */
function positions(moment: Moment, at: { query: ListSpec['query']; from: number; showing: Showing }): number[] {
  const { test, params } = conditions(at.query, at.showing.viewer);
  const inHistory = historyTest(at);
  const sql = `SELECT position FROM entry WHERE position < :from ${test} ${inHistory} ORDER BY position DESC LIMIT ${pageRows}`;
  return numbers(moment.ask(sql, { ...params, from: at.from }), 'position');
}

export const numbers = (rows: readonly AnyRow[], column: string): number[] =>
  rows.map((row) => row[column]).filter((value) => typeof value === 'number');

/** An entry belongs to more histories than that of its own subject; the store knows them all. */
function historyTest({ query, from, showing }: { query: ListSpec['query']; from: number; showing: Showing }): string {
  const { subject } = query;
  if (subject === undefined) return '';
  const found = isSubjectKey(subject) ? showing.station.store.history(subject) : [];
  return `AND position IN (${found.filter((position) => position < from).join(', ')})`;
}

export const isSubjectKey = (text: string): text is `${string}:${string}` => text.includes(':');

function conditions(query: ListSpec['query'], viewer: Viewer): { test: string; params: Record<string, Cell> } {
  const tests = [readableTest(viewer)];
  const params: Record<string, Cell> = {};
  for (const name of ['desk', 'kind', 'nature', 'who', 'grade'] as const) {
    const value = query[name];
    if (value === undefined) continue;
    tests.push(`${name} = :${name}`);
    params[name] = value;
  }
  for (const [name, sign] of [
    ['since', '>='],
    ['until', '<='],
  ] as const) {
    const value = query[name];
    if (value === undefined) continue;
    tests.push(`occurred ${sign} :${name}`);
    params[name] = value;
  }
  if (query.late !== undefined) tests.push(`late_min ${query.late === 'yes' ? '>' : '<='} ${lateAfterMinutes}`);
  return { test: tests.map((one) => `AND ${one}`).join(' '), params };
}
