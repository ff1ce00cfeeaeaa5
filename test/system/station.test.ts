import { deepEqual, equal, ok, throws } from 'node:assert/strict';
import { test } from 'node:test';
import {
  equal as sameBytes,
  openCheckpoint,
  noteKey,
  ED25519,
  parseLeaf,
  verifyConsistency,
  consistencyProof,
  fromBase64,
} from '#book';
import { nodeCrypto } from '#store/node';
import { openMemory } from '#store';
import { digests, histories, mirror, rebuild, verifyBook } from '#station';
import { openMission } from '#test/mission.ts';
import type { TestMission } from '#test/mission.ts';

const unit = (subject: string, name: string) => ({
  kind: 'posts.unit-named/1',
  subject,
  data: { name, type: 'mission' },
});
const smallDesks = { start: '2024-09-17T08:00-04:00', desks: ['posts'] };

/** Runs a story on a mission of one desk and cleans up behind it. */
async function inMission(story: (mission: TestMission) => Promise<void>): Promise<void> {
  const mission = await openMission(smallDesks);
  try {
    await story(mission);
  } finally {
    mission.close();
  }
}

const placingOf = ({ model }: TestMission) => ({ model, crypto: nodeCrypto, histories: histories() });

function verified(mission: TestMission) {
  const { station } = mission.post;
  return verifyBook({
    ...placingOf(mission),
    store: station.store,
    name: station.name,
    keys: station.keys,
    signatures: true,
  });
}

test('K1, K2, K22 a unit is named, corrected and withdrawn, and each is there as we knew it', () =>
  inMission(async (mission) => {
    mission.at('2024-09-17T14:20-04:00');
    const named = await mission.write(unit('msh', 'Mission'));
    mission.at('2024-09-17T15:00-04:00');
    await mission.write({ corrects: named.id, reason: 'the name was short', data: { name: 'Support mission' } });
    equal(mission.ask('posts.tree')[0]?.['name'], 'Support mission');
    equal(mission.ask('posts.tree', { knew: '2024-09-17T14:30-04:00' })[0]?.['name'], 'Mission');
    equal(mission.ask('posts.tree', { knew: '2024-09-17T14:00-04:00' }).length, 0);
    mission.at('2024-09-17T16:00-04:00');
    await mission.write({ withdraws: named.id, reason: 'written by mistake' });
    equal(mission.ask('posts.tree').length, 0);
    await mission.reopen();
    equal(mission.ask('posts.tree').length, 0);
    equal(mission.ask('posts.tree', { knew: '2024-09-17T15:30-04:00' })[0]?.['name'], 'Support mission');
  }));

test('K22 as it happened leaves out what occurred later, though it was known', () =>
  inMission(async (mission) => {
    mission.at('2024-09-18T12:00-04:00');
    await mission.write({ ...unit('a', 'First'), occurred: '2024-09-17T10:00-04:00' });
    await mission.write({ ...unit('a', 'Second'), occurred: '2024-09-18T10:00-04:00' });
    equal(mission.ask('posts.tree')[0]?.['name'], 'Second');
    equal(mission.ask('posts.tree', { happened: '2024-09-17T12:00-04:00' })[0]?.['name'], 'First');
    equal(mission.ask('posts.tree', { happened: '2024-09-17T09:00-04:00' }).length, 0);
  }));

test('B44 the same id gets the same receipt, and another content is refused', () =>
  inMission(async (mission) => {
    const id = '01920000-0000-7000-8000-000000000001';
    const first = await mission.write({ ...unit('a', 'Once'), id });
    mission.at('2024-09-17T18:00-04:00');
    deepEqual(await mission.write({ ...unit('a', 'Once'), id }), first);
    const refused = await mission.refused({ ...unit('a', 'Twice'), id }, 'ht');
    equal(refused[0]?.code, 'entry.conflict');
    equal(mission.post.station.store.size(), 2);
  }));

