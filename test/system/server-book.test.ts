import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import {
  ED25519,
  decodeBundle,
  decodeTile,
  edgeOf,
  edgeRoot,
  equal as sameBytes,
  leafHash,
  noteKey,
  openCheckpoint,
} from '#book';
import { addAccount, serve } from '#server';
import type { Served } from '#server';
import { digests, histories, mirror } from '#station';
import { openMemory } from '#store';
import { nodeCrypto, openFolder } from '#store/node';
import { openMission } from '#test/mission.ts';
import type { TestMission } from '#test/mission.ts';

let mission: TestMission;
let served: Served;
let cookie = '';
let dist = '';

before(async () => {
  mission = await openMission({ start: '2024-09-17T08:00-04:00', desks: ['posts', 'watch'] });
  await mission.write({ kind: 'posts.unit-named/1', subject: 'msh', data: { name: 'Mission', type: 'mission' } });
  for (let n = 1; n <= 300; n++)
    await mission.write({ kind: 'watch.noted/1', subject: `N-${n}`, data: { what: `note ${n}` } });
  dist = mkdtempSync(join(tmpdir(), 'konbit-dist-'));
  mkdirSync(join(dist, 'assets'));
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>Konbit</title>');
  writeFileSync(join(dist, 'assets', 'app-1.js'), 'export {};');
  served = await serve({ post: mission.post, dist });
  await addAccount(mission.path, {
    who: 'inspector',
    name: 'Inspector DEMO',
    role: 'inspector',
    lang: 'en',
    password: 'inspector-demo',
  });
  const body = JSON.stringify({ who: 'inspector', password: 'inspector-demo' });
  const answer = await fetch(`${served.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
});
after(async () => {
  await served.close();
  mission.close();
  rmSync(dist, { recursive: true, force: true });
});

const get = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${served.url}${path}`, { ...init, headers: { cookie } });

test('H25 checkpoint, tiles and entry bundles give the signed root', async () => {
  const head = await (await get('/checkpoint')).text();
  const { name, keys } = mission.post.station;
  const key = noteKey(nodeCrypto, { name: name.origin, type: ED25519, publicKey: keys.node.publicKey });
  const { size, root } = openCheckpoint(nodeCrypto, head, [key]).checkpoint;
  equal(size, mission.post.station.store.size());
  const hashes: Uint8Array[] = [];
  const leaves: Uint8Array[] = [];
  for (const path of ['000', `001.p/${size - 256}`]) {
    const tile = await get(`/tile/0/${path}`);
    match(tile.headers.get('cache-control') ?? '', /immutable/);
    hashes.push(...decodeTile(await tile.bytes()));
    leaves.push(...decodeBundle(await (await get(`/tile/entries/${path}`)).bytes()));
  }
  ok(sameBytes(edgeRoot(nodeCrypto, edgeOf(nodeCrypto, hashes)), root));
  ok(leaves.every((leaf, at) => sameBytes(leafHash(nodeCrypto, leaf), hashes[at] ?? new Uint8Array())));
  equal((await fetch(`${served.url}/tile/0/000`)).status, 200);
  equal((await fetch(`${served.url}/tile/entries/000`)).status, 404);
});

test('H26 the parts a reader may see give the same digest elsewhere as here', async () => {
  const recorded: {
    position: number;
    leaf: Uint8Array;
    parts: { name: string; salt: Uint8Array; bytes: Uint8Array }[];
  }[] = [];
  for (let from: number | null = 0; from !== null;) {
    const page = (await (await get(`/api/book/parts?from=${from}&limit=100`)).json()) as {
      next: number | null;
      entries: { position: number; leaf: string; parts: { name: string; salt: string; bytes: string }[] }[];
    };
    const bytes = (text: string): Uint8Array => Uint8Array.fromBase64(text);
    for (const { position, leaf, parts } of page.entries) {
      recorded.push({
        position,
        leaf: bytes(leaf),
        parts: parts.map((part) => ({ name: part.name, salt: bytes(part.salt), bytes: bytes(part.bytes) })),
      });
    }
    from = page.next;
  }
  const { model } = mission;
  const store = openMemory();
  mirror({ model, crypto: nodeCrypto, histories: histories() }, store, recorded);
  const here = (await (await get('/api/digest')).json()) as { position: number; tables: unknown[] };
  equal(here.position, mission.post.station.store.size());
  deepEqual(digests(model, nodeCrypto, store), here.tables);
});

test('H27 the whole book is checked beside the station, which goes on writing', async () => {
  equal((await get('/api/verify', { method: 'POST' })).status, 200);
  let told: Record<string, unknown> = {};
  let written = 0;
  for (let round = 0; round < 200 && told['state'] !== 'done'; round++) {
    await mission.write({ kind: 'watch.noted/1', subject: `V-${round}`, data: { what: 'while it is checked' } });
    written++;
    await new Promise((resolve) => setTimeout(resolve, 50));
    told = (await (await get('/api/verify')).json()) as Record<string, unknown>;
    ok(told['state'] !== 'failed');
  }
  const result = told['result'] as { ok: boolean; entries: number; findings: unknown[] };
  deepEqual(result.findings, []);
  ok(result.ok && result.entries >= 302 && written > 1);
});

test('H28 pages are served from the built app, and addresses that are no file are the app’s own', async () => {
  for (const path of ['/', '/watch', '/subject/note/N-1?happened=2024']) {
    const answer = await get(path);
    equal(answer.status, 200);
    match(await answer.text(), /<title>Konbit/);
    equal(answer.headers.get('cache-control'), 'no-cache');
  }
  match((await get('/assets/app-1.js')).headers.get('cache-control') ?? '', /immutable/);
  for (const path of ['/assets/gone.js', '/api/nothing', '/favicon.ico', '/assets/%2e%2e%2fbook.json']) {
    const answer = await get(path);
    equal(answer.status, 404, path);
    match(answer.headers.get('content-type') ?? '', /problem\+json/);
  }
});

test('H29 the report is a page without scripts and a PDF, the same bytes for the same position', async () => {
  const page = await get('/api/reports/sitrep?day=2024-09-17&lang=ht');
  match(page.headers.get('content-security-policy') ?? '', /^default-src 'none'; style-src 'sha256-/);
  const pdf = async (): Promise<Uint8Array> =>
    (await get('/api/reports/sitrep?day=2024-09-17&lang=ht&format=pdf&position=200')).bytes();
  const [one, other] = [await pdf(), await pdf()];
  equal(new TextDecoder().decode(one.subarray(0, 5)), '%PDF-');
  deepEqual(one, other);
});

test('H30 closing lets followers go and leaves the post open; an account added to a closed folder keeps its seal whole', async () => {
  const second = await serve({ post: mission.post });
  const signIn = await fetch(`${second.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ who: 'inspector', password: 'inspector-demo' }),
  });
  const feed = await fetch(`${second.url}/api/feed`, {
    headers: { cookie: signIn.headers.get('set-cookie')?.split(';')[0] ?? '' },
  });
  const body = JSON.stringify({ who: 'inspector', password: 'not the password' });
  const underWay = fetch(`${second.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  await new Promise((resolve) => setTimeout(resolve, 15));
  const start = performance.now();
  await second.close();
  equal((await underWay).status, 401);
  ok(performance.now() - start < 3000);
  await feed.text();
  await mission.write({ kind: 'watch.noted/1', subject: 'N-after', data: { what: 'still open' } });
  const path = mkdtempSync(join(tmpdir(), 'konbit-closed-'));
  const other = await openMission({ start: '2024-09-17T08:00-04:00', desks: ['posts'] });
  other.post.close();
  await addAccount(other.path, {
    who: 'late',
    name: 'Late DEMO',
    role: 'analyst',
    lang: 'en',
    password: 'late-demo-1',
  });
  openFolder(other.path, other.model).close();
  rmSync(join(other.path, '..'), { recursive: true, force: true });
  rmSync(path, { recursive: true, force: true });
});
