import { deepEqual, equal, ok, throws } from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { AnyRow, SubjectKey } from '#kit';
import {
  backings,
  bytesOf,
  entryAt,
  idAt,
  member,
  model,
  momentAt,
  onStore,
  place,
  plain,
  rowOf,
  tableName,
} from './contract-sample.test.ts';
import type { Backing } from './contract-sample.test.ts';
import type { Store, StoreReader, StoreWriter } from './port.ts';
import { openSqlite } from './sqlite-store.ts';

/** Everything a reader can tell of a store, as plain values. */
function picture(store: StoreReader, subjects: readonly SubjectKey[]) {
  return {
    size: store.size(),
    head: store.head(),
    received: store.meta('received'),
    entries: [...store.entries(0, 100)].map(({ position, leaf, parts }) => ({
      position,
      leaf: plain(leaf),
      parts: parts.map((part) => ({ name: part.name, salt: plain(part.salt), bytes: plain(part.bytes) })),
    })),
    nodes: Array.from({ length: store.size() }, (_, index) => plain(store.node(0, index))),
    positions: Array.from({ length: 6 }, (_, position) => store.positionOf(idAt(position))),
    histories: subjects.map((subject) => store.history(subject)),
    changes: store.changesOf(idAt(0)),
    tail: store.deviceTail('device-1'),
    rows: [...store.rows(tableName)],
    spans: [...store.changedSince(100, '')].sort((a, b) => (a.subject < b.subject ? -1 : 1)),
  };
}

const subjects = [member('ada'), member('ben'), member('cyr')];

/** Two members, one correction of the first entry, rows and a head. */
function fill(store: Store): void {
  store.transact((writer) => {
    place(writer, { position: 0, subjects: [member('ada')] });
    place(writer, { position: 1, subjects: [member('ben'), member('ada')], mentions: [member('cyr')] });
    place(writer, { position: 2, subjects: [member('ada')], corrects: idAt(0), occurredMinute: 0 });
    writer.putRows({ table: tableName, subject: member('ben'), rows: [rowOf('Ben', null)] });
    writer.putRows({ table: tableName, subject: member('ada'), rows: [rowOf('Ada', 2), rowOf('Ada again', 0)] });
    writer.putHead('head of three\n');
    writer.putMeta('received', momentAt(2));
  });
}

function reading(backing: Backing): void {
  test(
    'B13, B45 an empty store has no entry, no head and no row',
    onStore(backing, (store) => {
      equal(store.size(), 0);
      equal(store.head(), undefined);
      equal(store.entry(0), undefined);
      deepEqual([...store.rows(tableName)], []);
      throws(() => store.node(0, 0), /no node at level 0, index 0/);
      deepEqual(store.damage(), []);
    }),
  );

  test(
    'B13, B45 what is placed is read back byte for byte, in order, a page at a time',
    onStore(backing, (store) => {
      fill(store);
      const { entries, nodes, size } = picture(store, subjects);
      equal(size, 3);
      deepEqual(
        entries.map(({ leaf }) => leaf),
        [
          [1, 0],
          [1, 1],
          [1, 2],
        ],
      );
      deepEqual(entries[1]?.parts, [
        { name: 'body', salt: [2, 1], bytes: [3, 1] },
        { name: 'persons', salt: [4, 1], bytes: [5, 1] },
      ]);
      deepEqual(nodes, [
        [6, 0],
        [6, 1],
        [6, 2],
      ]);
      deepEqual(
        [...store.entries(1, 1)].map(({ position }) => position),
        [1],
      );
      deepEqual(
        [...store.entries(2, 50)].map(({ position }) => position),
        [2],
      );
      equal(store.entry(2)?.position, 2);
      equal(store.entry(3), undefined);
    }),
  );

  test(
    'K13, K17 a history lists the positions of everything that belongs to a subject',
    onStore(backing, (store) => {
      fill(store);
      deepEqual(picture(store, subjects).histories, [[0, 1, 2], [1], []]);
      store.transact((writer) =>
        writer.joinHistories(0, { occurred: momentAt(0), subjects: [member('cyr'), member('cyr')] }),
      );
      deepEqual(store.history(member('cyr')), [0]);
    }),
  );

  test(
    'B5, B44, K1 ids, changes and the device’s chain lead to their entries',
    onStore(backing, (store) => {
      fill(store);
      equal(store.positionOf(idAt(1)), 1);
      equal(store.positionOf(idAt(9)), undefined);
      deepEqual(store.changesOf(idAt(0)), [2]);
      deepEqual(store.changesOf(idAt(1)), []);
      deepEqual(store.deviceTail('device-1'), { count: 3, lineHash: 'line-2' });
      equal(store.deviceTail('device-2'), undefined);
    }),
  );
}