test('B45, K29 positions are dense and receipt never goes back', () =>
  inMission(async (mission) => {
    const receipts = await mission.writeAll(
      Array.from({ length: 20 }, (_, index) => unit(`u${index}`, `Unit ${index}`)),
    );
    deepEqual(
      receipts.map((receipt) => receipt.position),
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
    throws(() => mission.at('2024-09-17T07:00-04:00'), /only moves forward/);
  }));

test('B46, B51 every head is a signed, consistent continuation of the one before', () =>
  inMission(async (mission) => {
    const { station } = mission.post;
    const key = noteKey(nodeCrypto, {
      name: station.name.origin,
      type: ED25519,
      publicKey: station.keys.node.publicKey,
    });
    const headNow = () => openCheckpoint(nodeCrypto, station.head(), [key]).checkpoint;
    let before = headNow();
    for (let index = 0; index < 12; index++) {
      await mission.write(unit(`u${index}`, `Unit ${index}`));
      const now = headNow();
      const proof = consistencyProof(nodeCrypto, (level, at) => station.store.node(level, at), {
        from: before.size,
        to: now.size,
      });
      ok(verifyConsistency(nodeCrypto, { from: before, to: now, proof }));
      before = now;
    }
  }));

test('B47, K27 who holds the receipt reads the effect, and a refused draft disturbs nobody', () =>
  inMission(async (mission) => {
    const { station } = mission.post;
    const author = { who: 'Wanjiru DEMO', role: 'watch_officer' };
    const outcomes = await station.write([
      { ...unit('a', 'A'), author },
      { kind: 'posts.nonsense/1', author },
      { ...unit('b', 'B'), author },
    ]);
    deepEqual(
      outcomes.map((outcome) => outcome.ok),
      [true, false, true],
    );
    deepEqual(
      mission.ask('posts.tree').map((row) => row['name']),
      ['A', 'B'],
    );
    equal(station.store.size(), 3);
  }));

test('B48 station, rebuild and a browser-like mirror give the same digests and the same root', () =>
  inMission(async (mission) => {
    const { station } = mission.post;
    const named = await mission.write(unit('a', 'A'));
    await mission.write({ ...unit('b', 'Bé 𐍈'), data: { name: 'Bé 𐍈', type: 'contingent', parent: 'a' } });
    await mission.write({ corrects: named.id, reason: 'typing', data: { name: 'AA' } });
    const before = digests(mission.model, nodeCrypto, station.store);
    rebuild(placingOf(mission), station.store);
    deepEqual(digests(mission.model, nodeCrypto, station.store), before);
    const memory = openMemory();
    const { root, size } = mirror(placingOf(mission), memory, station.store.entries(0, station.store.size()));
    deepEqual(digests(mission.model, nodeCrypto, memory), before);
    const key = noteKey(nodeCrypto, {
      name: station.name.origin,
      type: ED25519,
      publicKey: station.keys.node.publicKey,
    });
    const { checkpoint } = openCheckpoint(nodeCrypto, station.head(), [key]);
    ok(sameBytes(root, checkpoint.root));
    equal(size, checkpoint.size);
  }));

test('B52, K18 an entry long after the fact is kept and marked late for ever', () =>
  inMission(async (mission) => {
    mission.at('2024-09-19T16:40-04:00');
    const receipt = await mission.write({ ...unit('a', 'A'), occurred: '2024-09-17T18:05-04:00' });
    equal(receipt.lateMinutes, 46 * 60 + 35);
  }));

test('K15 a correction that was placed before its original takes effect when the original comes', () =>
  inMission(async (mission) => {
    const { station } = mission.post;
    const named = await mission.write(unit('a', 'Original'));
    await mission.write({ corrects: named.id, reason: 'typing', data: { name: 'Corrected' } });
    const entries = [...station.store.entries(0, station.store.size())];
    const [enrolled, original, correction] = entries;
    ok(enrolled && original && correction);
    const memory = openMemory();
    const swapped = [enrolled, { ...correction, position: 1 }, { ...original, position: 2 }];
    mirror(placingOf(mission), memory, swapped);
    deepEqual(digests(mission.model, nodeCrypto, memory), digests(mission.model, nodeCrypto, station.store));
  }));

test('B43 the whole book verifies, signatures included, after a restart', () =>
  inMission(async (mission) => {
    await mission.writeAll(Array.from({ length: 300 }, (_, index) => unit(`u${index % 7}`, `Unit ${index}`)));
    await mission.reopen();
    const report = verified(mission);
    deepEqual(report.findings, []);
    equal(report.entries, 301);
  }));

test('K20 a changed row in a read table is named with table, subject and column', () =>
  inMission(async (mission) => {
    await mission.write(unit('a', 'A'));
    const { store } = mission.post.station;
    store.transact((writer) => {
      const [row] = [...writer.rows('posts_unit')];
      ok(row);
      writer.putRows({ table: 'posts_unit', subject: 'unit:a', rows: [{ ...row.row, name: 'Painted' }] });
    });
    deepEqual(
      verified(mission).findings.map(({ code, place }) => `${code} ${place}`),
      ['table.differs posts.unit unit:a row 0 name'],
    );
    rebuild(placingOf(mission), store);
    equal(verified(mission).ok, true);
  }));

test('B45 a receipt names the leaf that lies at its position', () =>
  inMission(async (mission) => {
    const receipt = await mission.write(unit('a', 'A'));
    const { store } = mission.post.station;
    ok(sameBytes(store.node(0, receipt.position), fromBase64(receipt.leaf)));
    equal(parseLeaf(store.entry(receipt.position)?.leaf ?? new Uint8Array()).envelope.id, receipt.id);
  }));
