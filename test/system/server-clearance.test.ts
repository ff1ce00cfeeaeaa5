import { deepEqual, equal, ok } from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { mayRead, roles } from '#kit';
import type { Marking, Role } from '#kit';
import { findContract } from '#server';
import type { RouteName } from '#server';
import { canary, openServed } from './server-session.ts';
import type { Asking, ServedTest } from './server-session.ts';

let mission: ServedTest;
const ids: Record<string, string> = {};

before(async () => {
  mission = await openServed();
  const patient = { what: 'fever', name: canary.persons, note: canary.notes, hurt: canary.column };
  ids['patient'] = (await mission.write({ kind: 'clinic.seen/1', subject: 'P-1', data: patient })).id;
  ids['child'] = (
    await mission.write({ kind: 'clinic.seen/1', subject: 'P-2', data: { what: 'cough', name: canary.child } })
  ).id;
  await mission.write({ kind: 'clinic.child/1', subject: 'P-2', data: { what: 'twelve years old' } });
  ids['tip'] = (await mission.write({ kind: 'clinic.tip/1', subject: 'Q-1', data: { what: canary.secret } })).id;
});
after(() => mission.close());

/** Who may see which canary: the part's own marking, and the one it was raised to. */
const needs: Record<keyof typeof canary, Marking[]> = {
  persons: ['custody'],
  notes: ['medical'],
  column: ['victims'],
  secret: ['sources'],
  child: ['custody', 'child'],
};

/** Every way to ask that could let something slip, by route. */
const asked: Partial<Record<RouteName, Asking[]>> = {
  'GET /api/views/{name}': [
    { params: { name: 'clinic.patients' } },
    { params: { name: 'clinic.patients' }, query: { format: 'csv' } },
    { params: { name: 'clinic.patients' }, query: { position: 4 } },
    { params: { name: 'clinic.patients' }, query: { 'where.name': canary.persons } },
    { params: { name: 'clinic.patients' }, query: { 'where.hurt': canary.column } },
  ],
  'GET /api/entries': [
    {},
    { query: { subject: 'patient:P-2' } },
    { query: { subject: 'tip:Q-1' } },
    { query: { desk: 'clinic' } },
    { query: { position: 3 } },
  ],
  'GET /api/subjects/{type}/{name}': [
    { params: { type: 'patient', name: 'P-1' } },
    { params: { type: 'patient', name: 'P-2' } },
    { params: { type: 'tip', name: 'Q-1' } },
  ],
  'GET /api/search': [{ query: { q: 'Zwazo' } }, { query: { q: 'P-1' } }, { query: { q: 'Q-1' } }],
  'GET /api/reports/sitrep': [{ query: { day: '2024-09-17' } }],
  'GET /api/exports/{name}': [{ params: { name: 'acled' } }],
  'GET /api/gazetteer': [{ query: { q: 'Zwazo' } }],
  'GET /tile/{path}': [{ params: { path: '0/000.p/5' } }, { params: { path: 'entries/000.p/5' } }],
  'GET /api/files/{sha256}': [{ params: { sha256: '0'.repeat(64) } }],
};
const withId = ['GET /api/entries/{id}', 'GET /api/entries/{id}/proof'] as const satisfies RouteName[];

const everyone = Object.keys(roles).filter((role) => role !== 'station') as Role[];
/** Routes that never answer by themselves, change the session, or read the whole book elsewhere. */
const apart: RouteName[] = [
  'GET /api/feed',
  'DELETE /api/session',
  'POST /api/session',
  'POST /api/files',
  'POST /api/verify',
  'GET /api/digest',
];

async function everythingSeenBy(role: Role): Promise<string> {
  const seen: string[] = [];
  for (const route of Object.keys(await findContract()) as RouteName[]) {
    if (apart.includes(route)) continue;
    const ways = withId.some((one) => one === route)
      ? Object.values(ids).map((id) => ({ params: { id } }))
      : (asked[route] ?? [{}]);
    for (const way of ways) {
      const body = route.startsWith('POST')
        ? {
            body: [
              { corrects: ids['patient'], reason: 'x', data: {} },
              { withdraws: ids['tip'], reason: 'x' },
            ],
          }
        : {};
      // Writing would change what the next role sees: checking reads the same way.
      const named = route === 'POST /api/entries' ? 'POST /api/check' : route;
      const answered = await mission.ask(named, { ...way, ...body }, role);
      ok(answered.status < 500, `${named} ${answered.status}`);
      // Parts travel as base64 for a fold elsewhere.
      const parts = route === 'GET /api/book/parts' ? decoded(answered.json) : '';
      seen.push(answered.text, parts);
    }
  }
  return seen.join('\n');
}

