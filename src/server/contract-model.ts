import { z } from 'zod';
import { cell, jsonValue, words } from './contract-shapes.ts';

const codes = z.record(z.string(), words);

export const field = z.object({
  type: z.string(),
  words,
  label: z.string(),
  optional: z.boolean(),
  part: z.string(),
  marking: z.string(),
  facet: z.string().optional(),
  hint: words.optional(),
  codes: codes.optional(),
  unit: z.string().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  long: z.boolean().optional(),
  subject: z.string().optional(),
  shares: z.boolean().optional(),
  schema: z.record(z.string(), jsonValue),
  get of() {
    return field.optional();
  },
  get fields() {
    return z.record(z.string(), field).optional();
  },
});
z.globalRegistry.add(field, { id: 'Field', description: 'What a form, a list or a schema needs to know of a field.' });

export const kind = z
  .object({
    id: z.string(),
    name: z.string(),
    version: z.int(),
    desk: z.string(),
    nature: z.string(),
    subject: z.string(),
    words,
    label: z.string(),
    marking: z.string(),
    parts: z.record(z.string(), z.string()),
    requires: z.array(z.string()),
    by: z.array(z.string()).optional(),
    duty: z.string().optional(),
    command: z
      .object({ letter: z.string(), text: z.string(), fills: z.record(z.string(), jsonValue).optional() })
      .optional(),
    /** Whether the role of this session may write it. */
    may_write: z.boolean(),
    fields: z.record(z.string(), field),
  })
  .meta({ id: 'Kind' });

const column = z
  .object({
    type: z.string(),
    holds: z.enum(['number', 'text']),
    words,
    label: z.string(),
    marking: z.string().optional(),
    markingFrom: z.string().optional(),
    codes: codes.optional(),
    unit: z.string().optional(),
    hidden: z.boolean().optional(),
  })
  .meta({ id: 'Column' });

export const view = z
  .object({
    name: z.string(),
    desk: z.string(),
    words,
    label: z.string(),
    columns: z.record(z.string(), column),
    subject: z.string().optional(),
    map: z
      .object({ lat: z.string(), lon: z.string(), label: z.string(), symbol: z.string(), at: z.string().optional() })
      .optional(),
    empty: words.optional(),
    inner: z.boolean().optional(),
    /** Stands on the watch screen; `figure` is a column to sum, or `count` for the rows. */
    watch: z.object({ order: z.number(), figure: z.string().optional() }).optional(),
  })
  .meta({ id: 'View' });

const subject = z.object({
  type: z.string(),
  words,
  label: z.string(),
  naming: z.string().optional(),
  /** Full name of the view with one row per subject. */
  page: z.string().optional(),
});

const desk = z
  .object({
    name: z.string(),
    words,
    label: z.string(),
    about: words,
    order: z.int(),
    marking: z.string(),
    subjects: z.array(subject),
    kinds: z.array(z.string()),
    views: z.array(z.string()),
    alerts: z.array(z.object({ name: z.string(), words, next: z.string().optional() })),
    settings: z.record(z.string(), z.object({ words, value: jsonValue })),
  })
  .meta({ id: 'Desk' });

export const model = z
  .object({
    desks: z.array(desk),
    kinds: z.array(kind),
    views: z.array(view),
    /** Fields every draft may carry beside its kind's own. */
    universal: z.record(z.string(), field),
    markings: z.record(z.string(), z.object({ words, label: z.string(), tlp: z.string(), may_read: z.boolean() })),
    roles: z.record(z.string(), z.object({ words, label: z.string() })),
    duties: z.record(z.string(), z.string()),
    report_sections: z.record(z.string(), words),
    late_after_min: z.int(),
  })
  .meta({ id: 'Model', description: 'Everything forms, lists and menus are drawn from.' });

export const session = z
  .object({
    book: z.object({ origin: z.string(), node: z.string(), exercise: z.boolean(), demo: z.boolean() }),
    now: z.string(),
    size: z.int(),
    account: z
      .object({
        who: z.string(),
        name: z.string(),
        role: z.string(),
        post: z.string().nullable(),
        lang: z.string(),
        clears: z.array(z.string()),
        expires: z.string(),
      })
      .nullable(),
    demoAccounts: z
      .array(z.object({ who: z.string(), name: z.string(), role: z.string(), lang: z.string(), password: z.string() }))
      .optional(),
  })
  .meta({ id: 'Session' });

export const verification = z
  .object({
    state: z.enum(['idle', 'running', 'done', 'failed']),
    done: z.int(),
    total: z.int(),
    started: z.string().optional(),
    finished: z.string().optional(),
    result: z
      .object({
        ok: z.boolean(),
        origin: z.string(),
        entries: z.int(),
        root: z.string(),
        erasedParts: z.int(),
        rowsCompared: z.int(),
        findings: z.array(z.object({ code: z.string(), place: z.string(), detail: z.string() })),
      })
      .optional(),
  })
  .meta({ id: 'Verification' });

export const found = z.object({
  subjects: z.array(
    z.object({
      subject: z.string(),
      type: z.string(),
      label: z.string(),
      caption: z.string(),
      row: z.record(z.string(), cell),
    }),
  ),
  kinds: z.array(z.object({ kind: z.string(), label: z.string(), may_write: z.boolean() })),
  views: z.array(z.object({ view: z.string(), label: z.string() })),
});