function rows(backing: Backing): void {
  test(
    'K14, B48 rows come by subject in order of code points, each in the fold’s order',
    onStore(backing, (store) => {
      fill(store);
      store.transact((writer) => {
        for (const name of ['é', '𐍈', 'z', '～'])
          writer.putRows({ table: tableName, subject: member(name), rows: [rowOf(name, 1)] });
      });
      deepEqual(
        [...store.rows(tableName)].map(({ row }) => row['name']),
        ['Ada', 'Ada again', 'Ben', 'z', 'é', '～', '𐍈'],
      );
      deepEqual([...store.rows(tableName)][2], { subject: 'member:ben', row: { name: 'Ben', wins: null } });
    }),
  );

  test(
    'K14 new rows of a subject replace all it had, and no rows leave none',
    onStore(backing, (store) => {
      fill(store);
      store.transact((writer) => writer.putRows({ table: tableName, subject: member('ada'), rows: [rowOf('Ada', 3)] }));
      deepEqual(
        [...store.rows(tableName)].map(({ row }) => row['wins']),
        [3, null],
      );
      store.transact((writer) => writer.putRows({ table: tableName, subject: member('ada'), rows: [] }));
      deepEqual(
        [...store.rows(tableName)].map(({ subject }) => subject),
        ['member:ben'],
      );
    }),
  );

  test(
    'K21 every row of a read table is there raw, under a key of its own',
    onStore(backing, (store) => {
      fill(store);
      const raw = [...store.raw(tableName)];
      equal(new Set(raw.map(({ key }) => key)).size, 3);
      ok(raw.every(({ key }) => key.startsWith('member:')));
      deepEqual(new Set(raw.map(({ row }) => row['name'])), new Set(['Ada', 'Ada again', 'Ben']));
      for (const name of store.derived)
        ok(
          [...store.raw(name)].every(({ key }) => key !== ''),
          name,
        );
    }),
  );

  test(
    'K22 who has changed since a position, or later than a moment, is known',
    onStore(backing, (store) => {
      fill(store);
      const names = (position: number, occurred: string): string[] =>
        store
          .changedSince(position, occurred)
          .map(({ subject }) => subject)
          .sort();
      deepEqual(names(0, '~'), ['member:ada']);
      deepEqual(names(1, '~'), ['member:ada']);
      deepEqual(names(2, '~'), []);
      deepEqual(names(2, momentAt(0)), ['member:ada', 'member:ben']);
      deepEqual(names(2, momentAt(1)), []);
      const [ada] = store.changedSince(1, '~');
      deepEqual(ada, { subject: 'member:ada', firstPosition: 0, lastPosition: 2, lastOccurred: momentAt(1) });
    }),
  );
}

