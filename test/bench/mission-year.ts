import type { Json } from '#book';
import { instantOf } from '#kit';
import type { Instant } from '#kit';

/** A draft with the moment it is received, so that the exercise's clock can follow the story. */
export interface TimedDraft {
  readonly received: Instant;
  readonly draft: { readonly [name: string]: Json };
}

interface Event {
  readonly atMs: number;
  readonly draft: Record<string, Json>;
}

const dayMs = 86_400_000;
const minuteMs = 60_000;
const firstDayMs = Date.parse('2024-07-01T04:00:00Z');

/** What a large mission writes in a day: about 2,700 entries, a million a year. */
const daily = { patrols: 60, checkIns: 16, visits: 4, incidents: 120, detainees: 30, notes: 620 };
const areas = 60;

const officer = (n: number) => ({ who: `Officer ${n % 97} DEMO`, role: 'patrol_leader', post: `LSA ${n % 7}` });
const watch = (n: number) => ({ who: `Watch ${n % 11} DEMO`, role: 'watch_officer' });

const sentences = [
  'Street open, traders back, two roadblocks seen from the roof and reported to the host police on channel four',
  'Three shots heard to the north, nobody hurt, the patrol stays where it is until the second vehicle has come up',
  'Water and fuel given to the second team, one tyre changed, radio check good with base and with the host element',
  'Crowd of about sixty at the market gate asks for the road to be kept open; the leader speaks with two elders',
];
const sentence = (n: number): string => `${sentences[n % sentences.length] ?? ''} (${n})`;

/** A place within the capital, moving with the number. */
const placeOf = (n: number) => ({
  point: `${(18.53 + (n % 40) * 0.0013).toFixed(5)}, ${(-72.34 + (n % 53) * 0.0011).toFixed(5)}`,
  accuracy_m: 50,
});

const event = (atMs: number, draft: Record<string, Json>): Event => ({
  atMs,
  draft: { ...draft, occurred: instantOf(Math.trunc(atMs)) },
});

function* patrolEvents(day: number, n: number): Iterable<Event> {
  const subject = `JP-${day}-${n}`;
  const author = officer(n);
  const startMs = firstDayMs + day * dayMs + ((n * 17 * minuteMs) % dayMs);
  const common = { subject, author };
  yield event(startMs, {
    ...common,
    kind: 'patrols.departed/1',
    data: { mission: 8, host: 6, lead: 'joint', weapons: 14, vehicles: [`MRAP-${n % 30}`], note: sentence(n) },
  });
  for (let i = 1; i <= daily.checkIns; i++) {
    const place = placeOf(n + i);
    yield event(startMs + i * 20 * minuteMs, {
      ...common,
      place,
      kind: 'patrols.checked-in/1',
      data: { note: sentence(n + i) },
    });
  }
  for (let i = 1; i <= daily.visits; i++) {
    const data = { area: `area-${(n + i * 13) % areas}`, note: sentence(n * i) };
    yield event(startMs + i * 77 * minuteMs, { ...common, place: placeOf(n * i), kind: 'patrols.visited/1', data });
  }
  const endMs = startMs + 350 * minuteMs;
  yield event(endMs, { ...common, kind: 'patrols.returned/1', data: { weapons: 14, note: sentence(n) } });
  yield event(endMs + 40 * minuteMs, {
    ...common,
    kind: 'patrols.debriefed/1',
    data: { summary: sentence(n), problems: sentence(n + 1), civilians_harmed: 0 },
  });
}

function* incidentEvents(day: number, n: number): Iterable<Event> {
  const subject = `I-${day}-${n}`;
  const startMs = firstDayMs + day * dayMs + ((n * 11 * minuteMs) % dayMs);
  const common = { subject, author: watch(n), grade: 'C3', source: 'radio call DEMO' };
  yield event(startMs, {
    ...common,
    place: placeOf(n),
    kind: 'incidents.opened/1',
    data: {
      type: 'unclassified',
      what: sentence(n),
      weapon: 'firearm',
      killed: { low: 1 },
      meant: 'at_least',
      origin: `patrol ${n} DEMO`,
    },
  });
  for (let i = 1; i <= 2; i++) {
    const data = { what: sentence(n + i), type: 'armed_clash', weapon: 'long_gun' };
    yield event(startMs + i * 45 * minuteMs, { ...common, place: placeOf(n + i), kind: 'incidents.observed/1', data });
  }
  yield event(startMs + 240 * minuteMs, {
    ...common,
    kind: 'incidents.estimated/1',
    data: {
      measure: 'killed',
      count: { best: n % 4 },
      meant: 'count',
      origin: `Hospital ${n % 9} DEMO`,
      origin_type: 'official',
      note: sentence(n),
    },
  });
}

