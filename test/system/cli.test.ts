import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Json } from '#book';
import { author, jsonLines, konbit, linesOf, startKonbit, unitDraft, withFolder } from '#test/konbit.ts';

interface Told {
  readonly [name: string]: Json;
}
const json = (text: string): Told => JSON.parse(text) as Told;

/** Names, sizes, times and bytes of everything in a folder. */
const stateOf = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile() && found.name !== 'lock')
    .map((found) => join(found.parentPath, found.name))
    .sort()
    .map(
      (file) => `${file} ${statSync(file).mtimeMs} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`,
    );

test('Y1 help is given in the language asked for, else in that of the machine, for each command', async () => {
  const english = await konbit(['--help']);
  equal(english.code, 0);
  for (const name of [
    'demo',
    'serve',
    'new',
    'write',
    'ask',
    'verify',
    'rebuild',
    'digest',
    'export tlog',
    'sitrep',
    'kinds',
    'sources add',
    'account add',
    'backup',
  ]) {
    match(english.out, new RegExp(`^  ${name} `, 'm'));
  }
  match((await konbit(['--help', '--lang', 'ht'])).out, /Kòmand yo/);
  match((await konbit(['--lang', 'fr', 'write', '--help'])).out, /Dossier de données du livre/);
  match((await konbit(['sources', 'add', '--help', '--lang=sw'])).out, /Folda ya data/);
});

test('Y2, Y3 a wrong call is one sentence with the way out, exit code 2, and never a stack', async () => {
  const calls: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /konbit COMMAND/],
    [['wriet'], /no command “wriet”.*write/],
    [['write'], /--data is needed: --data DIR/],
    [['write', '--data'], /--data needs a value/],
    [['write', '--data', '--exercise'], /--data needs a value/],
    [['write', '--data', 'x', '--clok', 'y'], /no option --clok.*--clock/],
    [['ask', '--data', 'x'], /konbit ask VIEW/],
    [['ask', 'a', 'b', '--data', 'x'], /“b” is too much/],
    [['ask', 'nothing.here', '--list=1'], /takes no value/],
    [['ask', 'posts.tree', '--data', 'x', '--lang', 'de'], /en, fr, ht or sw/],
    [['new', '--data', 'x', '--origin', 'No Good', '--node', 'hq-1'], /cannot name a book/],
    [
      ['write', '--data', 'x', '--clock', '2024-02-30T10:00Z'],
      /--clock 2024-02-30T10:00Z: There is no such date. Check day and month/,
    ],
    [['serve', '--data', 'x', '--port', '99999'], /--port is a whole number from 0 to 65535/],
    [['sitrep', '--data', 'x', '--day', '2024-09-21', '--out', 'a.doc'], /\.html or \.pdf/],
    [
      ['sources', 'add', 'nowhere.txt', '--data', 'x', '--kind', 'article', '--source', 'S'],
      /nowhere\.txt cannot be read/,
    ],
  ];
  for (const [args, sentence] of calls) {
    const ran = await konbit(args);
    equal(ran.code, 2, `${args.join(' ')}: ${ran.err}`);
    match(ran.err, sentence);
    ok(!/\n\s+at /.test(ran.err) && ran.out === '', ran.err);
  }
  ok(!existsSync('x'), 'a wrong call makes nothing');
  const missing = await konbit(['ask', 'posts.tree', '--data', join('no', 'such', 'folder'), '--lang', 'fr']);
  equal(missing.code, 4);
  match(missing.err, /Il n’y a pas de livre.*konbit new/);
});

const story = [
  { clock: '2024-09-17T14:20-04:00' },
  unitDraft('msh', { data: { name: 'Mission', type: 'mission' } }),
  unitDraft('ken', { data: { name: 'Kenya', type: 'contingent', parent: 'msh', country: 'KEN' } }),
  { clock: '2024-09-17T15:20-04:00' },
  unitDraft('jam', { data: { name: 'Jamaica', type: 'contingent', parent: 'msh', country: 'JAM' } }),
] satisfies Json[];

