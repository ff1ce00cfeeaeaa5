import { z } from 'zod';
import { found, model, session, verification } from './contract-model.ts';
import { routes } from './contract-route.ts';
import {
  alert,
  answer,
  checked,
  clocks,
  countText,
  entry,
  issue,
  jsonValue,
  lang,
  limitText,
  momentText,
  outcome,
  placeMatch,
  receipt,
  row,
  standing,
  words,
} from './contract-shapes.ts';

const drafts = z.union([z.array(z.record(z.string(), jsonValue)).min(1).max(64), z.record(z.string(), jsonValue)]);
const asked = z.string().min(1).max(200);
const dayText = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const viewName = z.string().regex(/^[a-z]+\.[a-z][a-z0-9_]*$/);
const schema = z.record(z.string(), jsonValue);
const counted = z.object({ desk: z.string(), words, label: z.string(), entries: z.int(), last_day: z.int() });
const linked = z.object({ subject: z.string(), entries: z.array(z.string()) });

/**
 * Every route of the server. One definition gives validation, the documentation at `/api/openapi.json` and the types of
 * the client. Queries may always carry `lang` (en, fr, ht, sw). What goes wrong is answered as a `Problem`.
 */
export const contract = routes({
  'GET /api/session': { summary: 'Who am I, and which book is this', open: true, reply: session },
  'POST /api/session': {
    summary: 'Sign in; sets the session cookie',
    open: true,
    body: z.strictObject({ who: z.string().min(1).max(80), password: z.string().min(1).max(200) }),
    reply: session,
  },
  'DELETE /api/session': { summary: 'Sign out', open: true, reply: session },
  'GET /api/model': { summary: 'Desks, kinds, views, markings and roles, with their words', reply: model },
  'GET /api/kinds': {
    summary: 'The JSON Schema of a draft of every kind',
    reply: z.record(z.string(), schema),
  },
  'GET /api/views': {
    summary: 'The views this session may ask',
    reply: z.object({
      views: z.array(z.object({ name: z.string(), desk: z.string(), words, label: z.string(), inner: z.boolean() })),
    }),
  },
  'GET /api/views/{name}': {
    summary: 'Asks a view, at any point of both clocks',
    params: z.object({ name: viewName }),
    query: z.strictObject({
      ...clocks,
      limit: limitText,
      format: z.enum(['json', 'csv']).optional(),
      separator: z.enum(['comma', 'semicolon']).optional(),
      header: z.enum(['names', 'words']).optional(),
    }),
    where: true,
    reply: answer,
    media: ['text/csv'],
  },
  'GET /api/entries': {
    summary: 'The book, newest first',
    query: z.strictObject({
      ...clocks,
      from: countText.optional(),
      limit: limitText,
      desk: asked.optional(),
      kind: asked.optional(),
      subject: asked.optional(),
      nature: z.enum(['observation', 'decision', 'claim', 'unknown']).optional(),
      who: asked.optional(),
      grade: z
        .string()
        .regex(/^[A-F][1-6]$/)
        .optional(),
      late: z.enum(['yes', 'no']).optional(),
      since: momentText.optional(),
      until: momentText.optional(),
      q: asked.optional(),
    }),
    reply: z.object({
      ...standing,
      entries: z.array(entry),
      /** Give it as `from` to go on; null when there is nothing further. */
      next: z.int().nullable(),
    }),
  },
  'POST /api/entries': {
    summary: 'Writes one draft or up to 64; each is answered by a receipt or refused alone',
    body: drafts,
    reply: z.object({ outcomes: z.array(outcome) }),
  },
  'POST /api/check': {
    summary: 'Reads drafts as writing would, and writes nothing',
    body: drafts,
    reply: z.object({ checked: z.array(checked) }),
  },
  'GET /api/entries/{id}': {
    summary: 'One entry, by its id or its position',
    params: z.object({ id: z.string().max(64) }),
    reply: entry,
  },
  'GET /api/entries/{id}/proof': {
    summary: 'Proof that the entry stands in the book (C2SP tlog-proof), with its leaf as extra data',
    params: z.object({ id: z.string().max(64) }),
    media: ['text/plain'],
  },
  'GET /api/subjects/{type}/{name}': {
    summary: 'Everything about one subject: its row, its history oldest first, what it is linked to',
    params: z.object({ type: z.string().max(64), name: z.string().max(128) }),
    query: z.strictObject(clocks),
    reply: z.object({
      ...standing,
      subject: z.string(),
      type: z.string(),
      name: z.string(),
      desk: z.string(),
      words,
      label: z.string(),
      page: z.string().nullable(),
      row: row.nullable(),
      withheld: z.array(z.string()),
      history: z.array(entry),
      truncated: z.boolean(),
      mentions: z.array(linked),
      mentioned_by: z.array(linked),
      alerts: z.array(alert),
    }),
  },
  'GET /api/search': {
    summary: 'Subjects, places, kinds and views that answer to a few words',
    query: z.strictObject({ q: asked }),
    reply: found.extend({ places: z.array(placeMatch) }),
  },
  'GET /api/alerts': {
    summary: 'What is wrong at this point of both clocks, the loudest first',
    query: z.strictObject(clocks),
    reply: z.object({ ...standing, alerts: z.array(alert) }),
  },
  'GET /api/watch': {
    summary: 'The watch screen in one call: alerts, newest entries, counts by desk',
    query: z.strictObject(clocks),
    reply: z.object({ ...standing, alerts: z.array(alert), entries: z.array(entry), desks: z.array(counted) }),
  },
  'GET /api/gazetteer': {
    summary: 'Places a person may mean: a name in any spelling, or a grid',
    query: z.strictObject({ q: asked }),
    reply: z.object({ places: z.array(placeMatch), point: placeMatch.nullable() }),
  },
  'POST /api/files': {
    summary: 'Stores a file of at most 25 MiB; cite it in an entry by what is answered',
    query: z.strictObject({ name: z.string().min(1).max(200), media: z.string().min(1).max(100).optional() }),
    upload: true,
    reply: z.object({ sha256: z.string(), bytes: z.int(), media: z.string(), name: z.string() }),
  },
  'GET /api/files/{sha256}': {
    summary: 'A stored file, when an entry this session may read cites it; always as a download',
    params: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    media: ['application/octet-stream'],
  },
  'GET /api/feed': {
    summary: 'Server-sent events: the size of the book after each commit; goes on from Last-Event-ID',
    media: ['text/event-stream'],
  },
  'GET /api/verify': { summary: 'How far the check of the whole book is, and what it found', reply: verification },
  'POST /api/verify': { summary: 'Starts a check of the whole book, unless one is running', reply: verification },
  'GET /api/digest': {
    summary: 'The digest of every read table',
    reply: z.object({
      position: z.int(),
      tables: z.array(z.object({ table: z.string(), rows: z.int(), digest: z.string() })),
    }),
  },
  'GET /api/book/parts': {
    summary: 'Leaves with the parts this session may read, for a fold elsewhere',
    query: z.strictObject({ from: countText.optional(), limit: limitText }),
    reply: z.object({
      size: z.int(),
      next: z.int().nullable(),
      entries: z.array(
        z.object({
          position: z.int(),
          /** Base64, like salts and bytes. */
          leaf: z.string(),
          parts: z.array(z.object({ name: z.string(), salt: z.string(), bytes: z.string() })),
        }),
      ),
    }),
  },
  'GET /api/reports/sitrep': {
    summary: 'The situation report of a day, for what this session may see',
    query: z.strictObject({
      day: dayText,
      format: z.enum(['html', 'pdf']).optional(),
      position: countText.optional(),
      at: momentText.optional(),
    }),
    media: ['text/html', 'application/pdf'],
  },
  'POST /api/reports/sitrep': {
    summary: 'Hands out the situation report of a day: writes down to whom, resting on what, with which figures',
    body: z.strictObject({
      day: dayText,
      lang,
      recipients: z.array(z.string().trim().min(1).max(200)).min(1).max(200),
      noProblems: z.boolean().optional(),
      position: z.int().min(0).optional(),
      at: momentText.optional(),
    }),
    reply: z.object({
      receipt,
      day: z.string(),
      lang,
      at: z.string(),
      position: z.int(),
      root: z.string(),
      /** SHA-256 of the page as HTML, hex. */
      sha256: z.string(),
      changes: z.array(
        z.object({ id: z.string(), before: z.string(), now: z.string(), corrected: z.string().optional() }),
      ),
      /** Readers of earlier issues of the day whose statements have changed. */
      to_be_told: z.array(z.string()),
    }),
  },
  'GET /api/reports/sitrep/issues': {
    summary: 'Situation reports of a day that were handed out, oldest first',
    query: z.strictObject({ day: dayText }),
    reply: z.object({ issues: z.array(issue) }),
  },
  'GET /api/reports/sitrep/issues/{id}': {
    summary:
      'A report made again as it was handed out. x-konbit-issue says whether the page is the same, byte for byte (same, differs), or a cut of it for a reader who may see less (cut)',
    params: z.object({ id: z.string().max(64) }),
    query: z.strictObject({ format: z.enum(['html', 'pdf']).optional() }),
    media: ['text/html', 'application/pdf'],
  },
  'GET /api/exports/{name}': {
    summary: 'Events in the shape another register reads: acled or ucdp, as CSV',
    params: z.object({ name: z.enum(['acled', 'ucdp']) }),
    query: z.strictObject(clocks),
    media: ['text/csv'],
  },
  'GET /api/openapi.json': { summary: 'This documentation, OpenAPI 3.1', open: true, reply: schema },
  'GET /healthz': {
    summary: 'Whether the station answers',
    open: true,
    reply: z.object({ ok: z.boolean() }),
  },
  'GET /checkpoint': {
    summary: 'The signed head of the book (C2SP tlog-checkpoint)',
    open: true,
    media: ['text/plain'],
  },
  'GET /api/book/key': {
    summary: 'The key that signs the head, as a verifier key (C2SP vkey). Got from here it proves only consistency',
    open: true,
    media: ['text/plain'],
  },
  'GET /tile/{path}': {
    summary: 'Tiles of the tree, and entry bundles for those who serve in the mission (C2SP tlog-tiles)',
    open: true,
    params: z.object({ path: z.string().max(100) }),
    media: ['application/octet-stream'],
  },
});

export type Contract = typeof contract;
export type RouteName = keyof Contract;
