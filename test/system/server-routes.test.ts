import { deepEqual, equal, match, notEqual, ok } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { ED25519, noteKey, parseProof, verifyProof } from '#book';
import { addAccount, findContract, listAccounts, makeClient, serve } from '#server';
import type { AnswerError } from '#server';
import { nodeCrypto } from '#store/node';
import { openServed, passwordOf } from './server-session.ts';
import type { ServedTest } from './server-session.ts';

let mission: ServedTest;
before(async () => {
  mission = await openServed();
  await mission.write({ kind: 'posts.unit-named/1', subject: 'msh', data: { name: 'Mission', type: 'mission' } });
});
after(() => mission.close());

const officer = 'watch_officer';

test('H1 the documentation is valid OpenAPI 3.1 and names every route of the contract', async () => {
  const { json } = await mission.ask('GET /api/openapi.json');
  const result = await new Validator().validate(json as never);
  ok(result.valid, JSON.stringify(result.errors));
  const documented = Object.entries(json['paths'] as Record<string, object>).flatMap(([path, one]) =>
    Object.keys(one).map((method) => `${method.toUpperCase()} ${path}`),
  );
  deepEqual(documented.sort(), Object.keys(await findContract()).sort());
});

test('H4 without a session every route but the open ones answers 401', async () => {
  for (const [route, definition] of Object.entries(await findContract())) {
    if ('open' in definition) continue;
    const asking = {
      params: { id: '1', name: 'posts.tree', type: 'unit', sha256: '0'.repeat(64) },
      ...(route.startsWith('POST') ? { body: {} } : {}),
    };
    equal((await mission.ask(route as never, asking)).status, 401, route);
  }
});

test('H5 a wrong password and an unknown name are answered alike, in about the same time', async () => {
  await mission.cookieOf(officer);
  const attempt = async (who: string): Promise<{ text: string; ms: number }> => {
    const start = performance.now();
    const { status, text } = await mission.ask('POST /api/session', { body: { who, password: 'not the password' } });
    equal(status, 401);
    return { text, ms: performance.now() - start };
  };
  const known: number[] = [];
  const unknown: number[] = [];
  for (let round = 0; round < 5; round++) {
    const [one, other] = [await attempt(officer), await attempt('nobody')];
    equal(one.text, other.text);
    known.push(one.ms);
    unknown.push(other.ms);
  }
  ok(Math.min(...unknown) > Math.min(...known) / 3, `${Math.min(...unknown)} ms and ${Math.min(...known)} ms`);
});

test('H6 a session is a cookie no script can read, and ends with signing out', async () => {
  await mission.cookieOf(officer);
  const signedIn = await mission.ask('POST /api/session', { body: { who: officer, password: passwordOf(officer) } });
  const cookie = signedIn.headers.get('set-cookie') ?? '';
  match(cookie, /^konbit_session=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/);
  const headers = { cookie: cookie.split(';')[0] ?? '' };
  equal((await mission.ask('GET /api/views', { headers })).status, 200);
  equal((await mission.ask('DELETE /api/session', { headers })).json['account'], null);
  equal((await mission.ask('GET /api/views', { headers })).status, 401);
});

test('H7 passwords are kept as argon2id in a file of its owner alone, and accounts can be added while the station runs', async () => {
  const folder = mission.post.folder.path;
  await addAccount(folder, { who: 'jean', name: 'Jean DEMO', role: 'analyst', lang: 'fr', password: 'correct horse' });
  ok((await listAccounts(folder)).some(({ who, role }) => who === 'jean' && role === 'analyst'));
  equal(statSync(join(folder, 'accounts.json')).mode & 0o777, 0o600);
  ok(!readFileSync(join(folder, 'accounts.json'), 'utf8').includes('correct horse'));
  const { status, json } = await mission.ask('POST /api/session', { body: { who: 'jean', password: 'correct horse' } });
  equal(status, 200);
  equal((json['account'] as Record<string, unknown>)['role'], 'analyst');
});

test('H8 a write from another site is refused', async () => {
  const cases: Record<string, string>[] = [
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
  ];
  for (const headers of cases) {
    const { status, json } = await mission.ask(
      'POST /api/check',
      { body: { kind: 'watch.noted/1' }, headers },
      officer,
    );
    equal(status, 403, JSON.stringify(headers));
    equal(json['code'], 'session.origin');
  }
  const own = { origin: mission.served.url };
  equal((await mission.ask('POST /api/check', { body: { kind: 'watch.noted/1' }, headers: own }, officer)).status, 200);
});

