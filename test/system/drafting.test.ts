import { deepEqual, equal, ok } from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import type { Json } from '#book';
import { createPost, findDesks, findModel, storeFile } from '#server';
import { modelOf } from '#kit';
import { openMission } from '#test/mission.ts';
import type { TestMission } from '#test/mission.ts';

const author = { who: 'Wanjiru DEMO', role: 'watch_officer' };
const note = (what: string, more: { readonly [name: string]: Json } = {}) => ({
  kind: 'watch.noted/1',
  author: { ...author },
  data: { what },
  ...more,
});

async function withMission(work: (mission: TestMission) => Promise<void>): Promise<void> {
  const mission = await openMission({ start: '2024-09-17T08:00-04:00', desks: ['posts', 'watch'] });
  try {
    await work(mission);
  } finally {
    mission.close();
  }
}

const subjectsOf = async (mission: TestMission, drafts: readonly Json[]): Promise<string[]> =>
  (await mission.post.station.write(drafts)).map((outcome) =>
    outcome.ok ? outcome.receipt.subject : `refused ${outcome.faults[0]?.code ?? ''} ${outcome.faults[0]?.field ?? ''}`,
  );

test('K31 a draft that names no subject gets the next number of its desk’s pattern, the first one 1', () =>
  withMission(async (mission) => {
    deepEqual(await subjectsOf(mission, [note('a')]), ['note:N-0001']);
    deepEqual(await subjectsOf(mission, [note('b'), note('c')]), ['note:N-0002', 'note:N-0003']);
  }));

test('K31 the number is one more than the highest in use, also of those named by hand and of this batch', () =>
  withMission(async (mission) => {
    const named = (subject: string) => note('x', { subject });
    deepEqual(
      await subjectsOf(mission, [
        named('N-0041'),
        note('a'),
        named('N-0007'),
        named('n-9000'),
        named('N-00090'),
        note('b'),
      ]),
      ['note:N-0041', 'note:N-0042', 'note:N-0007', 'note:n-9000', 'note:N-00090', 'note:N-0043'],
    );
    deepEqual(await subjectsOf(mission, [named('N-9999'), note('c'), note('d')]), [
      'note:N-9999',
      'note:N-10000',
      'note:N-10001',
    ]);
    await mission.reopen();
    deepEqual(await subjectsOf(mission, [note('e')]), ['note:N-10002']);
  }));

test('K31 writers who come at once get one number each', () =>
  withMission(async (mission) => {
    const written = await Promise.all(Array.from({ length: 40 }, (_, at) => subjectsOf(mission, [note(`${at}`)])));
    equal(new Set(written.flat()).size, 40);
    deepEqual(written.flat().at(-1), 'note:N-0040');
  }));

test('K31 a draft sent again keeps the name it was given, and a refused one takes no number', () =>
  withMission(async (mission) => {
    const id = '01920000-0000-7000-8000-000000000001';
    const first = await mission.post.station.write([note('a', { id })]);
    deepEqual(await subjectsOf(mission, [note('b'), note('', { data: {} })]), [
      'note:N-0002',
      'refused field.missing data.what',
    ]);
    const again = await mission.post.station.write([note('a', { id })]);
    ok(first[0]?.ok === true && again[0]?.ok === true && again[0].again);
    deepEqual(again[0].receipt, first[0].receipt);
    deepEqual(await subjectsOf(mission, [note('c')]), ['note:N-0003']);
  }));

test('K31 a batch the disk refused gives its numbers back', () =>
  withMission(async (mission) => {
    const { store } = mission.post.folder;
    const transact = store.transact.bind(store);
    Object.assign(store, {
      transact: (work: Parameters<typeof transact>[0]) =>
        transact((writer) => {
          work(writer);
          throw new Error('disk is full');
        }),
    });
    await mission.post.station.write([note('lost')]).then(
      () => ok(false),
      () => undefined,
    );
    Object.assign(store, { transact });
    deepEqual(await subjectsOf(mission, [note('kept')]), ['note:N-0001']);
  }));

test('K31 a subject whose desk gives no pattern must be named', () =>
  withMission(async (mission) => {
    const unit = { kind: 'posts.unit-named/1', author: { ...author }, data: { name: 'A', type: 'mission' } };
    deepEqual(await subjectsOf(mission, [unit]), ['refused field.missing subject']);
  }));

test('K32 a draft that cites a file this post does not keep is refused, and taken once the file is there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'konbit-files-'));
  const model = modelOf(await findDesks(undefined, (name) => ['posts', 'watch'].includes(name)));
  const name = { origin: 'ht.mss/test', node: 'test-1', exercise: true, demo: true };
  const post = await createPost(join(folder, 'book'), model, { name });
  try {
    const file = { sha256: '0'.repeat(64), bytes: 1, media: 'image/jpeg', name: 'x.jpg' };
    const [missing] = await post.station.write([note('seen', { attachments: [file] })]);
    ok(missing?.ok === false);
    deepEqual(
      missing.faults.map(({ code, field, value }) => [code, field, value]),
      [['file.unknown', 'attachments.0', file.sha256]],
    );
    const stored = await storeFile(join(folder, 'book', 'files'), Readable.from([Buffer.from('picture')]));
    const kept = { ...file, ...stored };
    const [taken] = await post.station.write([note('seen', { attachments: [kept] })]);
    ok(taken?.ok === true);
    // The file was asked for when it was attached; a correction that leaves it does not ask again.
    rmSync(join(folder, 'book', 'files'), { recursive: true });
    const [corrected] = await post.station.write([
      { corrects: taken.receipt.id, reason: 'spelling', author: { ...author }, data: { what: 'Seen' } },
    ]);
    equal(corrected?.ok, true);
  } finally {
    post.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('K32 a kind that keeps documents is refused without the bytes, and of two missing files both are named', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'konbit-files-'));
  const name = { origin: 'ht.mss/test', node: 'test-1', exercise: true, demo: true };
  const post = await createPost(join(folder, 'book'), await findModel(), { name });
  try {
    const file = { sha256: '0'.repeat(64), bytes: 1, media: 'text/plain', name: 'x.txt' };
    const kind = post.station.model.duties.get('keeps')?.id ?? '';
    const data = { title: 'X', type: 'article', publisher: 'Daily DEMO', document: file };
    const [missing] = await post.station.write([{ kind, author: { ...author }, data, attachments: [file] }]);
    ok(missing?.ok === false);
    deepEqual(
      missing.faults.map(({ code, field }) => `${code} ${field}`),
      ['file.unknown data.document', 'file.unknown attachments.0'],
    );
  } finally {
    post.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
