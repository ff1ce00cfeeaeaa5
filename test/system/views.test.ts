import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { openMission } from '#test/mission.ts';

test('K25 every view, alert and report statement of every desk is valid SQL and gives the columns it declares', async () => {
  const mission = await openMission({ start: '2024-09-17T08:00-04:00' });
  try {
    const moment = mission.post.station.at({});
    for (const { name, sqlName, view } of mission.model.views) {
      const columns = Object.keys(view.columns)
        .map((column) => `"${column}"`)
        .join(', ');
      deepEqual(moment.ask(`SELECT ${columns} FROM ${sqlName} LIMIT 1`).length <= 1, true, name);
      if (view.subject !== undefined)
        ok(Object.hasOwn(view.columns, view.subject), `${name} has no column ${view.subject}`);
    }
    const params = { from: '2024-09-17T04:00:00.000Z', to: '2024-09-18T04:00:00.000Z', at: '2024-09-18T03:59:00.000Z' };
    for (const desk of mission.model.desks) {
      for (const alert of Object.values(desk.alerts))
        equal(moment.ask(alert.sql).length, 0, `${desk.name}: ${alert.words.en} in an empty book`);
      const pieces = desk.report.flatMap((line) => [line.sql, line.evidence]);
      for (const sql of pieces.filter((piece) => piece !== undefined)) moment.ask(sql, params);
    }
  } finally {
    mission.close();
  }
});

test('K22 a session of the past opens quickly: only what is asked is prepared', async () => {
  const mission = await openMission({ start: '2024-09-17T08:00-04:00' });
  try {
    mission.at('2024-09-18T08:00-04:00');
    await mission.write({ kind: 'posts.unit-named/1', subject: 'a', data: { name: 'A', type: 'mission' } });
    equal(mission.ask('posts.tree', { knew: '2024-09-17T09:00-04:00' }).length, 0);
  } finally {
    mission.close();
  }
});
