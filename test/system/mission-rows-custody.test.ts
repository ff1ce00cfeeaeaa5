import { deepStrictEqual, equal } from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openMission } from '#test/mission.ts';
import type { TestMission } from '#test/mission.ts';

const at = (day: number, time: string): string => `2024-09-${day}T${time}:00-04:00`;
const three = ['D-0031', 'D-0032', 'D-0033'];
let mission: TestMission;

before(async () => {
  mission = await openMission({ start: at(17, '14:30') });
  await mission.writeAll(
    three.map((subject) => ({
      kind: 'custody.arrested/1',
      subject,
      occurred: at(17, '14:20'),
      author: { who: 'Kiprono DEMO', role: 'patrol_leader' },
      data: { patrol: 'JP-0917-03', basis: 'flagrante', grounds: 'Seen at the barricade' },
    })),
  );
});
after(() => mission.close());

test('12a from the patrol three custody records open, and from a record the patrol', () => {
  const records = mission.ask('custody.detainee_now', { where: { patrol: 'patrol:JP-0917-03' } }, 'patrol_leader');
  deepStrictEqual(
    records.map((row) => row['detainee']),
    three.map((subject) => `detainee:${subject}`),
  );
  const back = mission.ask('custody.detainee_now', { where: { detainee: 'detainee:D-0032' } }, 'patrol_leader');
  equal(back[0]?.['patrol'], 'patrol:JP-0917-03');
});

test('12c the countdown to the judge is visible: 36 h amber, 44 h red, 48 h breach, with the duty owner', () => {
  const countdown = (now: string) => {
    const row = mission.ask('custody.clocks', { now, where: { detainee: 'detainee:D-0031', clock: 'J' } })[0] ?? {};
    const levels = mission
      .alerts({ now })
      .filter((one) => one.rule === 'judge_clock' && one.subject === 'detainee:D-0031')
      .map((one) => `${one.level} ${one.owner}`);
    return [row['left_min'], row['state'], levels[0]];
  };
  deepStrictEqual(countdown(at(19, '02:20')), [720, 'running', 'amber custody_officer']);
  deepStrictEqual(countdown(at(19, '10:20')), [240, 'running', 'red custody_officer']);
  deepStrictEqual(countdown(at(19, '14:20')), [0, 'breach', 'breach custody_officer']);
});
