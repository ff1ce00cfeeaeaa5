import { createHash } from 'node:crypto';
import type { Station } from '#station';
import { sitrepHtml } from './html.ts';
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

export { sitrepStyleHash } from './html.ts';
export { issueDraft, issuesOf, toBeTold } from './issue.ts';
export type { Issue, Issuing } from './issue.ts';
export { sitrepPdf } from './pdf.ts';
export { gatherSitrep } from './sitrep.ts';
export type { Sitrep, SitrepRequest } from './sitrep.ts';
