import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { openMission } from '#test/mission.ts';
import { factsOf, rowsOf, shuffledAlike } from '#test/story.ts';
import desk from './desk.ts';

const golden = readFileSync(new URL('golden.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const opened = {
  kind: 'oversight.case-opened/1',
  subject: 'OC-0001',
  data: { what: 'Verification fails at entry 612', category: 'records' },
};

test('every kind has a golden draft that the kit reads and the desk folds', () => {
  deepStrictEqual(new Set(golden.map(({ kind }) => kind)), new Set(desk.kinds.map(({ id }) => id)));
  strictEqual(factsOf(desk, golden).length, 3);
  strictEqual(rowsOf(desk, 'case:OC-0001', golden)['case']?.[0]?.['state'], 'closed');
});

test('any order of arrival gives the same rows, corrections and withdrawals among them', () => {
  shuffledAlike(desk, [
    ...golden,
    { ...opened, id: 'a' },
    {
      corrects: 'a',
      id: 'b',
      reason: 'wrong entry',
      subject: 'OC-0001',
      data: { what: 'Verification fails at entry 613' },
    },
    { kind: 'oversight.case-noted/1', subject: 'OC-0001', id: 'c', data: { what: 'nothing' } },
    { withdraws: 'c', id: 'd', reason: 'other case', subject: 'OC-0001' },
  ]);
});

test('O1 command and everybody else see no case, the inspector does', async (context) => {
  const mission = await openMission({ start: '2024-09-18T16:00-04:00' });
  context.after(() => mission.close());
  await mission.write(opened);
  for (const role of ['commander', 'watch_officer', 'administrator', 'auditor', 'donor'] as const) {
    deepStrictEqual(mission.ask('oversight.cases', {}, role), []);
  }
  strictEqual(mission.ask('oversight.cases', {}, 'inspector').length, 1);
});

test('O7 only the inspector closes a case', async (context) => {
  const mission = await openMission({ start: '2024-09-18T16:00-04:00' });
  context.after(() => mission.close());
  await mission.write(opened);
  const closing = {
    kind: 'oversight.case-closed/1',
    subject: 'OC-0001',
    data: { outcome: 'Rebuild restored the original' },
  };
  const [fault] = await mission.refused({ ...closing, author: { who: 'Admin DEMO', role: 'administrator' } });
  strictEqual(fault?.code, 'role.forbidden');
  await mission.write({ ...closing, author: { who: 'Achieng DEMO', role: 'inspector' } });
  strictEqual(mission.ask('oversight.cases')[0]?.['state'], 'closed');
});

test('O8 silence on an open case is a finding after the days the mission sets', async (context) => {
  const mission = await openMission({ start: '2024-09-18T16:00-04:00' });
  context.after(() => mission.close());
  await mission.write(opened);
  const silent = (now: string) => mission.alerts({ now }).filter(({ rule }) => rule === 'silent').length;
  deepStrictEqual([silent('2024-10-02T15:00-04:00'), silent('2024-10-02T16:01-04:00')], [0, 1]);
});
