import { deepStrictEqual, equal, ok } from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, test } from 'node:test';
import { missionLocal } from '#kit';
import type { Instant } from '#kit';
import { histories, rebuild, verifyBook } from '#station';
import { openMission } from '#test/mission.ts';
import type { TestMission } from '#test/mission.ts';

const at = (time: string, day = '18'): string => `2024-09-${day}T${time}-04:00`;
const local = (cell: unknown): string => {
  const { date, time } = missionLocal(cell as Instant);
  return `${date} ${time}`;
};

const patrol = 'patrol:JP-0918-07';
const leader = { who: 'Otieno DEMO', role: 'patrol_leader', post: 'LSA 1' };
let mission: TestMission;
let leaving: { id: string; position: number };

before(async () => {
  mission = await openMission({ start: at('08:00') });
  const say = (kind: string, time: string, data: Record<string, string | number>) => {
    mission.at(at(time));
    return mission.write({
      kind: `patrols.${kind}/1`,
      subject: 'JP-0918-07',
      occurred: at(time),
      author: leader,
      data,
    });
  };
  await say('departed', '13:30', { lead: 'joint', mission: 8, host: 2 });
  await say('checked-in', '15:00', { note: 'Both vehicles moving' });
  leaving = await say('host-left', '15:10', { host: 0, mission: 8, cause: 'Host vehicle failed' });
  mission.at(at('15:32'));
  for (const subject of ['D-0041', 'D-0042']) {
    await mission.write({
      kind: 'custody.arrested/1',
      subject,
      occurred: at('15:32'),
      author: leader,
      place: { point: '18.553, -72.321', name: 'Delmas 19' },
      data: { patrol: 'JP-0918-07', made_by: 'mission', basis: 'flagrante', grounds: 'Alleged extortion of a driver' },
    });
  }
});
after(() => mission.close());

const mine = (now: string, rule: string) =>
  mission.alerts({ now }).filter((one) => one.desk === 'patrols' && one.rule === rule);

const leftAt = () => local(mission.ask('patrols.composition', { where: { patrol } })[0]?.['host_broken_at']);

test('SC-10 P2 the composition is broken at 15:10 and the watch officer is told after ten minutes of grace', () => {
  const row = mission.ask('patrols.composition', { where: { patrol } })[0];
  deepStrictEqual([row?.['mission_now'], row?.['host_now'], row?.['joint']], [8, 0, 0]);
  deepStrictEqual(
    [local(row?.['host_broken_at']), local(row?.['broken_alert_at'])],
    ['2024-09-18 15:10', '2024-09-18 15:20'],
  );
  equal(row?.['entry'], leaving.id);
  deepStrictEqual(mine(at('15:19'), 'composition_broken'), []);
  const [told] = mine(at('15:20'), 'composition_broken');
  deepStrictEqual([told?.subject, told?.level, told?.owner, told?.entry], [patrol, 'red', 'watch_officer', leaving.id]);
  equal(local(told?.since), '2024-09-18 15:20');
});

test('SC-10 P2 both arrests at 15:32 are exceptional measures: legal review due in 24 hours, one item for the Council', () => {
  const rows = mission.ask('patrols.exceptional', { where: { patrol } });
  deepStrictEqual(
    rows.map((row) => row['detainee']),
    ['detainee:D-0041', 'detainee:D-0042'],
  );
  for (const row of rows) {
    deepStrictEqual(
      [local(row['exceptional_from']), local(row['review_due_at']), row['entry']],
      ['2024-09-18 15:10', '2024-09-19 15:32', leaving.id],
    );
  }
  const council = mission.ask('patrols.council', { where: { patrol } });
  deepStrictEqual(
    council.map((row) => [local(row['arrested_at']), row['persons'], row['reviewed']]),
    [['2024-09-18 15:32', 2, 0]],
  );
  const due = mine(at('15:33'), 'measure_review');
  deepStrictEqual(
    due.map(({ level, owner, due_at: dueAt }) => [level, owner, local(dueAt)]),
    [
      ['notice', 'legal_adviser', '2024-09-19 15:32'],
      ['notice', 'legal_adviser', '2024-09-19 15:32'],
    ],
  );
  const late = mine(at('15:32', '19'), 'measure_review').filter(({ subject }) => subject === 'detainee:D-0041');
  deepStrictEqual(
    late.map(({ level, since }) => [level, local(since)]),
    [
      ['breach', '2024-09-19 15:32'],
      ['red', '2024-09-19 09:32'],
      ['amber', '2024-09-19 03:32'],
      ['notice', '2024-09-18 15:32'],
    ],
  );
});

