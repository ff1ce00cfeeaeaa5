import { acledCsv, exchangeView, ucdpCsv } from '#gateways/acled';
import { renderSitrep, sitrepPdf, sitrepStyleHash } from '#gateways/report';
import { markingOfView, mayRead } from '#kit';
import { raw } from './asked.ts';
import type { HandlersOf } from './asked.ts';
import { Problem, unknownThing } from './problem.ts';
import { clocksOf } from './standing.ts';

const pagePolicy = `default-src 'none'; style-src '${sitrepStyleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;

export const reportHandlers: HandlersOf<'GET /api/reports/sitrep' | 'GET /api/exports/{name}'> = {
  'GET /api/reports/sitrep': ({ query, lang, viewer }, { station }) => {
    // The report is the mission's own: who may not read what is marked so is told of none.
    if (!mayRead(viewer, 'mission')) throw unknownThing();
    const { day, format, position, at } = query;
    const request = {
      day,
      lang,
      viewer,
      ...(position === undefined ? {} : { position }),
      ...(at === undefined ? {} : { at }),
    };
    const { sitrep, html } = guarded(day, () => renderSitrep(station, request));
    if (format !== 'pdf')
      return raw({
        media: 'text/html; charset=utf-8',
        content: html,
        headers: { 'content-security-policy': pagePolicy },
      });
    const name = `sitrep-${day}-${sitrep.position}-${lang}.pdf`;
    return raw({
      media: 'application/pdf',
      content: sitrepPdf(sitrep),
      headers: { 'content-disposition': `attachment; filename="${name}"` },
    });
  },
  'GET /api/exports/{name}': ({ params, query, viewer }, { station, model }) => {
    const named = exchangeView(model);
    if (named === undefined || !mayRead(viewer, markingOfView(named))) throw unknownThing();
    const { rows, position } = station.read({ view: named.name, ...clocksOf(query) }, viewer);
    const content = params.name === 'acled' ? acledCsv(rows) : ucdpCsv(rows);
    const name = `${params.name}-${position}.csv`;
    return raw({
      media: 'text/csv; charset=utf-8',
      content,
      headers: { 'content-disposition': `attachment; filename="${name}"` },
    });
  },
};

/** A day that is none is the reader's slip, not ours. */
function guarded<T>(day: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof RangeError)
      throw new Problem({ status: 400, code: 'time.no_such_date', field: 'query.day', value: day });
    throw cause;
  }
}