test('H9 demo passwords are shown only by a book that is both exercise and demo', async () => {
  const account = {
    who: 'demo-watch',
    name: 'Wanjiru DEMO',
    role: 'watch_officer',
    lang: 'en',
    password: 'watch-demo',
  } as const;
  const second = await serve({ post: mission.post, demoAccounts: [account] });
  try {
    const told = (await (await fetch(`${second.url}/api/session`)).json()) as Record<string, unknown>;
    deepEqual(told['demoAccounts'], [
      { who: 'demo-watch', name: 'Wanjiru DEMO', role: 'watch_officer', lang: 'en', password: 'watch-demo' },
    ]);
  } finally {
    await second.close();
  }
  const real = await openServed({ origin: 'ht.mss/real', exercise: false });
  try {
    await addAccount(real.post.folder.path, { ...account, demo: true });
    equal((await real.ask('GET /api/session')).json['demoAccounts'], undefined);
    let message = '';
    await serve({ post: real.post, demoAccounts: [account] }).catch((cause: Error) => (message = cause.message));
    match(message, /exercise and demo/);
  } finally {
    await real.close();
  }
});

test('H10 the sign-in of one address is limited', async () => {
  const limited = await serve({ post: mission.post, signInsPerMinute: 3 });
  try {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 5; attempt++) {
      const body = JSON.stringify({ who: 'nobody', password: 'nothing here' });
      statuses.push(
        (
          await fetch(`${limited.url}/api/session`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body,
          })
        ).status,
      );
    }
    deepEqual(statuses, [401, 401, 401, 429, 429]);
  } finally {
    await limited.close();
  }
});

test('H11 every answer forbids foreign scripts, sniffing and framing, and no answer of the API is kept', async () => {
  for (const path of ['/api/session', '/healthz', '/', '/api/nothing', '/%ff']) {
    const { headers } = await fetch(`${mission.served.url}${path}`);
    const policy = headers.get('content-security-policy') ?? '';
    ok(policy.includes("script-src 'self'") && !policy.includes('unsafe'), path);
    equal(headers.get('x-content-type-options'), 'nosniff');
    equal(headers.get('x-frame-options'), 'DENY');
    if (path.startsWith('/api')) equal(headers.get('cache-control'), 'no-store');
  }
});

test('H12 a draft is written in the name of the session, whoever it says it is from', async () => {
  const draft = { kind: 'watch.noted/1', subject: 'N-0001', data: { what: 'shots heard' } };
  const { json } = await mission.ask('POST /api/entries', { body: draft }, officer);
  const [outcome] = json['outcomes'] as { ok: boolean; receipt: { id: string } }[];
  equal(outcome?.ok, true);
  const entry = await mission.ask('GET /api/entries/{id}', { params: { id: outcome?.receipt.id ?? '' } }, officer);
  equal(entry.json['who'], 'watch_officer DEMO');
  const other = await mission.ask(
    'POST /api/entries',
    { body: { ...draft, author: { who: 'Somebody else', role: 'commander' } } },
    officer,
  );
  equal(other.status, 422);
  deepEqual(
    (other.json['refused'] as { code: string }[]).map(({ code }) => code),
    ['author.other'],
  );
});

test('H13 each of many drafts is answered alone, in order; one refused alone is a problem with its way out', async () => {
  const good = { kind: 'watch.noted/1', subject: 'N-0002', data: { what: 'all quiet' } };
  const bad = {
    kind: 'watch.noted/1',
    subject: 'N-0003',
    occurred: '2024-02-30T10:00Z',
    data: { what: 'x', colour: 'red' },
  };
  const { json } = await mission.ask('POST /api/entries', { body: [good, bad, good], query: { lang: 'sw' } }, officer);
  const outcomes = json['outcomes'] as { ok: boolean; refused?: { code: string; field: string; way: string }[] }[];
  deepEqual(
    outcomes.map(({ ok: one }) => one),
    [true, false, true],
  );
  deepEqual(
    outcomes[1]?.refused?.map(({ code, field }) => `${code} ${field}`),
    ['time.no_such_date occurred', 'field.unknown data.colour'],
  );
  equal(outcomes[1]?.refused?.[0]?.way, 'Hakiki siku na mwezi');
  const alone = await mission.ask('POST /api/entries', { body: bad }, officer);
  equal(alone.status, 422);
  equal((alone.json['refused'] as unknown[]).length, 2);
});