test('Y4, Y6, Y7 good and bad lines come back in their order, and what is bad disturbs nothing else', async () => {
  await withFolder(async (parent) => {
    const path = join(parent, 'book');
    const bad = [
      '{"kind":"posts.unit-named/1","subject":"x","author":{"who":"W DEMO","role":"watch_officer"},"data":{"name":"X","type":"post","amount":1.5}}',
      '{"a":1,"a":2}',
      '{"a":"\\ud800"}',
      'no json',
      '{"clock":"2024-09-16T10:00Z"}',
      '{"clock":"2024-02-30T10:00Z"}',
      JSON.stringify(unitDraft('y', { data: { name: 'Y', type: 'post', colour: 'blue' } })),
      JSON.stringify(unitDraft('z', { occurred: '2024-02-30T10:00Z' })),
    ].join('\n');
    const input = Buffer.concat([
      Buffer.from(jsonLines(story)),
      Buffer.from(`${bad}\n\n`),
      Buffer.from([0x7b, 0xff, 0x7d, 0x0a]),
      Buffer.alloc(10_485_760, 0x61),
      Buffer.from(`\n${JSON.stringify(unitDraft('last'))}`),
    ]);
    const ran = await konbit(['write', '--data', path, '--exercise', '--lang', 'fr'], input);
    equal(ran.code, 3);
    const lines = linesOf(ran.out);
    deepEqual(
      lines.map(({ line, position, refused }) => [line, position ?? refused?.[0]?.code, refused?.[0]?.field ?? '']),
      [
        [2, 1, ''],
        [3, 2, ''],
        [5, 3, ''],
        [6, 'number.float', 'data.amount'],
        [7, 'draft.duplicate', 'a'],
        [8, 'draft.surrogate', 'a'],
        [9, 'draft.syntax', 'draft'],
        [10, 'clock.backwards', 'clock'],
        [11, 'time.no_such_date', 'clock'],
        [12, 'field.unknown', 'data.colour'],
        [13, 'time.no_such_date', 'occurred'],
        [15, 'draft.utf8', 'draft'],
        [16, 'draft.size', 'draft'],
        [17, 4, ''],
      ],
    );
    const size = lines.find(({ line }) => line === 16)?.refused?.[0];
    equal(size?.message, 'Le projet dépasse 262144 octets');
    ok(
      lines.every(
        ({ refused }) => refused === undefined || refused.every(({ message, way }) => message !== '' && way !== ''),
      ),
    );
    match(ran.err, /4 écrites, 10 refusées/);
  });
});

test('Y5 a line of 200 MB is refused, and the process stays small', async () => {
  await withFolder(async (parent) => {
    const child = startKonbit('write', '--data', join(parent, 'book'), '--exercise');
    let out = '';
    child.stdout.on('data', (text: Buffer) => (out += text.toString()));
    const peak = (): number =>
      Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0);
    const feed = async (megabytes: number): Promise<void> => {
      const block = Buffer.alloc(1_048_576, 0x61);
      for (let count = 0; count < megabytes; count++) {
        if (!child.stdin.write(block)) await new Promise((resolve) => child.stdin.once('drain', resolve));
      }
    };
    child.stdin.write(jsonLines([unitDraft('a')]));
    await new Promise((resolve) => child.stdout.once('data', resolve));
    await feed(40);
    const before = existsSync('/proc/self/status') ? peak() : 0;
    await feed(160);
    const grown = existsSync('/proc/self/status') ? peak() - before : 0;
    const ended = new Promise((resolve) => child.on('close', resolve));
    child.stdin.end('\n');
    equal(await ended, 3);
    equal(linesOf(out)[1]?.refused?.[0]?.code, 'draft.size');
    ok(grown < 40_960, `grew by ${grown} KiB`);
  });
});

test('Y7 a mission’s book refuses every clock, and an exercise’s goes on from its last entry', async () => {
  await withFolder(async (parent) => {
    const mission = join(parent, 'mission');
    const ran = await konbit(
      ['write', '--data', mission],
      jsonLines([unitDraft('a'), { clock: '2030-01-01T00:00Z' }, unitDraft('b')]),
    );
    equal(ran.code, 3);
    deepEqual(
      linesOf(ran.out).map(({ position, refused }) => position ?? refused?.[0]?.code),
      [1, 'clock.mission', 2],
    );
    const driven = await konbit(
      ['write', '--data', mission, '--clock', '2030-01-01T00:00Z'],
      jsonLines([unitDraft('c')]),
    );
    equal(driven.code, 2);
    match(driven.err, /is a mission’s book/);
    const mixed = await konbit(['write', '--data', mission, '--exercise'], jsonLines([unitDraft('c')]));
    deepEqual([mixed.code, /nothing of an exercise is written/.test(mixed.err)], [2, true]);
    const exercise = join(parent, 'exercise');
    const made = await konbit(
      ['write', '--data', exercise, '--clock', '2024-09-17T14:20-04:00'],
      jsonLines([unitDraft('a')]),
    );
    equal(made.code, 0, made.err);
    const later = await konbit(['write', '--data', exercise], jsonLines([unitDraft('b')]));
    equal(json(later.out)['received'], '2024-09-17T18:20:00.000Z');
    const back = await konbit(
      ['write', '--data', exercise, '--clock', '2024-09-17T10:00-04:00'],
      jsonLines([unitDraft('c')]),
    );
    equal(back.code, 2);
    match(back.err, /only moves forward/);
  });
});