const decoded = (json: Record<string, unknown>): string =>
  (json['entries'] as { parts: { bytes: string }[] }[])
    .flatMap(({ parts }) => parts.map(({ bytes }) => Buffer.from(bytes, 'base64').toString()))
    .join('\n');

for (const role of everyone) {
  test(`H3 ${role} sees what the markings say, on every route, and nothing else`, async () => {
    const seen = await everythingSeenBy(role);
    for (const [name, marked] of Object.entries(needs)) {
      const word = canary[name as keyof typeof canary];
      const may = mayRead({ who: '', role }, 'mission') || name === 'secret';
      const expected = may && marked.every((marking) => mayRead({ who: '', role }, marking));
      equal(seen.includes(word), expected, `${name} for ${role}`);
    }
  });
}

test('H3 what one may not see answers exactly like what does not exist', async () => {
  const nowhere = '01920000-0000-7000-8000-000000000000';
  const pairs: [RouteName, Asking, Asking][] = [
    ['GET /api/entries/{id}', { params: { id: ids['tip'] ?? '' } }, { params: { id: nowhere } }],
    ['GET /api/entries/{id}', { params: { id: '4' } }, { params: { id: '4000' } }],
    ['GET /api/entries/{id}/proof', { params: { id: ids['tip'] ?? '' } }, { params: { id: nowhere } }],
    [
      'GET /api/subjects/{type}/{name}',
      { params: { type: 'tip', name: 'Q-1' } },
      { params: { type: 'tip', name: 'Q-2' } },
    ],
    [
      'GET /api/subjects/{type}/{name}',
      { params: { type: 'tip', name: 'Q-1' } },
      { params: { type: 'nothing', name: 'Q-1' } },
    ],
  ];
  for (const [route, hidden, missing] of pairs) {
    const [one, other] = [
      await mission.ask(route, hidden, 'patrol_leader'),
      await mission.ask(route, missing, 'patrol_leader'),
    ];
    equal(one.status, 404);
    equal(one.text, other.text, route);
  }
});

test('H3 correcting or withdrawing what one may not see is refused like what does not exist', async () => {
  const nowhere = '01920000-0000-7000-8000-000000000000';
  for (const route of ['POST /api/entries', 'POST /api/check'] as const) {
    const refusals: unknown[] = [];
    for (const id of [ids['tip'], nowhere]) {
      const { json, text } = await mission.ask(route, { body: [{ withdraws: id, reason: 'x' }] }, 'patrol_leader');
      ok(text.includes('entry.unknown'), text);
      refusals.push(JSON.stringify(json).replaceAll(String(id), 'ID'));
    }
    equal(refusals[0], refusals[1]);
  }
});

test('H3 a part closed further later is closed in the past as well, and named as withheld', async () => {
  const entry = await mission.ask('GET /api/entries/{id}', { params: { id: ids['child'] ?? '' } }, 'watch_officer');
  deepEqual(entry.json['withheld'], ['persons']);
  const past = await mission.ask('GET /api/entries', { query: { position: 3 } }, 'watch_officer');
  ok(past.text.includes(canary.persons) && !past.text.includes(canary.child));
});

test('H3 an alert that rests on an entry one may not see is not raised for him', async () => {
  const raised = async (role: Role): Promise<number> =>
    ((await mission.ask('GET /api/alerts', {}, role)).json['alerts'] as unknown[]).length;
  equal(await raised('patrol_leader'), 0);
  equal(await raised('analyst'), 1);
});

test('H3 a filter tells nothing of a cell that is withheld', async () => {
  const found = async (role: Role, where: Record<string, string>): Promise<number> => {
    const { json } = await mission.ask(
      'GET /api/views/{name}',
      { params: { name: 'clinic.patients' }, query: where },
      role,
    );
    return (json['rows'] as unknown[]).length;
  };
  for (const where of [
    { 'where.name': canary.persons },
    { 'where.name': canary.child },
    { 'where.hurt': canary.column },
  ]) {
    equal(await found('patrol_leader', where), 0);
    equal(await found('inspector', where), 1);
  }
});

test('H12 who does not serve in the mission writes only the kinds that name his role', async () => {
  const note = { kind: 'watch.noted/1', subject: 'N-0001', data: { what: 'x' } };
  for (const [role, code] of [
    ['donor', 'role.forbidden'],
    ['host_police', 'role.forbidden'],
    ['patrol_leader', undefined],
  ] as const) {
    const { json } = await mission.ask('POST /api/check', { body: note }, role);
    const [checked] = json['checked'] as { refused?: { code: string }[] }[];
    equal(checked?.refused?.[0]?.code, code, role);
    const model = await mission.ask('GET /api/model', {}, role);
    const kind = (model.json['kinds'] as { id: string; may_write: boolean }[]).find(({ id }) => id === 'watch.noted/1');
    equal(kind?.may_write, code === undefined);
  }
});