/** What an administrator with the file in his hands can do. */
function behindTheBook(change: (db: DatabaseSync) => void): void {
  const db = new DatabaseSync(join(mission.path, 'book.sqlite'));
  try {
    change(db);
  } finally {
    db.close();
  }
}

const placing = () => {
  const { model, platform, name, keys } = mission.post.station;
  return {
    model,
    crypto: platform.crypto,
    name,
    keys,
    histories: histories(),
    store: mission.post.folder.store,
  };
};

test('SC-10 a row changed to 15:40 is named by verify, and a rebuild restores 15:10', () => {
  ok(verifyBook(placing()).ok);
  behindTheBook((db) => {
    const later = '2024-09-18T19:40:00.000Z';
    db.prepare('UPDATE patrols_period SET from_at = ?, no_host_since = ? WHERE patrol = ? AND host = 0').run(
      later,
      later,
      patrol,
    );
  });
  equal(leftAt(), '2024-09-18 15:40');
  const { ok: sound, findings } = verifyBook(placing());
  equal(sound, false);
  deepStrictEqual(
    findings.map(({ code, place }) => `${code} ${place}`),
    [
      `table.differs patrols.period ${patrol} row 1 from_at`,
      `table.differs patrols.period ${patrol} row 1 no_host_since`,
    ],
  );
  equal(findings[0]?.detail, 'shows 2024-09-18T19:40:00.000Z, the book says 2024-09-18T19:10:00.000Z');
  rebuild(placing(), mission.post.folder.store);
  equal(leftAt(), '2024-09-18 15:10');
  ok(verifyBook(placing()).ok);
});

test('SC-10 the bytes of the entry changed too: verify fails at that entry, whatever the tables then say', () => {
  const original = tamper();
  const found = verifyBook(placing()).findings.map(({ code, place }) => `${code} ${place}`);
  ok(
    found.some((line) => line.startsWith('book.') && line.endsWith(` entry ${leaving.position}`)),
    found.join('\n'),
  );

  // With the tables made again from the changed bytes, screen and file agree; the signed tree still does not.
  rebuild(placing(), mission.post.folder.store);
  equal(leftAt(), '2024-09-18 15:40');
  const { findings } = verifyBook(placing());
  deepStrictEqual([...new Set(findings.map(({ place }) => place))], [`entry ${leaving.position}`]);

  behindTheBook((db) =>
    db.prepare("UPDATE part SET bytes = ? WHERE position = ? AND name = 'body'").run(original, leaving.position),
  );
  rebuild(placing(), mission.post.folder.store);
  equal(leftAt(), '2024-09-18 15:10');
  ok(verifyBook(placing()).ok);
});

/** Moves the leaving from 15:10 to 15:40 in the stored bytes; gives back what stood there, as a mirror would. */
function tamper(): Uint8Array {
  const part = mission.post.folder.store.entry(leaving.position)?.parts.find(({ name }) => name === 'body');
  ok(part);
  const changed = Buffer.from(part.bytes).toString().replace('T19:10:00.000Z', 'T19:40:00.000Z');
  behindTheBook((db) =>
    db
      .prepare("UPDATE part SET bytes = ? WHERE position = ? AND name = 'body'")
      .run(Buffer.from(changed), leaving.position),
  );
  return part.bytes;
}
