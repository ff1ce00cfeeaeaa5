import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Role } from '#kit';
import { chromiumPath, launch } from '#test/browser/chromium.ts';
import { jsonLines, konbit, root, withFolder } from '#test/konbit.ts';
import { openServed } from './server-session.ts';
import type { ServedTest } from './server-session.ts';

const day = '2024-09-17';
const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');

let mission: ServedTest;
before(async () => {
  mission = await openServed();
});
after(() => mission.close());

interface Issued {
  readonly receipt: { readonly id: string; readonly position: number; readonly subject: string };
  readonly sha256: string;
  readonly position: number;
  readonly at: string;
  readonly changes: readonly { readonly id: string }[];
  readonly to_be_told: readonly string[];
}

const issue = async (role: Role, body: Record<string, unknown> = {}) => {
  const answer = await mission.ask(
    'POST /api/reports/sitrep',
    { body: { day, lang: 'en', recipients: ['Chief of staff DEMO'], noProblems: true, ...body } },
    role,
  );
  return { ...answer, issued: answer.json as unknown as Issued };
};

const issuesAs = async (role: Role) =>
  (await mission.ask('GET /api/reports/sitrep/issues', { query: { day } }, role)).json['issues'] as {
    id: string;
    subject: string;
    sha256: string;
    may_reopen: boolean;
    recipients: string[];
    supersedes: string | null;
  }[];

test('H31 Z9 a report is handed out in the name of the session, listed, and opened again byte for byte', async () => {
  const { status, issued } = await issue('watch_officer');
  equal(status, 200);
  equal(issued.receipt.subject, `report:SITREP-${day}-1`);
  deepEqual([issued.changes, issued.to_be_told], [[], []]);
  const entry = await mission.ask('GET /api/entries/{id}', { params: { id: issued.receipt.id } }, 'watch_officer');
  deepEqual([entry.json['who'], entry.json['role']], ['watch_officer DEMO', 'watch_officer']);
  await mission.write({
    kind: 'watch.problem-raised/1',
    subject: 'radios',
    data: { what: 'Radios missing', area: 'supply', owner: 'logistics_officer' },
  });
  const params = { id: issued.receipt.id };
  const page = await mission.ask('GET /api/reports/sitrep/issues/{id}', { params }, 'watch_officer');
  equal(page.headers.get('x-konbit-issue'), 'same');
  equal(page.headers.get('x-konbit-sha256'), issued.sha256);
  equal(sha256(page.text), issued.sha256);
  match(page.headers.get('content-security-policy') ?? '', /style-src 'sha256-/);
  const [listed] = await issuesAs('watch_officer');
  deepEqual([listed?.subject, listed?.sha256, listed?.may_reopen], [`SITREP-${day}-1`, issued.sha256, true]);
});

test('H31 Z4 a reissue says who must be told, and takes the place of the one before', async () => {
  const { issued } = await issue('watch_officer', { recipients: ['Donor desk DEMO'], lang: 'ht' });
  ok(issued.changes.length > 0);
  deepEqual(issued.to_be_told, ['Chief of staff DEMO']);
  const issues = await issuesAs('watch_officer');
  deepEqual(
    issues.map(({ subject, supersedes }) => [subject, supersedes]),
    [
      [`SITREP-${day}-1`, null],
      [`SITREP-${day}-2`, `SITREP-${day}-1`],
    ],
  );
});

test('H31 two who issue at once get two names', async () => {
  const both = await Promise.all([issue('watch_officer'), issue('commander')]);
  deepEqual(both.map(({ issued }) => issued.receipt.subject).sort(), [
    `report:SITREP-${day}-3`,
    `report:SITREP-${day}-4`,
  ]);
});

test('H31 H3 a reader who may see less gets his own cut, and one who does not serve gets nothing', async () => {
  const [first] = await issuesAs('patrol_leader');
  equal(first?.may_reopen, false);
  const params = { id: first?.id ?? '' };
  const cut = await mission.ask('GET /api/reports/sitrep/issues/{id}', { params }, 'patrol_leader');
  deepEqual([cut.status, cut.headers.get('x-konbit-issue')], [200, 'cut']);
  for (const role of ['donor', 'host_police'] as const) {
    equal((await mission.ask('GET /api/reports/sitrep/issues/{id}', { params }, role)).status, 404);
    equal((await mission.ask('GET /api/reports/sitrep/issues', { query: { day } }, role)).status, 404);
    equal((await issue(role)).status, 404);
  }
  equal((await mission.ask('GET /api/reports/sitrep/issues/{id}', { params: { id: '0' } }, 'commander')).status, 404);
});

test('H31 what cannot be issued is refused by name: the role, no problem unconfirmed, a day, a moment, a position', async () => {
  const codeOf = async (role: Role, body: Record<string, unknown>): Promise<unknown[]> => {
    const { status, json } = await issue(role, body);
    const [refused] = (json['refused'] as { code: string; field: string }[] | undefined) ?? [];
    return [status, refused?.code ?? json['code'], refused?.field ?? json['field']];
  };
  deepEqual(await codeOf('patrol_leader', {}), [422, 'role.forbidden', 'author.role']);
  deepEqual(await codeOf('watch_officer', { day: '2024-02-30' }), [400, 'time.no_such_date', 'body.day']);
  deepEqual(await codeOf('watch_officer', { at: '2030-01-01T00:00Z' }), [400, 'time.future', 'body.at']);
  deepEqual(await codeOf('watch_officer', { position: 100_000 }), [400, 'number.range', 'body.position']);
  deepEqual(await codeOf('watch_officer', { recipients: [] }), [400, 'value.wrong', 'body.recipients']);
  deepEqual(
    await codeOf('watch_officer', { day: '2024-09-15', noProblems: false, at: '2024-09-15T12:00Z', position: 1 }),
    [422, 'rule.14a', 'data.no_problems'],
  );
});

test('H32 the key of the book is told to anybody, and fits its signed head', async () => {
  const key = await mission.ask('GET /api/book/key');
  match(key.text, /^ht\.mss\/test\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}\n$/);
  const { ED25519, openCheckpoint, parseVkey } = await import('#book');
  const { nodeCrypto } = await import('#store/node');
  const parsed = parseVkey(nodeCrypto, key.text.trim());
  equal(parsed.type, ED25519);
  const head = await mission.ask('GET /checkpoint');
  equal(openCheckpoint(nodeCrypto, head.text, [parsed]).checkpoint.size, mission.post.station.store.size());
});

