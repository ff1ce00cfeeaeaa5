import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { LANGS } from '#kit';
import { findModel } from '#server';
import { jsonLines, konbit, unitDraft, withFolder } from '#test/konbit.ts';

test('Y27 docs writes one page a desk in the language asked for, and an index that leads to each', async () => {
  const { desks } = await findModel();
  await withFolder(async (folder) => {
    for (const lang of LANGS) {
      const out = join(folder, lang);
      const ran = await konbit(['docs', '--out', out, '--lang', lang, '--json']);
      equal(ran.code, 0, ran.err);
      deepEqual(readdirSync(out).sort(), [...desks.map(({ name }) => `${name}.md`), 'index.md'].sort());
      const index = readFileSync(join(out, 'index.md'), 'utf8');
      for (const desk of desks) {
        ok(index.includes(`[${desk.words[lang]}](${desk.name}.md)`), desk.name);
        const page = readFileSync(join(out, `${desk.name}.md`), 'utf8');
        match(page, new RegExp(`^# ${desk.words[lang]}`));
        for (const kind of desk.kinds) ok(page.includes(`\`${kind.id}\``), kind.id);
      }
    }
  });
});

test('Y27 of a book that is named the index says which it is and what it holds; nothing is written over', async () => {
  await withFolder(async (folder) => {
    const [data, out] = [join(folder, 'book'), join(folder, 'docs')];
    await konbit(
      ['write', '--data', data, '--exercise', '--clock', '2024-09-17T14:20-04:00'],
      jsonLines([unitDraft('a')]),
    );
    equal((await konbit(['docs', '--data', data, '--out', out])).code, 0);
    const index = readFileSync(join(out, 'index.md'), 'utf8');
    match(index, /Book ht\.mss\/exercise · EXERCISE, 2 entries/);
    match(index, /\(posts\.md\).*\| 2 \|/);
    const again = await konbit(['docs', '--out', out]);
    equal(again.code, 2, again.err);
  });
});
