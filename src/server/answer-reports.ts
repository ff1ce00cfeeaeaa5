import { acledCsv, exchangeView, ucdpCsv } from '#gateways/acled';
import {
  issueAt,
  issueSitrep,
  issuesOf,
  mayReopen,
  renderSitrep,
  reopenSitrep,
  sitrepPdf,
  sitrepStyleHash,
} from '#gateways/report';
import type { Issue, RenderedSitrep } from '#gateways/report';
import { addMinutes, compareInstants, dayBounds, markingOfView, mayRead } from '#kit';
import type { Instant, Viewer } from '#kit';
import { told } from '#station';
import { refusedAlone } from './answer-write.ts';
import { raw } from './asked.ts';
import type { HandlersOf, Raw, Serving } from './asked.ts';
import { authorOf } from './checking.ts';
import type { Frozen } from './contract-route.ts';
import type { issue as issueShape } from './contract-shapes.ts';
import { Problem, plain, unknownThing } from './problem.ts';
import { clocksOf } from './standing.ts';
import type { z } from 'zod';

type IssueReply = Frozen<z.output<typeof issueShape>>;

const pagePolicy = `default-src 'none'; style-src '${sitrepStyleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;

/** Clocks of devices differ by this much. */
const aheadMinutesMax = 1;

export const reportHandlers: HandlersOf<
  | 'GET /api/reports/sitrep'
  | 'POST /api/reports/sitrep'
  | 'GET /api/reports/sitrep/issues'
  | 'GET /api/reports/sitrep/issues/{id}'
  | 'GET /api/exports/{name}'
> = {
  'GET /api/reports/sitrep': ({ query, lang, viewer }, { station }) => {
    checkReader(viewer);
    const { day, format, position, at } = query;
    const request = {
      day,
      lang,
      viewer,
      ...(position === undefined ? {} : { position }),
      ...(at === undefined ? {} : { at }),
    };
    return handedOut(
      guarded({ field: 'query.day', day }, () => renderSitrep(station, request)),
      format,
    );
  },
  'POST /api/reports/sitrep': async ({ body, account, viewer, lang: spoken }, { station }) => {
    checkReader(viewer);
    const { day, lang, recipients, noProblems, position, at } = body;
    checkStanding(station, { position, at });
    guarded({ field: 'body.day', day }, () => dayBounds(day));
    const outcome = await issueSitrep(station, {
      day,
      lang,
      recipients,
      author: authorOf(account),
      ...(noProblems === undefined ? {} : { noProblems }),
      ...(position === undefined ? {} : { position }),
      ...(at === undefined ? {} : { at }),
    });
    if (!outcome.ok) throw refusedAlone(outcome.faults.map((fault) => plain(told(fault, spoken))));
    const { sitrep, sha256 } = outcome.report;
    return {
      receipt: outcome.receipt,
      day,
      lang,
      at: sitrep.at,
      position: sitrep.position,
      root: sitrep.root,
      sha256,
      changes: [...sitrep.changes],
      to_be_told: [...outcome.toBeTold],
    };
  },
  'GET /api/reports/sitrep/issues': ({ query: { day }, viewer }, { station, reader }) => {
    checkReader(viewer);
    const issues = guarded({ field: 'query.day', day }, () =>
      issuesOf(station, { day, before: station.store.size() }),
    ).filter(({ id }) => reader.named(id, viewer) !== undefined);
    return { issues: issues.map((issue) => issueReply(issue, viewer)) };
  },
  'GET /api/reports/sitrep/issues/{id}': ({ params, query, viewer }, { station, reader }) => {
    checkReader(viewer);
    const seen = reader.named(params.id, viewer);
    const issue = seen === undefined ? undefined : issueAt(station, seen.recorded.position);
    if (issue === undefined) throw unknownThing();
    const isWhole = mayReopen(viewer, issue);
    const report = guarded({ field: 'path.id', day: issue.day }, () =>
      reopenSitrep(station, issue, isWhole ? undefined : viewer),
    );
    const verdict = isWhole ? (report.same ? 'same' : 'differs') : 'cut';
    return handedOut(report, query.format, { 'x-konbit-issue': verdict });
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

/** The report is the mission's own: who may not read what is marked so is told of none. */
function checkReader(viewer: Viewer): void {
  if (!mayRead(viewer, 'mission')) throw unknownThing();
}

/** A report rests on what is in the book, at a moment that has come. */
function checkStanding(
  station: Serving['station'],
  { position, at }: { position: number | undefined; at: Instant | undefined },
): void {
  const size = station.store.size();
  if (position !== undefined && position > size) {
    const params = { low: '0', high: String(size) };
    throw new Problem({ status: 400, code: 'number.range', field: 'body.position', value: String(position), params });
  }
  if (at !== undefined && compareInstants(at, addMinutes(station.platform.clock.now(), aheadMinutesMax)) > 0)
    throw new Problem({ status: 400, code: 'time.future', field: 'body.at', value: at });
}

/** The page or the PDF; the hash is always that of the page, which is what an issue names. */
function handedOut(
  { sitrep, html, sha256 }: RenderedSitrep,
  format: 'html' | 'pdf' | undefined,
  more: Readonly<Record<string, string>> = {},
): Raw {
  const headers = { 'x-konbit-sha256': sha256, ...more };
  if (format !== 'pdf')
    return raw({
      media: 'text/html; charset=utf-8',
      content: html,
      headers: { ...headers, 'content-security-policy': pagePolicy },
    });
  const name = `sitrep-${sitrep.day}-${sitrep.position}-${sitrep.lang}.pdf`;
  return raw({
    media: 'application/pdf',
    content: sitrepPdf(sitrep),
    headers: { ...headers, 'content-disposition': `attachment; filename="${name}"` },
  });
}

const issueReply = (issue: Issue, viewer: Viewer): IssueReply => ({
  id: issue.id,
  subject: issue.subject,
  entry_position: issue.entryPosition,
  received: issue.received,
  who: issue.who,
  role: issue.role,
  day: issue.day,
  lang: issue.lang,
  at: issue.at,
  position: issue.position,
  root: issue.root,
  sha256: issue.sha256,
  recipients: [...issue.recipients],
  supersedes: issue.supersedes ?? null,
  may_reopen: mayReopen(viewer, issue),
});

/** A day that is none is the reader's slip, not ours. */
function guarded<T>({ field, day }: { field: string; day: string }, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw cause instanceof RangeError
      ? new Problem({ status: 400, code: 'time.no_such_date', field, value: day })
      : cause;
  }
}
