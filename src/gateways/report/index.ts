export { sitrepStyleHash } from './html.ts';
export { issueAt, issueDraft, issuesOf, toBeTold } from './issue.ts';
export type { Issue, Issuing } from './issue.ts';
export { issueSitrep, mayReopen, renderSitrep, reopenSitrep } from './issuing.ts';
export type { IssueOutcome, IssueRequest, RenderedSitrep, ReopenedSitrep } from './issuing.ts';
export { sitrepPdf } from './pdf.ts';
export { gatherSitrep } from './sitrep.ts';
export type { Change, Sitrep, SitrepRequest } from './sitrep.ts';
