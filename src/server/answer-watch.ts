import { addMinutes, mayRead } from '#kit';
import { alertsAt } from '#station';
import type { Moment, RaisedAlert } from '#station';
import type { Asked, HandlersOf, Serving } from './asked.ts';
import type { Contract } from './contract.ts';
import { listed, showingOf } from './answer-entries.ts';
import { readableTest } from './entry-json.ts';
import { clocksOf, standingOf } from './standing.ts';

type Asking = Pick<Asked<Contract['GET /api/alerts']>, 'viewer' | 'lang'>;

const newestShown = 30;
const dayMinutes = 24 * 60;

export const watchHandlers: HandlersOf<'GET /api/alerts' | 'GET /api/watch'> = {
  'GET /api/alerts': (asked, serving) => {
    const moment = serving.station.at(clocksOf(asked.query));
    return { ...standingOf(serving, moment), alerts: alertsFor(asked, serving, moment) };
  },
  'GET /api/watch': (asked, serving) => {
    const moment = serving.station.at(clocksOf(asked.query));
    const showing = showingOf(asked, serving, moment.position);
    return {
      ...standingOf(serving, moment),
      alerts: alertsFor(asked, serving, moment),
      entries: listed({ moment, limit: newestShown, query: {}, showing }).entries,
      desks: countsByDesk(asked, serving, moment),
    };
  },
};

/** The alerts this reader may see: of desks open to him, and not resting on an entry that is closed to him. */
export function alertsFor(
  { viewer, lang }: Asking,
  { station, model, reader }: Serving,
  moment: Moment,
): RaisedAlert[] {
  return alertsAt(model, moment, { viewer, lang }).filter(
    ({ entry }) =>
      entry === null || reader.named(entry, viewer) !== undefined || station.store.positionOf(entry) === undefined,
  );
}

function countsByDesk({ viewer, lang }: Asking, { model }: Serving, moment: Moment) {
  const since = addMinutes(moment.now, -dayMinutes);
  const sql = `SELECT desk, count(*) AS entries, sum(occurred > :since AND occurred <= :until) AS last_day
    FROM entry WHERE ${readableTest(viewer)} GROUP BY desk`;
  const counts = new Map(moment.ask(sql, { since, until: moment.now }).map((row) => [row['desk'], row]));
  return [...model.desks]
    .filter((desk) => mayRead(viewer, desk.marking))
    .sort((a, b) => a.order - b.order || (a.name < b.name ? -1 : 1))
    .map(({ name, words }) => {
      const { entries, last_day: lastDay } = counts.get(name) ?? {};
      const count = (value: unknown): number => (typeof value === 'number' ? value : 0);
      return { desk: name, words, label: words[lang], entries: count(entries), last_day: count(lastDay) };
    });
}
