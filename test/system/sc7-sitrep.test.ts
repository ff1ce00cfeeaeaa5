import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { issueSitrep, issuesOf, reopenSitrep } from '#gateways/report';
import type { IssueOutcome } from '#gateways/report';
import { openMission } from '#test/mission.ts';
import type { TestDraft, TestMission } from '#test/mission.ts';

const day = '2024-10-05';
const analyst = { who: 'Chérie DEMO', role: 'analyst' };

const estimate = (occurred: string, source: string, data: TestDraft): TestDraft => ({
  kind: 'incidents.estimated/1',
  subject: 'I-0001',
  occurred,
  source,
  grade: 'B3',
  data: { measure: 'killed', ...data },
});

type Issued = Extract<IssueOutcome, { ok: true }>;
let mission: TestMission;
let first: Issued;
let again: Issued;

async function issue(recipients: readonly string[], at?: string): Promise<Issued> {
  const now = mission.post.station.platform.clock.now();
  const outcome = await issueSitrep(mission.post.station, {
    day,
    lang: 'en',
    author: analyst,
    recipients,
    noProblems: true,
    ...(at === 'now' ? { at: now } : {}),
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  return outcome;
}

before(async () => {
  mission = await openMission({ start: '2024-10-03T15:00-04:00' });
  await mission.write({
    kind: 'incidents.opened/1',
    subject: 'I-0001',
    occurred: '2024-10-03T09:00-04:00',
    precision: 'day',
    place: 'Pont-Sondé',
    grade: 'B3',
    source: 'haitinews.info',
    data: { type: 'attack', what: 'Attack on the town, houses burnt' },
  });
  mission.at('2024-10-04T08:00-04:00');
  await mission.writeAll([
    estimate('2024-10-03T18:00-04:00', 'haitinews.info', { count: { low: 54, high: 65 }, origin: 'Prosecutor' }),
  ]);
  mission.at('2024-10-04T16:00-04:00');
  await mission.writeAll([
    estimate('2024-10-04T09:00-04:00', 'lejournalier', { count: { low: 60 }, origin: 'Civil society' }),
    estimate('2024-10-04T15:00-04:00', 'AFP', { count: { best: 70 }, origin: 'United Nations' }),
  ]);
  mission.at('2024-10-05T18:00-04:00');
  first = await issue(['Embassy DEMO', 'Donor desk DEMO']);
  mission.at('2024-10-09T18:00-04:00');
  await mission.writeAll([
    estimate('2024-10-09T11:00-04:00', 'haiti24', {
      count: { best: 109 },
      meant: 'count',
      origin: 'District official',
    }),
    estimate('2024-10-09T13:00-04:00', 'AP', { count: { best: 115 }, meant: 'count', origin: 'Mayor of the town' }),
  ]);
  mission.at('2024-10-09T19:00-04:00');
  again = await issue(['Embassy DEMO'], 'now');
});
after(() => mission.close());

const killed = /Killed in incidents of the last 7 days: low (\S+), best (\S+) to (\S+), high (\S+);/g;
/** The figures of the statement itself: a reissue says before it what was said earlier. */
const figures = (html: string): string[] =>
  ([...html.replaceAll(/<[^>]+>/g, '').matchAll(killed)].at(-1) ?? []).slice(1);

test('SC-7 Z1 Z9 the report of 5 October still says 70 when it is opened again after 9 October', () => {
  const { station } = mission.post;
  const [issued] = issuesOf(station, { day, before: station.store.size() });
  ok(issued);
  const reopened = reopenSitrep(station, issued);
  deepEqual(figures(reopened.html), ['54', '70', '70', '—']);
  ok(reopened.same);
  equal(reopened.html, first.report.html);
});

test('SC-7 Z4 the reissue lists the change, and the readers of the first who must be told', () => {
  deepEqual(figures(again.report.html), ['70', '109', '115', '115']);
  const change = again.report.sitrep.changes.find(({ before: said }) => said.includes('last 7 days'));
  match(change?.before ?? '', /best 70 to 70/);
  match(change?.now ?? '', /best 109 to 115/);
  equal(change?.corrected, undefined, 'what was said on 5 October was what could be known of it');
  deepEqual(again.toBeTold, ['Embassy DEMO', 'Donor desk DEMO']);
  deepEqual(
    [again.report.sitrep.previous?.at, again.receipt.subject],
    [first.report.sitrep.at, `report:SITREP-${day}-2`],
  );
});

test('SC-7 Z3 the figure opens to the entries it rested on then, and to the later ones now', () => {
  const entries = (one: Issued): number =>
    one.report.sitrep.statements.find(({ pieces }) => pieces[0]?.text.includes('of the last'))?.evidence.length ?? 0;
  deepEqual([entries(first), entries(again)], [3, 5]);
});
