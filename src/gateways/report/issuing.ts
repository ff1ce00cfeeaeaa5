import { createHash } from 'node:crypto';
import { addMinutes, compareInstants, dayBounds, isInstant, isLang, isRole, mayRead, roles } from '#kit';
import type { Author, Instant, Lang, Viewer } from '#kit';
import type { Receipt, Refused, Station } from '#station';
import { sitrepHtml } from './html.ts';
import { issueDraft, toBeTold } from './issue.ts';
import type { Issue } from './issue.ts';
import { gatherSitrep } from './sitrep.ts';
import type { Sitrep, SitrepRequest } from './sitrep.ts';

/** A report ready to be handed out. */
export interface RenderedSitrep {
  readonly sitrep: Sitrep;
  readonly html: string;
  /** SHA-256 of the HTML, hex. */
  readonly sha256: string;
}

/** The daily report as a page. Throws RangeError for a day that is not one. */
export function renderSitrep(station: Station, request: SitrepRequest): RenderedSitrep {
  const sitrep = gatherSitrep(station, request);
  const html = sitrepHtml(sitrep);
  return { sitrep, html, sha256: createHash('sha256').update(html).digest('hex') };
}

export interface IssueRequest {
  readonly day: string;
  readonly lang: Lang;
  /** Who hands it out. The report holds what this role may see. */
  readonly author: Author;
  readonly recipients: readonly string[];
  readonly noProblems?: boolean;
  /** Book position it rests on; everything written when left out. */
  readonly position?: number;
  /** The moment reported; now when left out, or the end of the day when that is over. */
  readonly at?: Instant;
}

export type IssueOutcome =
  | {
      readonly ok: true;
      readonly report: RenderedSitrep;
      readonly receipt: Receipt;
      /** Readers of earlier issues of the day, when statements in them have changed. */
      readonly toBeTold: readonly string[];
    }
  | { readonly ok: false; readonly faults: readonly Refused[] };

/** The issue under way at each station: the next one is numbered when it is in the book. */
const underWay = new WeakMap<Station, Promise<unknown>>();

/**
 * Makes the report and writes into the book that it was handed out: to whom, resting on what, with which figures. Rejects
 * with a RangeError for a day that is not one, or a role that is none.
 */
export function issueSitrep(station: Station, request: IssueRequest): Promise<IssueOutcome> {
  const before = underWay.get(station) ?? Promise.resolve();
  const issuing = before.then(() => issueNow(station, request));
  // Whoever comes next waits for the end of this one, whatever became of it.
  underWay.set(
    station,
    issuing.catch(() => undefined),
  );
  return issuing;
}

async function issueNow(station: Station, request: IssueRequest): Promise<IssueOutcome> {
  const { day, lang, author, recipients, noProblems = false, position } = request;
  const report = renderSitrep(station, {
    day,
    lang,
    viewer: viewerOf(author),
    at: request.at ?? momentOf(day, station.platform.clock.now()),
    ...(position === undefined ? {} : { position }),
  });
  const { sitrep, sha256 } = report;
  const told = toBeTold(station, sitrep);
  const [outcome] = await station.write([issueDraft(station, { sitrep, sha256, author, recipients, noProblems })]);
  if (outcome === undefined || !outcome.ok) return { ok: false, faults: outcome?.faults ?? [] };
  return { ok: true, report, receipt: outcome.receipt, toBeTold: told };
}

/** Now, while the day lasts; its last minute after it; its first moment before it. */
function momentOf(day: string, now: Instant): Instant {
  const [from, to] = dayBounds(day);
  if (compareInstants(now, from) < 0) return from;
  return compareInstants(now, to) < 0 ? now : addMinutes(to, -1);
}

function viewerOf({ who, role }: { readonly who: string; readonly role: string }): Viewer {
  if (!isRole(role)) throw new RangeError(`no report can be made for the role ${role}`);
  return { who, role };
}

/** Whether a reader may see a report as it was made: he clears all that the role it was made for clears. */
export const mayReopen = (reader: Viewer, { role }: Pick<Issue, 'role'>): boolean =>
  isRole(role) && roles[role].clears.every((marking) => mayRead(reader, marking));

/** A report made again, and whether it is what was handed out, byte for byte. */
export interface ReopenedSitrep extends RenderedSitrep {
  readonly same: boolean;
}

/**
 * Makes an issued report again from the position and the moment it names, for the role it was made for, or for
 * `viewer`, who then gets his own cut of it.
 */
export function reopenSitrep(station: Station, issue: Issue, viewer?: Viewer): ReopenedSitrep {
  const { day, lang, position, at } = issue;
  if (!isLang(lang) || !isInstant(at)) throw new RangeError(`${issue.subject} does not say its language and moment`);
  const report = renderSitrep(station, { day, lang, position, at, viewer: viewer ?? viewerOf(issue) });
  return { ...report, same: report.sha256 === issue.sha256 };
}