function memoryOfRows(backing: Backing): void {
  const ada = (rows: readonly AnyRow[]) => ({ table: tableName, subject: member('ada'), rows });
  const winsOf = (store: Store) => [...store.rows(tableName)].map(({ row }) => row['wins']);

  test(
    'B47, K14 rows that were undone are written when they come again',
    onStore(backing, (store) => {
      const wanted = ada([rowOf('Ada', 1), rowOf('Ada', 2)]);
      throws(
        () =>
          store.transact((writer) => {
            writer.putRows(wanted);
            throw new Error('the machine stopped here');
          }),
        /stopped here/,
      );
      deepEqual(winsOf(store), []);
      store.transact((writer) => writer.putRows(wanted));
      deepEqual(winsOf(store), [1, 2]);
    }),
  );

  test(
    'K14 one row changed, one gone and one come are each seen, in one transaction or in several',
    onStore(backing, (store) => {
      store.transact((writer) => writer.putRows(ada([rowOf('Ada', 1), rowOf('Ada', 2), rowOf('Ada', 3)])));
      store.transact((writer) => writer.putRows(ada([rowOf('Ada', 1), rowOf('Ada', 9)])));
      deepEqual(winsOf(store), [1, 9]);
      store.transact((writer) => {
        writer.putRows(ada([]));
        writer.putRows(ada([rowOf('Ada', 1), rowOf('Ada', null)]));
      });
      deepEqual(winsOf(store), [1, null]);
    }),
  );

  test(
    'B48, K14 after the tables were emptied the same rows are written again, and fewer rows leave fewer',
    onStore(backing, (store) => {
      store.transact((writer) => writer.putRows(ada([rowOf('Ada', 1), rowOf('Ada', 2)])));
      store.transact((writer) => {
        writer.clearReadTables();
        writer.putRows(ada([rowOf('Ada', 1), rowOf('Ada', 2)]));
        writer.putRows(ada([rowOf('Ada', 1)]));
      });
      deepEqual(winsOf(store), [1]);
      store.transact((writer) => writer.putRows(ada([rowOf('Ada', 1), rowOf('Ada', 2)])));
      deepEqual(winsOf(store), [1, 2]);
    }),
  );
}

function undoing(backing: Backing): void {
  /** One durable step of a transaction each, on top of what the store holds. */
  const steps: Readonly<Record<string, (writer: StoreWriter) => void>> = {
    place: (writer) => writer.place(entryAt({ position: 3, subjects: [member('cyr')], corrects: idAt(0) })),
    joinHistories: (writer) => writer.joinHistories(1, { occurred: momentAt(9), subjects: [member('cyr')] }),
    putNode: (writer) => writer.putNode(0, 3, bytesOf(6, 3)),
    putRows: (writer) => writer.putRows({ table: tableName, subject: member('ada'), rows: [rowOf('Painted', 9)] }),
    putHead: (writer) => writer.putHead('another head\n'),
    putMeta: (writer) => writer.putMeta('received', momentAt(9)),
    erasePart: (writer) => writer.erasePart(0, 'body'),
    clearReadTables: (writer) => writer.clearReadTables(),
  };

  for (const name of Object.keys(steps)) {
    test(
      `B18, B43, B47 a transaction that fails at ${name} leaves what was there before`,
      onStore(backing, (store) => {
        fill(store);
        const before = picture(store, subjects);
        const untilHere = Object.entries(steps).slice(0, Object.keys(steps).indexOf(name) + 1);
        throws(
          () =>
            store.transact((writer) => {
              for (const [, step] of untilHere) step(writer);
              throw new Error('the machine stopped here');
            }),
          /stopped here/,
        );
        deepEqual(picture(store, subjects), before);
        throws(() => store.node(0, 3), /no node/);
        // The next transaction finds the store as if nothing had been tried.
        store.transact((writer) => place(writer, { position: 3, subjects: [member('cyr')] }));
        equal(store.size(), 4);
      }),
    );
  }

  test(
    'B47 inside a transaction what was just written can be read, and its result is handed out',
    onStore(backing, (store) => {
      fill(store);
      const seen = store.transact((writer) => {
        place(writer, { position: 3, subjects: [member('cyr')] });
        writer.putRows({ table: tableName, subject: member('cyr'), rows: [rowOf('Cyr', 0)] });
        return {
          size: writer.size(),
          history: writer.history(member('cyr')),
          rows: [...writer.rows(tableName)].length,
        };
      });
      deepEqual(seen, { size: 4, history: [3], rows: 4 });
    }),
  );

  test(
    'B47 nothing can be waited for inside a transaction: an async callback does not compile',
    onStore(backing, (store) => {
      // @ts-expect-error the result of a transaction cannot be a promise
      const wrong = (): unknown => store.transact(async (writer) => Promise.resolve(writer.size()));
      equal(typeof wrong, 'function');
    }),
  );
}

