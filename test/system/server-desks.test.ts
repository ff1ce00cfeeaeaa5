import { deepEqual, equal, ok } from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addAccount, makeClient, schemasOf, serve } from '#server';
import type { Client, Served } from '#server';
import { openMission } from '#test/mission.ts';
import type { TestMission } from '#test/mission.ts';

let mission: TestMission;
let served: Served;
let call: Client;

before(async () => {
  mission = await openMission({ start: '2024-09-17T08:00-04:00' });
  await mission.write({ kind: 'posts.unit-named/1', subject: 'msh', data: { name: 'Mission', type: 'mission' } });
  served = await serve({ post: mission.post });
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
  call = makeClient({ base: served.url, headers: { cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' } });
});
after(async () => {
  await served.close();
  mission.close();
});

test('H18 every view of every desk answers now and in the past, with the columns the model says', async () => {
  const { views } = await call('GET /api/model', {});
  ok(views.length > 0);
  for (const { name, columns } of views) {
    for (const query of [{}, { position: 1 }, { happened: '2024-09-17T09:00-04:00', knew: '2024-09-17T10:00-04:00' }]) {
      const { rows } = await call('GET /api/views/{name}', { params: { name }, query });
      for (const row of rows) deepEqual(Object.keys(row), Object.keys(columns), name);
    }
    const csv = await call('GET /api/views/{name}', {
      params: { name },
      query: { format: 'csv', header: 'words', lang: 'sw' } as never,
    });
    equal((csv as unknown as Response).status, 200);
  }
});

test('H1 every kind is in the model with its fields, and has a schema', async () => {
  const { kinds, desks } = await call('GET /api/model', {});
  const schemas = await call('GET /api/kinds', {});
  deepEqual(Object.keys(schemas).sort(), kinds.map(({ id }) => id).sort());
  deepEqual(schemas, JSON.parse(JSON.stringify(schemasOf(mission.model))));
  deepEqual(
    desks.map(({ name }) => name).sort(),
    mission.model.desks.map(({ name }) => name),
  );
  for (const kind of kinds)
    for (const field of Object.values(kind.fields)) ok(field.label !== '' && field.words.ht !== '', kind.id);
});