test('H14 checking reads as writing does and writes nothing', async () => {
  const size = mission.post.station.store.size();
  const drafts = [
    { kind: 'watch.noted', subject: 'N-0009', place: 'dèlma 19', data: { what: 'x' } },
    { kind: 'watch.noted', subject: 'N-0009', data: {} },
    { kind: 'clinic.decided', subject: 'P-1', data: { what: 'rest' } },
  ];
  const { json } = await mission.ask('POST /api/check', { body: drafts }, officer);
  const checked = json['checked'] as { ok: boolean; place?: { name: string }; refused?: { code: string }[] }[];
  deepEqual(
    checked.map((one) => one.ok),
    [true, false, false],
  );
  equal(checked[0]?.place?.name, 'Delmas 19');
  equal(checked[1]?.refused?.[0]?.code, 'field.missing');
  equal(checked[2]?.refused?.[0]?.code, 'role.forbidden');
  equal(mission.post.station.store.size(), size);
});

test('H15 corrections are shown with what they correct, and filters find entries', async () => {
  const { id } = await mission.write({
    kind: 'watch.noted/1',
    subject: 'N-0100',
    data: { what: 'three detained at Delmas' },
  });
  await mission.write({ corrects: id, reason: 'counted again', data: { what: 'two detained at Delmas' } });
  const original = (await mission.ask('GET /api/entries/{id}', { params: { id } }, officer)).json;
  equal((original['corrected_by'] as unknown[]).length, 1);
  equal((original['data'] as Record<string, unknown>)['what'], 'three detained at Delmas');
  const found = await mission.ask(
    'GET /api/entries',
    { query: { q: 'détained DELMAS', subject: 'note:N-0100', kind: 'watch.noted/1' } },
    officer,
  );
  equal((found.json['entries'] as unknown[]).length, 2);
  const page = await mission.ask(
    'GET /api/subjects/{type}/{name}',
    { params: { type: 'note', name: 'N-0100' } },
    officer,
  );
  equal((page.json['row'] as Record<string, unknown>)['what'], 'two detained at Delmas');
  equal((page.json['history'] as unknown[]).length, 2);
});

test('H16 the book is paged newest first without gap or repeat', async () => {
  const seen: number[] = [];
  let from: unknown;
  do {
    const query = { limit: 3, ...(from === undefined ? {} : { from: Number(from) }) };
    const { json } = await mission.ask('GET /api/entries', { query }, officer);
    seen.push(...(json['entries'] as { position: number }[]).map(({ position }) => position));
    from = json['next'] ?? undefined;
  } while (from !== undefined);
  const size = mission.post.station.store.size();
  deepEqual(
    seen,
    Array.from({ length: size }, (_, at) => size - 1 - at),
  );
});

test('H17 a proof from the API is accepted by the book’s own verifier, and a changed leaf is not', async () => {
  const { text } = await mission.ask('GET /api/entries/{id}/proof', { params: { id: '1' } }, officer);
  const proof = parseProof(text);
  const { name, keys } = mission.post.station;
  const key = noteKey(nodeCrypto, { name: name.origin, type: ED25519, publicKey: keys.node.publicKey });
  const leaf = proof.extra ?? new Uint8Array();
  equal(verifyProof(nodeCrypto, { proof, leaf, keys: [key] }).checkpoint.origin, name.origin);
  const changed = leaf.slice();
  changed[20] = (changed[20] ?? 0) ^ 1;
  let refused = false;
  try {
    verifyProof(nodeCrypto, { proof, leaf: changed, keys: [key] });
  } catch {
    refused = true;
  }
  ok(refused);
});

test('H18 a view answers at both clocks, filtered, as JSON and as CSV that no spreadsheet runs', async () => {
  await mission.write({
    kind: 'posts.unit-named/1',
    subject: 'evil',
    data: { name: '=HYPERLINK("x");1', type: 'partner' },
  });
  const one = await mission.ask(
    'GET /api/views/{name}',
    { params: { name: 'posts.tree' }, query: { 'where.type': 'partner' } },
    officer,
  );
  equal((one.json['rows'] as unknown[]).length, 1);
  const before = await mission.ask(
    'GET /api/views/{name}',
    { params: { name: 'posts.tree' }, query: { position: 1 } },
    officer,
  );
  equal((before.json['rows'] as unknown[]).length, 0);
  const bytes = await fetch(
    `${mission.served.url}/api/views/posts.tree?format=csv&separator=semicolon&header=words&lang=fr`,
    {
      headers: { cookie: await mission.cookieOf(officer) },
    },
  ).then((answer) => answer.bytes());
  deepEqual(bytes.slice(0, 3), new Uint8Array([0xef, 0xbb, 0xbf]));
  const csv = new TextDecoder().decode(bytes);
  match(csv, /^Unité;Nom;/);
  ok(csv.includes(`"'=HYPERLINK(""x"");1"`), csv);
});

