import { equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { openMission } from '#test/mission.ts';

test('a unit is named, corrected and withdrawn, and each is there as we knew it (K1, K2)', async () => {
  const mission = await openMission({ start: '2024-09-17T08:00-04:00' });
  try {
    mission.at('2024-09-17T14:20-04:00');
    const named = await mission.write({ kind: 'posts.unit-named/1', subject: 'msh', data: { name: 'Mission', type: 'mission' } });
    mission.at('2024-09-17T15:00-04:00');
    await mission.write({ corrects: named.id, reason: 'the name was short', data: { name: 'Support mission' } });
    equal(mission.ask('posts.tree')[0]?.['name'], 'Support mission');
    equal(mission.ask('posts.tree', { knew: '2024-09-17T14:30-04:00' })[0]?.['name'], 'Mission');
    equal(mission.ask('posts.tree', { knew: '2024-09-17T14:00-04:00' }).length, 0);
    mission.at('2024-09-17T16:00-04:00');
    await mission.write({ withdraws: named.id, reason: 'written by mistake' });
    equal(mission.ask('posts.tree').length, 0);
    await mission.reopen();
    equal(mission.ask('posts.tree').length, 0);
    equal(mission.ask('posts.tree', { knew: '2024-09-17T15:30-04:00' })[0]?.['name'], 'Support mission');
    const refused = await mission.refused({ kind: 'posts.unit-named/1', subject: 'x', data: { name: 'X', tipe: 'mission' } }, 'fr');
    ok(refused.some((fault) => fault.code === 'field.unknown' && fault.field === 'data.tipe'));
  } finally {
    mission.close();
  }
});