/** Entries of two parts: who somebody is lies apart from what was done. */
function* custodyEvents(day: number, n: number): Iterable<Event> {
  const subject = `D-${day}-${n}`;
  const startMs = firstDayMs + day * dayMs + ((n * 43 * minuteMs) % dayMs);
  const common = { subject, author: { who: `Custody ${n % 5} DEMO`, role: 'custody_officer' } };
  const step = (minutes: number, kind: string, data: Record<string, Json>): Event =>
    event(startMs + minutes * minuteMs, { ...common, kind: `custody.${kind}/1`, data });
  const person = { name: `Person ${day}-${n} DEMO`, sex: n % 5 === 0 ? 'female' : 'male', age_claimed: 18 + (n % 40) };
  const arrest = {
    ...person,
    patrol: `JP-${day}-${n}`,
    made_by: 'mission',
    basis: 'flagrante',
    grounds: sentence(n),
    officer: `Officer ${n} DEMO`,
    unit: 'Contingent 1',
    force_used: false,
    injured: false,
    bag: `PB-${day}-${n}`,
    aliases: `Alias ${n} DEMO`,
  };
  yield event(startMs, { ...common, place: placeOf(n), kind: 'custody.arrested/1', data: arrest });
  yield step(4, 'rights-explained', { language: 'ht', interpreter: true, acknowledged: 'mark' });
  yield step(9, 'searched', { officer: `Officer ${n} DEMO`, officer_sex: 'male' });
  yield step(70, 'booked', {
    ...person,
    officer: 'Otieno DEMO',
    facility: `BASE-${n % 6}`,
    nationality: 'HTI',
    language: 'ht',
    injured: false,
    separate: true,
  });
  yield step(130, 'medical-checked', { fit: true, injuries: false, findings: sentence(n) });
  yield step(140, 'notified', { to: 'family', reached: true, note: sentence(n) });
  yield step(200, 'fed', { taken: true });
  yield step(260, 'visited', { by_body: 'Human-rights office', private: true });
}

function* noteEvents(day: number, n: number): Iterable<Event> {
  yield event(firstDayMs + day * dayMs + (n * dayMs) / daily.notes, {
    kind: 'watch.noted/1',
    subject: `N-${day}-${n}`,
    author: watch(n),
    grade: 'B2',
    place: placeOf(n),
    data: { what: sentence(n) },
  });
}

function eventsOf(day: number): Event[] {
  const each = (count: number, make: (day: number, n: number) => Iterable<Event>): Event[] =>
    Array.from({ length: count }, (_, n) => [...make(day, n)]).flat();
  return [
    ...each(daily.patrols, patrolEvents),
    ...each(daily.incidents, incidentEvents),
    ...each(daily.detainees, custodyEvents),
    ...each(daily.notes, noteEvents),
  ];
}

/**
 * The drafts of a mission from day `from` on, without end, in order of what happened; each is received half a minute
 * later. What runs past midnight comes with the next day. The same day always gives the same drafts.
 */
export function* missionFrom(from: number): Iterable<TimedDraft> {
  let waiting: Event[] = [];
  for (let day = from; ; day++) {
    waiting.push(...eventsOf(day));
    waiting.sort((a, b) => a.atMs - b.atMs);
    const nextDayMs = firstDayMs + (day + 1) * dayMs;
    const over = waiting.findIndex(({ atMs }) => atMs >= nextDayMs);
    const today = over < 0 ? waiting : waiting.slice(0, over);
    waiting = over < 0 ? [] : waiting.slice(over);
    for (const { atMs, draft } of today) yield { received: instantOf(Math.trunc(atMs) + 30_000), draft };
  }
}

/** Where and when everything begins: the area board first. */
export const openingDrafts = (): { readonly [name: string]: Json }[] =>
  Array.from({ length: areas }, (_, n) => ({
    kind: 'patrols.area-named/1',
    subject: `area-${n}`,
    author: watch(n),
    place: placeOf(n),
    data: { name: `Area ${n} DEMO` },
  }));

export const missionStart: Instant = instantOf(firstDayMs);
/** Entries of one whole day, once the mission has run for a day. */
export const entriesPerDay =
  daily.patrols * (daily.checkIns + daily.visits + 3) + daily.incidents * 4 + daily.detainees * 8 + daily.notes;