test('H19 a file is stored by its hash, and given back only as a download of an entry one may read', async () => {
  const content = 'notes of the day';
  const sha256 = createHash('sha256').update(content).digest('hex');
  const stored = await mission.ask(
    'POST /api/files',
    { query: { name: 'notes.html', media: 'text/html' }, raw: content, headers: { 'content-type': 'text/html' } },
    officer,
  );
  deepEqual(stored.json, { sha256, bytes: 16, media: 'text/html', name: 'notes.html' });
  equal((await mission.ask('GET /api/files/{sha256}', { params: { sha256 } }, officer)).status, 404);
  await mission.write({ kind: 'watch.noted/1', subject: 'N-0200', data: { what: sha256 } });
  const got = await mission.ask('GET /api/files/{sha256}', { params: { sha256 } }, officer);
  equal(got.text, content);
  equal(got.headers.get('content-type'), 'application/octet-stream');
  match(got.headers.get('content-disposition') ?? '', /^attachment/);
  equal((await mission.ask('GET /api/files/{sha256}', { params: { sha256 } }, 'donor')).status, 404);
});

test('H20 the feed tells numbers only, at once and after each commit, and goes on from the last event', async () => {
  const stop = new AbortController();
  const headers = { cookie: await mission.cookieOf(officer), 'last-event-id': '1' };
  const answer = await fetch(`${mission.served.url}/api/feed`, { headers, signal: stop.signal });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  const size = mission.post.station.store.size();
  const first = await reader?.read();
  equal(first?.value, `id: ${size}\nevent: commit\ndata: {"size":${size}}\n\n`);
  const start = performance.now();
  await mission.write({ kind: 'watch.noted/1', subject: 'N-0300', data: { what: 'canary in the feed' } });
  const second = await reader?.read();
  equal(second?.value, `id: ${size + 1}\nevent: commit\ndata: {"size":${size + 1}}\n\n`);
  ok(performance.now() - start < 2000);
  stop.abort();
});

test('H21 places are found by any spelling and by grid', async () => {
  const named = await mission.ask('GET /api/gazetteer', { query: { q: 'dèlma 19' } }, officer);
  equal((named.json['places'] as { name: string }[])[0]?.name, 'Delmas 19');
  const grid = await mission.ask('GET /api/gazetteer', { query: { q: '18QYF8498' } }, officer);
  ok((grid.json['point'] as { lat_e6: number } | null)?.lat_e6);
});

test('H2 the client of the contract asks, answers with types and tells problems', async () => {
  const call = makeClient({
    base: mission.served.url,
    lang: 'fr',
    headers: { cookie: await mission.cookieOf(officer) },
  });
  const { rows } = await call('GET /api/views/{name}', {
    params: { name: 'posts.tree' },
    query: { limit: 1 },
    where: { type: 'mission' },
  });
  equal(rows[0]?.['name'], 'Mission');
  let problem: unknown;
  await call('GET /api/entries/{id}', { params: { id: '999999' } }).catch(
    (cause: AnswerError) => (problem = cause.problem),
  );
  equal((problem as { title: string }).title, 'Il n’y a rien ici pour vous');
  // @ts-expect-error a route that is not in the contract does not compile
  await call('GET /api/nothing', {}).catch(() => undefined);
  notEqual(problem, undefined);
});

test('H22 what is logged of a request holds no query, no body and no address', async () => {
  const lines: string[] = [];
  const logged = await serve({ post: mission.post, log: (line) => lines.push(line) });
  try {
    await fetch(`${logged.url}/api/search?q=canary-query`, { headers: { cookie: 'konbit_session=canary-cookie' } });
    await fetch(`${logged.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"who":"canary-who","password":"canary-password"}',
    });
    await fetch(`${logged.url}/api/entries/canary-id`);
  } finally {
    await logged.close();
  }
  equal(lines.length, 3);
  ok(
    lines.every((line) => !line.includes('canary')),
    lines.join('\n'),
  );
});
