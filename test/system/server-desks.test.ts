import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Role } from '#kit';
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
  call = await clientOf('inspector');
});
async function clientOf(role: Role): Promise<Client> {
  const password = `${role}-demo`;
  await addAccount(mission.path, { who: role, name: `${role} DEMO`, role, lang: 'en', password });
  const answer = await fetch(`${served.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ who: role, password }),
  });
  return makeClient({ base: served.url, headers: { cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' } });
}

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

test('K33 H33 a partner sees the views that are marked for him, their desk in the model, and no other view of it', async () => {
  const donor = await clientOf('donor');
  const { views, desks } = await donor('GET /api/model', {});
  const named = views.map(({ name }) => name);
  const open = [
    'force.strength',
    'force.by_sex',
    'force.readiness',
    'patrols.weekly',
    'patrols.by_lead',
    'mandate.now',
  ];
  for (const name of [...open, 'mandate.ceiling', 'custody.public_counts']) {
    ok(named.includes(name), name);
    await donor('GET /api/views/{name}', { params: { name } });
  }
  for (const name of ['force.roll', 'patrols.now', 'mandate.obligations', 'oversight.cases']) {
    ok(!named.includes(name), name);
    await rejects(donor('GET /api/views/{name}', { params: { name } }), { status: 404 });
  }
  const force = desks.find(({ name }) => name === 'force');
  deepEqual(
    force?.views,
    named.filter((name) => name.startsWith('force.')),
  );
  ok(!desks.some(({ name }) => name === 'oversight'), 'a desk with nothing for him is not named');
  const leader = await clientOf('patrol_leader');
  const oversight = (await leader('GET /api/model', {})).desks.find(({ name }) => name === 'oversight');
  deepEqual(oversight?.views, [], 'who may open a case finds the desk, and nothing to read in it');
  const found = await donor('GET /api/search', { query: { q: 'strength' } });
  ok(
    found.views.some(({ view }) => view === 'force.strength') && !found.views.some(({ view }) => view === 'force.roll'),
  );
});