function rebuilding(backing: Backing): void {
  test(
    'B46 emptying the read tables keeps leaves, parts, nodes and head',
    onStore(backing, (store) => {
      fill(store);
      const before = picture(store, subjects);
      store.transact((writer) => writer.clearReadTables());
      const after = picture(store, subjects);
      deepEqual(
        { ...after, entries: [], nodes: [] },
        {
          size: 3,
          head: before.head,
          received: before.received,
          entries: [],
          nodes: [],
          positions: Array(6).fill(undefined),
          histories: [[], [], []],
          changes: [],
          tail: undefined,
          rows: [],
          spans: [],
        },
      );
      deepEqual(after.entries, before.entries);
      deepEqual(after.nodes, before.nodes);
      // Placing again what is there makes the indexes anew and does not touch the leaf.
      store.transact((writer) =>
        writer.place({ ...entryAt({ position: 0, subjects: [member('ada')] }), leaf: bytesOf(9, 9) }),
      );
      deepEqual(plain(store.entry(0)?.leaf), [1, 0]);
      equal(store.positionOf(idAt(0)), 0);
    }),
  );

  test(
    'B48 a scratch store reads the same leaves, starts without rows and leaves the store alone',
    onStore(backing, (store) => {
      fill(store);
      const before = picture(store, subjects);
      const scratch = store.scratch();
      equal(scratch.size(), 3);
      deepEqual(
        [...scratch.entries(0, 9)].map(({ leaf }) => plain(leaf)),
        before.entries.map(({ leaf }) => leaf),
      );
      deepEqual([...scratch.rows(tableName)], []);
      equal(scratch.positionOf(idAt(0)), undefined);
      scratch.transact((writer) => {
        writer.place(entryAt({ position: 0, subjects: [member('ada')] }));
        writer.putRows({ table: tableName, subject: member('ada'), rows: [rowOf('Otherwise', 7)] });
      });
      deepEqual(
        [...scratch.rows(tableName)].map(({ row }) => row['name']),
        ['Otherwise'],
      );
      scratch.close();
      deepEqual(picture(store, subjects), before);
    }),
  );

  test(
    'B49 an erased part is gone with its salt, and the leaf stays',
    onStore(backing, (store) => {
      fill(store);
      store.transact((writer) => writer.erasePart(1, 'persons'));
      deepEqual(
        store.entry(1)?.parts.map(({ name }) => name),
        ['body'],
      );
      deepEqual(plain(store.entry(1)?.leaf), [1, 1]);
      deepEqual(
        store.entry(0)?.parts.map(({ name }) => name),
        ['body', 'persons'],
      );
    }),
  );
}

for (const backing of backings) {
  describe(`a store ${backing.name}`, () => {
    reading(backing);
    rows(backing);
    memoryOfRows(backing);
    undoing(backing);
    rebuilding(backing);
  });
}

test('B43, B47 what was committed is there when the file is opened again, and a read-only store writes nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'konbit-store-'));
  try {
    const path = join(folder, 'book.sqlite');
    const first = openSqlite(path, model);
    fill(first);
    const before = picture(first, subjects);
    first.close();
    const again = openSqlite(path, model, { readOnly: true });
    deepEqual(picture(again, subjects), before);
    throws(() => again.transact((writer) => writer.putMeta('received', momentAt(5))), /readonly/);
    again.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('K22 a session of the past sees unchanged rows as they stand, the others as handed over, and nothing received later', () => {
  const folder = mkdtempSync(join(tmpdir(), 'konbit-store-'));
  const store = openSqlite(join(folder, 'book.sqlite'), model);
  try {
    fill(store);
    const before = { table: tableName, subject: member('ada'), rows: [rowOf('Ada before', 1)] };
    const past = store.asOf({ position: 2 }, (table) => (table === tableName ? [before] : []));
    const ask = (sql: string): AnyRow[] => past.ask(sql, { now: momentAt(5) });
    deepEqual(
      ask(`SELECT name FROM ${tableName} ORDER BY name`).map((row) => row['name']),
      ['Ada before', 'Ben'],
    );
    deepEqual(
      ask('SELECT count(*) AS n FROM entry').map((row) => row['n']),
      [2],
    );
    deepEqual(
      ask('SELECT at FROM clock').map((row) => row['at']),
      [momentAt(5)],
    );
    past.close();
    deepEqual(
      store.current.ask(`SELECT count(*) AS n FROM ${tableName}`, { now: momentAt(5) }).map((row) => row['n']),
      [3],
    );
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