const main = join(root, 'src', 'cli', 'main.ts');

/** Runs a command in a process of its own, at another end of the world. */
function konbitIn(environment: Record<string, string>, args: readonly string[]): void {
  const ran = spawnSync(process.execPath, [main, ...args], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
  equal(ran.status, 0, ran.stderr);
}

test('Z1 Z5 the same position gives the same page and the same PDF, whatever the time zone and locale of the machine', async () => {
  await withFolder(async (folder) => {
    const data = join(folder, 'book');
    const author = { who: 'Wanjiru DEMO', role: 'watch_officer' };
    const drafts = [
      { clock: '2024-09-17T14:20-04:00' },
      { kind: 'watch.noted/1', author, occurred: '2024-09-17T10:00-04:00', data: { what: 'Kreyòl: è ò à' } },
      {
        kind: 'watch.problem-raised/1',
        author,
        data: { what: 'Fuel low', area: 'supply', owner: 'logistics_officer' },
      },
    ];
    equal((await konbit(['write', '--data', data, '--exercise', '--demo'], jsonLines(drafts))).code, 0);
    for (const ending of ['html', 'pdf']) {
      const made = [
        { TZ: 'Pacific/Kiritimati', LC_ALL: 'fr_FR.UTF-8', LANG: 'fr_FR.UTF-8' },
        { TZ: 'America/Port-au-Prince', LC_ALL: 'C', LANG: 'C' },
      ].map((environment, index) => {
        const out = join(folder, `${index}.${ending}`);
        konbitIn(environment, ['sitrep', '--data', data, '--day', day, '--lang', 'ht', '--out', out]);
        return readFileSync(out);
      });
      ok(made[0]?.equals(made[1] ?? Buffer.alloc(0)), ending);
    }
  });
});

test('Y26 a report is handed out from the command line, and made again it is known as the same', async () => {
  await withFolder(async (folder) => {
    const [data, out] = [join(folder, 'book'), join(folder, 'report.html')];
    const draft = { kind: 'watch.noted/1', author: { who: 'W DEMO', role: 'watch_officer' }, data: { what: 'x' } };
    await konbit(['write', '--data', data, '--exercise'], jsonLines([{ clock: '2024-09-17T14:20-04:00' }, draft]));
    const base = ['sitrep', '--data', data, '--day', day, '--lang', 'en', '--out', out, '--role', 'watch_officer'];
    const missing = await konbit([...base, '--issue', '--recipients', 'Chief DEMO']);
    deepEqual([missing.code, /--as is needed/.test(missing.err)], [2, true]);
    const people = ['--issue', '--recipients', 'Chief DEMO, Donor DEMO', '--as', 'W DEMO'];
    const unconfirmed = await konbit([...base, ...people]);
    deepEqual([unconfirmed.code, unconfirmed.out.includes('rule.14a')], [3, true]);
    const issued = await konbit([...base, ...people, '--no-problems', '--clock', '2024-09-17T15:00-04:00', '--json']);
    equal(issued.code, 0, issued.err);
    const told = JSON.parse(issued.out) as Issued;
    equal(told.at, '2024-09-17T19:00:00.000Z');
    equal(told.sha256, sha256(readFileSync(out, 'utf8')));
    const again = await konbit([...base, '--position', String(told.position), '--at', told.at]);
    match(again.out, /This is SITREP-2024-09-17-1 as it was handed out, byte for byte/);
    const other = await konbit([...base.slice(0, -1), 'analyst', '--position', String(told.position), '--at', told.at]);
    match(other.out, /This is (?:not )?SITREP-2024-09-17-1 as it was handed out/);
    equal((await konbit(['verify', '--data', data])).code, 0);
  });
});

const skip = chromiumPath() === undefined ? 'no Chromium on this machine' : false;

test('Z10 the page alone passes axe, and each scrolling table has a name of its own', { skip }, async () => {
  await mission.write({
    kind: 'watch.noted/1',
    subject: 'late',
    occurred: '2024-09-17T03:00-04:00',
    data: { what: 'x' },
  });
  const cookie = await mission.cookieOf('watch_officer');
  const html = await (
    await fetch(`${mission.served.url}/api/reports/sitrep?day=${day}&lang=fr`, { headers: { cookie } })
  ).text();
  const names = [...html.matchAll(/role="region" aria-label="([^"]*)"/g)].map((found) => found[1]);
  ok(names.length >= 2);
  equal(new Set(names).size, names.length);
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.setContent(html);
    await page.evaluate(readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8'));
    const result = (await page.evaluate('axe.run(document)')) as {
      violations: { id: string; nodes: { html: string }[] }[];
    };
    deepEqual(
      result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120) ?? ''}`),
      [],
    );
  } finally {
    await browser.close();
  }
});
