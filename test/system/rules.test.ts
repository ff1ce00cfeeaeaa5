import { deepEqual, equal, ok, rejects, throws } from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  EMPTY_EDGE,
  appendNodes,
  commitment,
  deviceId,
  leafBytes,
  leafHash,
  signEnvelope,
  utf8,
  kindName,
  entryId,
  FIRST_PREV,
} from '#book';
import { closer, desk, kind, markings, mayRead, modelOf, roles, text } from '#kit';
import type { Model, RuleRefusal } from '#kit';
import { openMemory } from '#store';
import { newKeyPem, nodeCrypto, signerFrom } from '#store/node';
import { histories, mirror } from '#station';
import { createPost, instantFrom } from '#server';
import { openMission } from '#test/mission.ts';

const words = 'A|Le a|A a|Ya a';
const refusal = (more: Partial<RuleRefusal> = {}): RuleRefusal => ({
  code: 'rule.T1',
  field: 'subject',
  what: { en: 'No', fr: 'Non', ht: 'Non non', sw: 'Hapana' },
  way: { en: 'Ask', fr: 'Demandez', ht: 'Mande', sw: 'Uliza' },
  ...more,
});

test('K10 only a decision may have a rule', () => {
  const spec = { subject: 'ball', words, fields: { note: text(words) } } as const;
  throws(() => kind('tennis.seen/1', { ...spec, nature: 'observation' }, () => refusal()), /only a decision/);
  throws(() => kind('tennis.said/1', { ...spec, nature: 'claim' }, () => refusal()), /only a decision/);
  ok('rule' in kind('tennis.served/1', { ...spec, nature: 'decision' }, () => refusal()));
});

test('K11, K12, K28 a warning is lifted by a reason, a role keeps to its kinds, and a rule sees its own batch', async () => {
  const mission = await openMission({
    start: '2024-09-17T08:00-04:00',
    desks: ['force', 'mandate', 'patrols', 'custody', 'watch', 'incidents', 'sources', 'posts', 'press', 'oversight'],
  });
  try {
    const adopted = {
      kind: 'mandate.adopted/1',
      subject: 'S/RES/1',
      data: {
        title: 'One',
        type: 'resolution',
        profile: 'MSS',
        from_on: '2023-10-02',
        expires_on: '2024-10-02',
        ceiling: 5,
        powers: ['joint_operations'],
      },
    };
    equal(
      (await mission.refused({ ...adopted, author: { who: 'Ana DEMO', role: 'donor' } }))[0]?.code,
      'role.forbidden',
    );
    const tasked = {
      kind: 'patrols.tasked/1',
      subject: 'P-1',
      data: {
        lead: 'mission',
        mission: 4,
        host: 0,
        depart_at: '2024-09-18T07:00-04:00',
        return_at: '2024-09-18T12:00-04:00',
        basis: 'exceptional',
        objective: 'Escort DEMO',
      },
      author: { who: 'Baptiste DEMO', role: 'operations_planner' },
    };
    equal((await mission.refused(tasked))[0]?.code.startsWith('rule.P'), true);
    await mission.write({ ...tasked, reason: 'no host unit is free' });
    const author = { who: 'Wanjiru DEMO', role: 'watch_officer' };
    const outcomes = await mission.post.station.write([
      {
        kind: 'patrols.departed/1',
        subject: 'P-1',
        author,
        data: { mission: 4, host: 0, lead: 'mission', weapons: 4 },
      },
      { kind: 'patrols.closed/1', subject: 'P-1', author, data: { note: 'closed at once' } },
    ]);
    deepEqual(
      outcomes.map((one) => one.ok),
      [true, false],
    );
  } finally {
    mission.close();
  }
});

test('K16 an entry of a kind no desk knows is kept and indexed, and no fold sees it', () => {
  const model: Model = modelOf([
    desk({
      name: 'tennis',
      words,
      about: words,
      order: 1,
      subjects: { ball: { words } },
      kinds: {},
      tables: {},
      folds: { ball: () => ({}) },
    }),
  ]);
  const device = signerFrom(newKeyPem());
  const body = utf8(
    '{"author":{"role":"x","who":"y"},"data":{},"marking":"mission","occurred":"2024-09-17T12:00:00.000Z","subject":"star:one"}',
  );
  const part = { name: 'body', salt: new Uint8Array(16), bytes: body };
  const sealed = signEnvelope(device, {
    book: 'ht.mss/test',
    c: { body: commitment(nodeCrypto, part) },
    dev: deviceId(nodeCrypto, device.publicKey),
    id: entryId('01920000-0000-7000-8000-000000000001'),
    kind: kindName('astronomy.seen/3'),
    n: 1,
    noted: '2024-09-17T12:00:00.000Z',
    prev: FIRST_PREV,
    refs: [],
    v: 1,
  });
  const leaf = leafBytes(sealed, { node: 'test-1', rx: '2024-09-17T12:00:01.000Z' });
  const memory = openMemory();
  const { size, root } = mirror({ model, crypto: nodeCrypto, histories: histories() }, memory, [
    { position: 0, leaf, parts: [part] },
  ]);
  equal(size, 1);
  deepEqual(root, appendNodes(nodeCrypto, EMPTY_EDGE, leafHash(nodeCrypto, leaf)).nodes[0]?.hash);
  equal(memory.positionOf('01920000-0000-7000-8000-000000000001'), 0);
  deepEqual(memory.history('star:one'), [0]);
});

test('K19 one function decides; a marking nobody knows is closed to all but the station', () => {
  equal(mayRead({ who: 'a', role: 'commander' }, 'no-such-marking'), false);
  equal(mayRead({ who: 'a', role: 'station' }, 'no-such-marking'), true);
  for (const marking of Object.keys(markings))
    equal(mayRead({ who: 'a', role: 'donor' }, marking), ['public', 'partners'].includes(marking));
  equal(closer('public', 'child'), 'child');
  ok(Object.keys(roles).length > 15);
});

test('K30 only an exercise accepts a driven clock, and that clock only moves forward', async () => {
  const mission = await openMission({ start: '2024-09-17T08:00-04:00', desks: ['posts'] });
  const folder = mkdtempSync(join(tmpdir(), 'konbit-clock-'));
  try {
    throws(() => mission.at('2024-09-16T08:00-04:00'), /only moves forward/);
    mission.at('2024-09-17T09:00-04:00');
    const name = { origin: 'ht.mss/real', node: 'hq-1', exercise: false, demo: false };
    const clock = instantFrom('2024-09-17T08:00-04:00');
    await rejects(createPost(join(folder, 'book'), mission.model, { name, clock }), /cannot be driven/);
  } finally {
    mission.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
