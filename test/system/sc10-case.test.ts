import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { openPost } from '#server';
import { openMission } from '#test/mission.ts';
import { konbit } from '#test/konbit.ts';

test('SC-10 O9 a check that finds something names the kind that opens a case, and the case reaches the inspector alone', async (context) => {
  const mission = await openMission({ start: '2024-09-18T13:30-04:00' });
  context.after(() => mission.close());
  const duty = mission.model.duties.get('case');
  ok(duty);
  await mission.write({
    kind: 'patrols.departed/1',
    subject: 'JP-0918-07',
    author: { who: 'Otieno DEMO', role: 'patrol_leader' },
    data: { lead: 'joint', mission: 8, host: 2 },
  });
  mission.post.close();
  const db = new DatabaseSync(join(mission.path, 'book.sqlite'));
  db.prepare('UPDATE patrols_period SET host = 0').run();
  db.close();
  const ran = await konbit(['verify', '--data', mission.path]);
  equal(ran.code, 3);
  match(ran.err, new RegExp(duty.id.replaceAll('.', '\\.')));
  await konbit(['rebuild', '--data', mission.path]);
  equal((await konbit(['verify', '--data', mission.path])).code, 0);
  mission.post = await openPost(mission.path, mission.model, { keepsFiles: false });
  const caption = Object.entries(duty.fields).find(([, { about }]) => about.facet === 'caption')?.[0] ?? '';
  // No name is given: the station counts the cases.
  const receipt = await mission.write({
    kind: duty.id,
    data: { [caption]: ran.out.slice(0, 2000), category: 'records' },
  });
  equal(receipt.subject, 'case:OC-0001');
  deepEqual(mission.ask('oversight.cases', {}, 'administrator'), []);
  match(String(mission.ask('oversight.cases', {}, 'inspector')[0]?.['what']), /table\.differs|book|file/);
});
