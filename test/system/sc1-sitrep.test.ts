import { deepEqual, equal, match, notEqual, ok } from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { issueSitrep, issuesOf, renderSitrep, reopenSitrep } from '#gateways/report';
import type { IssueOutcome } from '#gateways/report';
import { missionLocal } from '#kit';
import type { Instant } from '#kit';
import { openMission } from '#test/mission.ts';
import type { TestDraft, TestMission } from '#test/mission.ts';

const watchOfficer = { who: 'Wanjiru DEMO', role: 'watch_officer' };
const leader = { who: 'Kiprono DEMO', role: 'patrol_leader' };
const custodyOfficer = { who: 'Otieno DEMO', role: 'custody_officer' };
const three = ['D-0031', 'D-0032', 'D-0033'];
const day = '2024-09-19';
const at = (date: number, time: string): string => `2024-09-${date}T${time}:00-04:00`;

/** What lay on the phone from 17 September on and came in at 16:40 two days later. */
function onThePhone(): TestDraft[] {
  const told = (kind: string, subject: string, { time, ...rest }: TestDraft & { time: string }): TestDraft => ({
    kind: `custody.${kind}/1`,
    subject,
    author: leader,
    occurred: at(17, time),
    noted: at(17, time),
    ...rest,
  });
  const taken = three.flatMap((subject) => [
    told('arrested', subject, {
      time: '14:22',
      data: { basis: 'flagrante', grounds: 'Seen at the barricade', sex: 'male' },
    }),
    told('rights-explained', subject, { time: '14:25', data: { language: 'ht', acknowledged: 'mark' } }),
    told('property-listed', subject, { time: '14:40', data: { bag: `PB-${subject.slice(-3)}`, items: [] } }),
    told('medical-checked', subject, { time: '16:30', data: { fit: true } }),
  ]);
  const given = three.slice(0, 2).flatMap((subject) => [
    told('handover-offered', subject, {
      time: '17:30',
      author: custodyOfficer,
      data: { to: 'Commissariat of Delmas' },
    }),
    told('handover-accepted', subject, {
      time: '18:05',
      author: custodyOfficer,
      data: {
        authority: 'Commissariat of Delmas',
        signature: 'signed on glass',
        receiver: 'Inspecteur Joseph DEMO',
      },
    }),
  ]);
  return [...taken, ...given];
}

type Issued = Extract<IssueOutcome, { ok: true }>;
let mission: TestMission;
let first: Issued;
let again: Issued;

async function issue(recipients: readonly string[]): Promise<Issued> {
  const outcome = await issueSitrep(mission.post.station, { day, lang: 'en', author: watchOfficer, recipients });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  return outcome;
}

const textIn = (html: string): string => html.replaceAll(/<[^>]+>/g, '');

before(async () => {
  mission = await openMission({ start: at(17, '14:50') });
  await mission.writeAll(
    three.map((subject) => ({
      kind: 'custody.reported/1',
      subject,
      occurred: at(17, '14:20'),
      grade: 'B2',
      source: 'Radio log 14:50',
      data: { patrol: 'JP-0917-03', said: '3 arrested 14:20' },
    })),
  );
  mission.at(at(19, '14:30'));
  const [breach] = mission.alerts().filter(({ rule, level }) => rule === 'judge_clock' && level === 'breach');
  ok(breach);
  await mission.write({
    kind: 'watch.answered/1',
    subject: 'AL-0001',
    data: { key: breach.key, action: 'acting', note: 'Custody officer called' },
  });
  mission.at(at(19, '15:00'));
  first = await issue(['Chief of staff DEMO', 'Host liaison DEMO']);
  mission.at(at(19, '16:40'));
  await mission.writeAll(onThePhone());
  mission.at(at(19, '16:50'));
  again = await issue(['Chief of staff DEMO']);
});
after(() => mission.close());

test('SC-1 Z7 the situation report issued at 15:00 counts three in breach, held by the mission', () => {
  const text = textIn(first.report.html);
  match(text, /3 held by the mission, 0 handed over and followed/);
  match(text, /3 held more than 24 h without a judge, 3 past the limit/);
  equal(missionLocal(first.report.sitrep.at).time, '15:00');
  deepEqual([first.toBeTold, first.report.sitrep.changes], [[], []]);
});

test('SC-1 Z1 Z9 after the late entries of 16:40 the 15:00 report reopens byte-identical', () => {
  const [issued] = issuesOf(mission.post.station, { day, before: mission.post.station.store.size() });
  ok(issued);
  equal(issued.subject, `SITREP-${day}-1`);
  const reopened = reopenSitrep(mission.post.station, issued);
  equal(reopened.html, first.report.html);
  deepEqual([reopened.same, reopened.sha256], [true, issued.sha256]);
  const now = renderSitrep(mission.post.station, { day, lang: 'en', at: issued.at as Instant });
  notEqual(now.sha256, issued.sha256);
});

test('SC-1 Z4 the reissue names exactly the two statements that were not so, and what has moved since apart', () => {
  const { changes } = again.report.sitrep;
  const corrected = changes.filter((change) => change.corrected !== undefined);
  deepEqual(
    corrected.map(({ id }) => id.split('.')[0]),
    ['custody', 'custody'],
  );
  const [held, past] = corrected;
  deepEqual(
    [held?.before, held?.corrected, held?.now],
    [
      '3 held by the mission, 0 handed over and followed',
      '1 held by the mission, 2 handed over and followed',
      '1 held by the mission, 2 handed over and followed',
    ],
  );
  match(past?.before ?? '', /^Past the limit D-0031/);
  equal(past?.before.match(/D-00/g)?.length, 6);
  equal(past?.corrected?.match(/D-00/g)?.length, 4);
  // Nobody said anything wrong about these: they count what came in after 15:00.
  const moved = changes.filter((change) => change.corrected === undefined);
  deepEqual(
    moved.map(({ now }) => now),
    ['16 custody entries came more than 60 minutes late', '16 entries arrived more than 60 minutes late'],
  );
  deepEqual(again.toBeTold, ['Chief of staff DEMO', 'Host liaison DEMO']);
  match(textIn(again.report.html), /Corrected: this was not so at the moment reported/);
});

test('SC-1 the breach that was reported is not hidden: the judge clock still counts three', () => {
  const text = textIn(again.report.html);
  match(text, /3 held more than 24 h without a judge, 3 past the limit/);
  equal(again.report.sitrep.late.length, 16);
  ok(again.report.sitrep.late.every(({ lateMinutes }) => lateMinutes > 46 * 60));
});

test('SC-1 an alert that was answered stays as an entry, and the alert stays true', () => {
  const [answered] = mission.ask('watch.answered');
  equal(answered?.['action'], 'acting');
  const alerts = mission.alerts().filter(({ rule, level }) => rule === 'judge_clock' && level === 'breach');
  deepEqual(
    alerts.flatMap(({ answers }) => answers.map((one) => one['action'])),
    ['acting'],
  );
});
