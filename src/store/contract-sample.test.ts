import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { desk, instantOf, kind, modelOf, numberColumn, subjectKey, table, text, textColumn } from '#kit';
import type { AnyRow, SubjectKey } from '#kit';
import { openMemory } from './memory.ts';
import type { Indexed, Store, StoreWriter } from './port.ts';
import { openSqlite } from './sqlite-store.ts';

const tables = {
  member: table('Members|Membres|Manm yo|Wanachama', {
    name: textColumn('text', 'Name|Nom|Non|Jina'),
    wins: numberColumn('integer', 'Wins|Victoires|Viktwa|Ushindi'),
  }),
};

const kinds = {
  joined: kind('club.joined/1', {
    nature: 'observation',
    subject: 'member',
    words: 'Member joined|Membre inscrit|Manm antre|Mwanachama amejiunga',
    fields: { name: text('Name|Nom|Non|Jina') },
  }),
};

/** A made-up desk: the stores know nothing of a desk but its tables. */
export const model = modelOf([
  desk({
    name: 'club',
    words: 'Tennis club|Club de tennis|Klib tenis|Klabu ya tenisi',
    about: 'Members and their matches|Les membres et leurs matchs|Manm yo ak match yo|Wanachama na mechi zao',
    order: 1,
    subjects: { member: { words: 'Member|Membre|Manm|Mwanachama' } },
    kinds,
    tables,
    folds: { member: () => ({}) },
  }),
]);

export const tableName = 'club_member';
export const member = (name: string): SubjectKey => subjectKey('member', name);
export const momentAt = (minute: number) => instantOf(Date.parse('2024-09-17T12:00:00Z') + minute * 60_000);
export const idAt = (position: number): string => `01920000-0000-7000-8000-${String(position).padStart(12, '0')}`;
export const bytesOf = (...numbers: number[]): Uint8Array => Uint8Array.from(numbers);
/** What a store gives back, whatever array type it came in. */
export const plain = (bytes: Uint8Array | undefined): number[] => [...(bytes ?? [])];

interface Given {
  readonly position: number;
  readonly subjects: readonly SubjectKey[];
  readonly occurredMinute?: number;
  readonly corrects?: string;
  readonly mentions?: readonly SubjectKey[];
}

/** An entry as the station would hand it over: for a store its leaf is only bytes. */
export function entryAt({ position, subjects, occurredMinute = position, corrects, mentions = [] }: Given): Indexed {
  const at = momentAt(occurredMinute);
  return {
    position,
    leaf: bytesOf(1, position),
    parts: [
      { name: 'body', salt: bytesOf(2, position), bytes: bytesOf(3, position) },
      { name: 'persons', salt: bytesOf(4, position), bytes: bytesOf(5, position) },
    ],
    row: {
      position,
      id: idAt(position),
      kind: kinds.joined.id,
      nature: 'observation',
      desk: 'club',
      subject: subjects[0] ?? member('nobody'),
      occurred: at,
      until: null,
      precision: 'exact',
      noted: at,
      received: at,
      late_min: 0,
      who: 'Wanjiru DEMO',
      role: 'watch_officer',
      post: null,
      grade: null,
      source: null,
      marking: 'mission',
      lang: null,
      reason: null,
      legal: null,
      clock_offset_s: null,
      lat_e6: null,
      lon_e6: null,
      place: null,
      corrects: corrects ?? null,
      withdraws: null,
    },
    dev: 'device-1',
    deviceCount: position + 1,
    lineHash: `line-${position}`,
    leafHash: bytesOf(6, position),
    subjects,
    mentions,
  };
}

export function place(writer: StoreWriter, given: Given): void {
  const entry = entryAt(given);
  writer.place(entry);
  writer.putNode(0, given.position, entry.leafHash);
}

export interface Backing {
  readonly name: string;
  open(folder: string): Store;
}

export const backings: readonly Backing[] = [
  { name: 'in memory', open: () => openMemory() },
  { name: 'SQLite', open: (folder) => openSqlite(join(folder, 'book.sqlite'), model) },
];

/** Runs a test on a store of its own and cleans up behind it. */
export function onStore(backing: Backing, run: (store: Store) => void): () => void {
  return () => {
    const folder = mkdtempSync(join(tmpdir(), 'konbit-store-'));
    const store = backing.open(folder);
    try {
      run(store);
    } finally {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    }
  };
}

export const rowOf = (name: string, wins: number | null): AnyRow => ({ name, wins });
