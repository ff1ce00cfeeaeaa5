import { equal, match, ok } from 'node:assert/strict';
import { connect } from 'node:net';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { RouteName } from '#server';
import { openServed } from './server-session.ts';
import type { Asking, ServedTest } from './server-session.ts';

let mission: ServedTest;
before(async () => {
  mission = await openServed();
});
after(() => mission.close());

const officer = 'watch_officer';
const json = { 'content-type': 'application/json' };
const large = `{"kind":"watch.noted/1","data":{"what":"${'x'.repeat(10_000_000)}"}}`;

interface Case {
  readonly what: string;
  readonly route: RouteName;
  readonly asking: Asking;
  readonly status: number;
  readonly code: string;
  readonly field?: string;
}

const write: RouteName = 'POST /api/entries';
const cases: readonly Case[] = [
  { what: 'no JSON', route: write, asking: { raw: '{"kind":', headers: json }, status: 400, code: 'body.syntax' },
  { what: 'no body', route: write, asking: { headers: json }, status: 400, code: 'body.missing', field: 'body' },
  {
    what: 'a fraction',
    route: write,
    asking: { raw: '{"data":{"x":1.5}}', headers: json },
    status: 400,
    code: 'number.float',
  },
  {
    what: 'a member twice',
    route: write,
    asking: { raw: '{"kind":"a","kind":"b"}', headers: json },
    status: 400,
    code: 'draft.duplicate',
  },
  {
    what: 'half a character',
    route: write,
    asking: { raw: '{"kind":"\\ud800"}', headers: json },
    status: 400,
    code: 'draft.surrogate',
  },
  {
    what: 'deep nesting',
    route: write,
    asking: { raw: `${'['.repeat(100)}${']'.repeat(100)}`, headers: json },
    status: 400,
    code: 'draft.depth',
  },
  {
    what: 'broken UTF-8',
    route: write,
    asking: { raw: new Uint8Array([0x22, 0xff, 0x22]), headers: json },
    status: 400,
    code: 'draft.utf8',
  },
  { what: '10 MB', route: write, asking: { raw: large, headers: json }, status: 413, code: 'body.size' },
  {
    what: 'another media type',
    route: write,
    asking: { raw: 'kind: x', headers: { 'content-type': 'text/yaml' } },
    status: 415,
    code: 'body.media',
  },
  {
    what: 'a number for a draft',
    route: write,
    asking: { raw: '7', headers: json },
    status: 400,
    code: 'value.wrong',
    field: 'body',
  },
  { what: 'no draft', route: write, asking: { body: [] }, status: 400, code: 'value.wrong', field: 'body' },
  {
    what: '65 drafts',
    route: write,
    asking: { body: Array.from({ length: 65 }, () => ({})) },
    status: 400,
    code: 'value.wrong',
    field: 'body',
  },
  { what: 'a draft of nothing', route: write, asking: { body: {} }, status: 422, code: 'draft.refused', field: 'kind' },
  {
    what: 'an unknown query',
    route: 'GET /api/entries',
    asking: { query: { colour: 'red' } },
    status: 400,
    code: 'field.unknown',
    field: 'query.colour',
  },
  {
    what: 'a word for a number',
    route: 'GET /api/entries',
    asking: { query: { limit: 'many' } },
    status: 400,
    code: 'value.wrong',
    field: 'query.limit',
  },
  {
    what: 'a negative number',
    route: 'GET /api/entries',
    asking: { query: { from: -1 } },
    status: 400,
    code: 'value.wrong',
    field: 'query.from',
  },
  {
    what: 'a time without zone',
    route: 'GET /api/alerts',
    asking: { query: { now: '2024-09-17T10:00' } },
    status: 400,
    code: 'time.no_zone',
    field: 'query.now',
  },
  {
    what: 'a day that is none',
    route: 'GET /api/alerts',
    asking: { query: { knew: '2024-02-30T10:00Z' } },
    status: 400,
    code: 'time.no_such_date',
    field: 'query.knew',
  },
  {
    what: 'an unknown format',
    route: 'GET /api/views/{name}',
    asking: { params: { name: 'posts.tree' }, query: { format: 'xls' } },
    status: 400,
    code: 'code.unknown',
    field: 'query.format',
  },
  {
    what: 'an unknown column',
    route: 'GET /api/views/{name}',
    asking: { params: { name: 'posts.tree' }, query: { 'where.colour': 'red' } },
    status: 400,
    code: 'field.unknown',
    field: 'query.where.colour',
  },
  {
    what: 'the name of a table’s inside',
    route: 'GET /api/views/{name}',
    asking: { params: { name: 'posts.tree' }, query: { 'where.__proto__': 'x' } },
    status: 400,
    code: 'field.unknown',
  },
  {
    what: 'an unknown view',
    route: 'GET /api/views/{name}',
    asking: { params: { name: 'posts.nothing' } },
    status: 404,
    code: 'thing.unknown',
  },
  {
    what: 'SQL for a view',
    route: 'GET /api/views/{name}',
    asking: { params: { name: 'posts.tree; DROP TABLE entry' } },
    status: 400,
    code: 'value.wrong',
    field: 'path.name',
  },
  {
    what: 'SQL for a subject',
    route: 'GET /api/entries',
    asking: { query: { subject: "') OR 1=1 --" } },
    status: 200,
    code: '',
  },
  {
    what: 'an unknown language',
    route: 'GET /api/model',
    asking: { query: { lang: 'de' } },
    status: 400,
    code: 'code.unknown',
    field: 'query.lang',
  },
  {
    what: 'an unknown entry',
    route: 'GET /api/entries/{id}',
    asking: { params: { id: 'abc' } },
    status: 404,
    code: 'thing.unknown',
  },
  {
    what: 'an endless number',
    route: 'GET /api/entries/{id}',
    asking: { params: { id: '9'.repeat(60) } },
    status: 404,
    code: 'thing.unknown',
  },
  {
    what: 'an unknown subject',
    route: 'GET /api/subjects/{type}/{name}',
    asking: { params: { type: 'unit', name: '../../etc' } },
    status: 404,
    code: 'thing.unknown',
  },
  {
    what: 'a path for a file',
    route: 'GET /api/files/{sha256}',
    asking: { params: { sha256: '../../book.sqlite' } },
    status: 400,
    code: 'value.wrong',
    field: 'path.sha256',
  },
  {
    what: 'a tile beyond the tree',
    route: 'GET /tile/{path}',
    asking: { params: { path: '0/x001/000' } },
    status: 404,
    code: 'thing.unknown',
  },
  {
    what: 'a tile that is none',
    route: 'GET /tile/{path}',
    asking: { params: { path: '9/abc' } },
    status: 404,
    code: 'thing.unknown',
  },
  {
    what: 'a report of no day',
    route: 'GET /api/reports/sitrep',
    asking: { query: { day: '2024-02-30' } },
    status: 400,
    code: 'time.no_such_date',
    field: 'query.day',
  },
  {
    what: 'a report without day',
    route: 'GET /api/reports/sitrep',
    asking: {},
    status: 400,
    code: 'field.missing',
    field: 'query.day',
  },
  {
    what: 'an unknown export',
    route: 'GET /api/exports/{name}',
    asking: { params: { name: 'xls' } },
    status: 400,
    code: 'code.unknown',
    field: 'path.name',
  },
  {
    what: 'a file without name',
    route: 'POST /api/files',
    asking: { raw: 'x', headers: { 'content-type': 'text/plain' } },
    status: 400,
    code: 'field.missing',
    field: 'query.name',
  },
];

