import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Json } from '#book';
import { findModel, openPost } from '#server';
import { konbit, startKonbit, unitDraft, withFolder } from '#test/konbit.ts';
import { loadStory } from './demo.ts';

const story: readonly Json[] = [
  { clock: '2024-09-17T08:00-04:00' },
  unitDraft('msh', { data: { name: 'Mission DEMO', type: 'mission' } }),
  { clock: '2024-09-20T08:00-04:00' },
  unitDraft('ken', { data: { name: 'Kenya DEMO', type: 'contingent', parent: 'msh' } }),
];

test('Y24 a story is loaded with the times it tells, into an exercise of invented persons', async () => {
  await withFolder(async (parent) => {
    const path = join(parent, 'demo');
    const model = await findModel();
    await loadStory(path, { model, drafts: story, lang: 'en' });
    const post = await openPost(path, model);
    const { name } = post.folder;
    deepEqual([name.exercise, name.demo, name.origin, name.node], [true, true, 'ht.mss/demo', 'hq-1']);
    const { rows } = post.station.read({ view: 'posts.tree' }, { who: 'test', role: 'station' });
    deepEqual(
      rows.map(({ name: unit }) => unit),
      ['Mission DEMO', 'Kenya DEMO'],
    );
    equal(post.station.platform.clock.now(), '2024-09-20T12:00:00.000Z');
    post.close();
  });
});

test('Y24 a load that was broken off goes on where it stopped', async () => {
  await withFolder(async (parent) => {
    const path = join(parent, 'demo');
    const model = await findModel();
    await rejects(loadStory(path, { model, drafts: [...story.slice(0, 3), { kind: 'nothing/1' }], lang: 'en' }));
    await loadStory(path, { model, drafts: story, lang: 'en' });
    await loadStory(path, { model, drafts: story, lang: 'en' });
    const post = await openPost(path, model);
    equal(post.station.store.size(), 3);
    post.close();
  });
});

test('Y24 a story with a draft that is refused is not told at all', async () => {
  await withFolder(async (parent) => {
    const wrong = [...story, unitDraft('x', { data: { name: 'X', type: 'no such type' } })];
    const loading = loadStory(join(parent, 'demo'), { model: await findModel(), drafts: wrong, lang: 'en' });
    await rejects(loading, /Line 5 .*code\.unknown data\.type/);
  });
});

test('Y24 the demonstration loads once, is served on the port of the machine, and says that nothing listens for TAK', async () => {
  await withFolder(async (parent) => {
    const path = join(parent, 'demo');
    const loaded = await konbit(['demo', '--data', path, '--load-only']);
    equal(loaded.code, 0, loaded.err);
    equal((await konbit(['verify', '--data', path])).code, 0);
    const child = startKonbit('demo', '--data', path, '--port', '0', '--tak-port', '8087');
    let out = '';
    const url = await new Promise<string>((resolve, reject) => {
      child.stdout.on('data', (text: Buffer) => {
        out += text.toString();
        const found = /(http:\/\/\S+)[\s\S]*Ctrl-C/.exec(out)?.[1];
        if (found !== undefined) resolve(found);
      });
      child.on('close', () => reject(new Error(out)));
    });
    match(out, /8087.*no TAK gateway/);
    const health = await fetch(`${url}/healthz`);
    ok(health.ok);
    const held = await konbit(['ask', 'posts.tree', '--data', path]);
    deepEqual([held.code, /folder\.locked/.test(held.err)], [4, true]);
    const ended = new Promise((resolve) => child.on('close', resolve));
    child.kill('SIGTERM');
    equal(await ended, 0);
    equal((await konbit(['verify', '--data', path])).code, 0);
    const other = join(parent, 'mission');
    await konbit(['new', '--data', other, '--origin', 'ht.mss/hq', '--node', 'hq-1']);
    const refused = await konbit(['demo', '--data', other, '--load-only']);
    deepEqual([refused.code, /is not the demonstration/.test(refused.err)], [2, true]);
  });
});