test('Y8 the same line with the same id gets the same receipt; another content under it is refused', async () => {
  await withFolder(async (parent) => {
    const path = join(parent, 'book');
    const id = '01920136-7880-794a-90fa-047eb22c16f3';
    const first = linesOf((await konbit(['write', '--data', path], jsonLines([unitDraft('a', { id })]))).out)[0];
    const ran = await konbit(['write', '--data', path], jsonLines([unitDraft('a', { id }), unitDraft('b', { id })]));
    const [again, other] = linesOf(ran.out);
    deepEqual(again, { ...first, again: true });
    equal(other?.refused?.[0]?.code, 'entry.conflict');
  });
});

test('Y16, Y17 questions are answered at both clocks, and asking changes no byte of the folder', async () => {
  await withFolder(async (parent) => {
    const path = join(parent, 'book');
    await konbit(
      ['write', '--data', path, '--exercise'],
      jsonLines([...story, unitDraft('esc', { data: { name: 'a\u001B[2Jb', type: 'post' } })]),
    );
    const before = stateOf(path);
    const table = await konbit([
      'ask',
      'posts.tree',
      '--data',
      path,
      '--lang',
      'fr',
      '--happened',
      '2024-09-17T15:00-04:00',
    ]);
    equal(table.code, 0, table.err);
    match(table.out, /^EXERCICE\n/);
    match(table.out, /Fait partie de/);
    match(table.out, /ken {2,}Kenya {2,}Contingent national {2,}msh/);
    match(table.out, /2 lignes · ht\.mss\/exercise@5 · maintenant/);
    const knew = json(
      (
        await konbit([
          'ask',
          'posts.tree',
          '--data',
          path,
          '--knew',
          '171500Q SEP 24',
          '--where',
          'country=KEN',
          '--json',
        ])
      ).out,
    );
    deepEqual(
      [knew['position'], (knew['rows'] as Told[]).map(({ name }) => name), knew['exercise']],
      [3, ['Kenya'], true],
    );
    const all = await konbit(['ask', 'posts.tree', '--data', path]);
    ok(!all.out.includes('\u001B'), 'what an author wrote does not steer the terminal');
    match((await konbit(['ask', '--list'])).out, /^posts\.tree\s+Who belongs to whom$/m);
    const unknown = await konbit(['ask', 'posts.nothing', '--data', path]);
    deepEqual([unknown.code, /posts\.nothing.*ask --list/.test(unknown.err)], [2, true]);
    equal((await konbit(['ask', 'posts.tree', '--data', path, '--where', 'colour=blue'])).code, 2);
    equal((await konbit(['digest', '--data', path])).code, 0);
    equal((await konbit(['verify', '--data', path, '--signatures'])).code, 0);
    equal(
      (
        await konbit([
          'sitrep',
          '--data',
          path,
          '--day',
          '2024-09-17',
          '--lang',
          'ht',
          '--out',
          join(parent, 'rapò.html'),
        ])
      ).code,
      0,
    );
    equal(
      (await konbit(['sitrep', '--data', path, '--day', '2024-09-17', '--out', join(parent, 'report.pdf')])).code,
      0,
    );
    match(readFileSync(join(parent, 'report.pdf'), 'latin1'), /^%PDF-/);
    match(readFileSync(join(parent, 'rapò.html'), 'utf8'), /lang="ht"/);
    equal((await konbit(['export', 'tlog', '--data', path, '--out', join(parent, 'tlog')])).code, 0);
    deepEqual(stateOf(path), before);
    equal(
      (await konbit(['export', 'tlog', '--data', path, '--out', join(parent, 'tlog')])).code,
      2,
      'nothing is written over',
    );
  });
});

test('Y18 tables made anew have the same digest', async () => {
  await withFolder(async (parent) => {
    const path = join(parent, 'book');
    await konbit(['write', '--data', path, '--exercise'], jsonLines(story));
    const before = await konbit(['digest', '--data', path]);
    match(before.out, /^posts\.unit\s+3 {2}[0-9a-f]{64}$/m);
    match(before.out, /^all\s+4 {2}[0-9a-f]{64}$/m);
    equal((await konbit(['rebuild', '--data', path])).code, 0);
    equal((await konbit(['digest', '--data', path])).out, before.out);
    const told = json((await konbit(['digest', '--data', path, '--json'])).out);
    deepEqual([told['position'], told['rows']], [4, 4]);
  });
});