for (const { what, route, asking, status, code, field } of cases) {
  test(`H23 ${what} at ${route} gets ${status} ${code}, with the way out`, async () => {
    const answered = await mission.ask(route, asking, officer);
    equal(answered.status, status, answered.text);
    if (status === 200) return;
    equal(answered.json['code'], code);
    if (field !== undefined) equal(answered.json['field'], field);
    ok(String(answered.json['way']).length > 5);
    ok(answered.text.length < 4000, 'the answer does not repeat what was sent');
  });
}

test('H23 the same problem is told in each of the four languages', async () => {
  const titles = new Set<string>();
  for (const lang of ['en', 'fr', 'ht', 'sw'])
    titles.add(
      String(
        (await mission.ask('GET /api/entries/{id}', { params: { id: 'x' }, query: { lang } }, officer)).json['title'],
      ),
    );
  for (const lang of ['fr-HT,fr;q=0.9', 'sw'])
    titles.add(
      String(
        (
          await mission.ask(
            'GET /api/entries/{id}',
            { params: { id: 'x' }, headers: { 'accept-language': lang } },
            officer,
          )
        ).json['title'],
      ),
    );
  equal(titles.size, 4);
});

test('H23 a method a route does not have is answered like an address that is none', async () => {
  for (const method of ['PUT', 'DELETE', 'PATCH']) {
    const answer = await fetch(`${mission.served.url}/api/entries`, {
      method,
      headers: { cookie: await mission.cookieOf(officer) },
    });
    equal(answer.status, 404);
    match(answer.headers.get('content-type') ?? '', /problem\+json/);
  }
});

test('H24 a file beyond 25 MiB is refused while it comes, and nothing of it stays', async () => {
  const chunk = new Uint8Array(1_048_576);
  let sent = 0;
  const endless = new ReadableStream({
    pull(controller) {
      sent++;
      if (sent > 40) controller.close();
      else controller.enqueue(chunk);
    },
  });
  const answer = await fetch(`${mission.served.url}/api/files?name=big`, {
    method: 'POST',
    body: endless,
    duplex: 'half',
    headers: { cookie: await mission.cookieOf(officer), 'content-type': 'video/mp4' },
  } as RequestInit).catch((cause: Error) => cause);
  if (answer instanceof Response) equal(answer.status, 413);
  const folder = join(mission.post.folder.path, 'files');
  equal(existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('arriving')).length : 0, 0);
});

test('H24 garbage on the wire does not stop the station', async () => {
  const { hostname, port } = new URL(mission.served.url);
  for (const line of [
    'GET / HTTP/9.9\r\n\r\n',
    '\u0000\u0001\u0002\r\n\r\n',
    `GET /${'a'.repeat(100_000)} HTTP/1.1\r\n\r\n`,
  ]) {
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => socket.end(line));
      socket
        .on('data', () => undefined)
        .on('close', () => resolve())
        .on('error', () => resolve());
    });
  }
  equal((await mission.ask('GET /healthz')).status, 200);
});