test('Y20 a copy taken while a station writes is whole, and takes over', async () => {
  await withFolder(async (parent) => {
    const [path, copy] = [join(parent, 'book'), join(parent, 'copy')];
    equal((await konbit(['new', '--data', path, '--origin', 'ht.mss/hq', '--node', 'hq-1', '--exercise'])).code, 0);
    const again = await konbit(['new', '--data', path, '--origin', 'ht.mss/hq', '--node', 'hq-1']);
    deepEqual([again.code, /already is a book/.test(again.err)], [4, true]);
    const child = startKonbit('write', '--data', path);
    child.stdin.write(jsonLines(Array.from({ length: 50 }, (_, at) => unitDraft(`a-${at}`))));
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const copied = await konbit(['backup', '--data', path, '--out', copy, '--json']);
    equal(copied.code, 0, copied.err);
    child.stdin.end(jsonLines([unitDraft('later')]));
    await new Promise((resolve) => child.on('close', resolve));
    const entries = Number(json(copied.out)['entries']);
    ok(entries >= 1 && entries <= 51);
    const checked = json((await konbit(['verify', '--data', copy, '--json'])).out);
    deepEqual([checked['ok'], checked['sealed'], checked['entries']], [true, true, entries]);
    equal(statSync(join(copy, 'keys', 'node.pem')).mode & 0o777, 0o600);
    const on = await konbit(['write', '--data', copy], jsonLines([unitDraft('on')]));
    equal(linesOf(on.out)[0]?.position, entries);
  });
});

test('Y21 a document is kept with its own bytes, and a changed or lost file is noticed', async () => {
  await withFolder(async (parent) => {
    const [path, file] = [join(parent, 'book'), join(parent, 'article.txt')];
    const bytes = Buffer.from('Tèks la, mo pou mo.\r\n');
    writeFileSync(file, bytes);
    equal((await konbit(['new', '--data', path, '--origin', 'ht.mss/hq', '--node', 'hq-1'])).code, 0);
    const ran = await konbit([
      'sources',
      'add',
      file,
      '--data',
      path,
      '--kind',
      'article',
      '--published',
      '2024-09-21',
      '--source',
      'A paper DEMO',
      '--json',
    ]);
    equal(ran.code, 0, ran.out + ran.err);
    const told = json(ran.out);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    deepEqual([told['sha256'], told['position']], [sha256, 1]);
    const kept = join(path, 'files', sha256.slice(0, 2), sha256);
    deepEqual(readFileSync(kept), bytes);
    const wrong = await konbit(['sources', 'add', file, '--data', path, '--kind', 'rumour', '--source', 'S', '--json']);
    equal(wrong.code, 3);
    match(wrong.out, /code\.unknown/);
    equal((await konbit(['verify', '--data', path])).code, 0);
    rmSync(join(path, 'seal.txt'));
    writeFileSync(kept, 'other words');
    const changed = await konbit(['verify', '--data', path]);
    equal(changed.code, 3);
    match(changed.out, new RegExp(`files/${sha256.slice(0, 2)}/${sha256}`));
    rmSync(kept);
    deepEqual(json((await konbit(['verify', '--data', path, '--json'])).out)['filesAbsent'], [sha256]);
  });
});

test('Y22 every kind is listed with a schema of its drafts', async () => {
  const kinds = JSON.parse((await konbit(['kinds', '--json'])).out) as {
    id: string;
    schema: { properties: { data: Json } };
  }[];
  ok(kinds.length > 50 && kinds.every(({ schema }) => schema.properties.data !== undefined));
  match((await konbit(['kinds', '--lang', 'sw'])).out, /^posts\.unit-named\/1\s+observation\s+Kitengo kimetajwa$/m);
});

test('Y23 an account’s password comes from standard input and is shown nowhere', async () => {
  await withFolder(async (parent) => {
    const path = join(parent, 'book');
    equal((await konbit(['new', '--data', path, '--origin', 'ht.mss/hq', '--node', 'hq-1'])).code, 0);
    const add = [
      'account',
      'add',
      '--data',
      path,
      '--who',
      'wanjiru',
      '--name',
      'Wanjiru DEMO',
      '--role',
      'watch_officer',
    ];
    equal((await konbit(add)).code, 2, 'no password');
    equal((await konbit(add, 'short\n')).code, 2, 'too short a password');
    const added = await konbit(add, 'a long enough phrase\n');
    equal(added.code, 0, added.err);
    match((await konbit(['account', 'list', '--data', path])).out, /^wanjiru\twatch_officer\tWanjiru DEMO$/m);
    ok(
      ![added.out, added.err, readFileSync(join(path, 'accounts.json'), 'utf8')].some((text) =>
        text.includes('long enough'),
      ),
    );
    equal((await konbit(['verify', '--data', path])).code, 0);
    equal(
      (await konbit(['account', 'add', '--data', path, '--who', 'x', '--role', 'king'], 'a long enough phrase')).code,
      2,
    );
  });
});

test('Y2 an empty folder is no book, and input without a line makes one all the same', async () => {
  await withFolder(async (parent) => {
    const path = join(parent, 'book');
    mkdirSync(path);
    equal((await konbit(['verify', '--data', path])).code, 4);
    equal((await konbit(['write', '--data', path])).code, 0);
    equal((await konbit(['verify', '--data', path])).code, 0);
    equal(author.role, 'watch_officer');
  });
});
