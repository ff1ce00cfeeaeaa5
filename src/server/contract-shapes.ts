import { z } from 'zod';
import type { Json } from '#book';
import { LANGS, parseInstant } from '#kit';
import type { Instant } from '#kit';

/** Any JSON value that has already been read strictly. */
export const jsonValue = z.custom<Json>((given) => given !== undefined);

export const lang = z.enum(LANGS).meta({ id: 'Lang' });
export const words = z.object({ en: z.string(), fr: z.string(), ht: z.string(), sw: z.string() }).meta({ id: 'Words' });
export const cell = z.union([z.string(), z.number(), z.null()]).meta({ id: 'Cell' });
export const row = z.record(z.string(), cell).meta({ id: 'Row', description: 'A row of a view, by column.' });

/** A moment in a query: ISO 8601 with a zone, or a date-time group. */
export const momentText = z
  .string()
  .max(40)
  .transform((text, context): Instant => {
    const parsed = parseInstant(text);
    if (typeof parsed === 'string') return parsed;
    context.addIssue({ code: 'custom', params: { code: parsed.code } });
    return z.NEVER;
  })
  .meta({ description: 'A moment with its zone: 2024-09-17T14:20-04:00 or 171420Q SEP 24' });

/** A whole number in a query. */
export const countText = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);

/** The two clocks of a question. */
export const clocks = {
  happened: momentText.optional(),
  knew: momentText.optional(),
  position: countText.optional(),
  now: momentText.optional(),
};

export const limitText = countText.optional();

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    field: z.string().optional(),
    value: z.string().optional(),
    way: z.string(),
    refused: z
      .array(z.object({ code: z.string(), field: z.string(), value: z.string(), message: z.string(), way: z.string() }))
      .optional(),
  })
  .meta({ id: 'Problem', description: 'What is wrong and the way out, in the language asked for (RFC 9457).' });

export const receipt = z
  .object({
    id: z.string(),
    position: z.int(),
    kind: z.string(),
    subject: z.string(),
    received: z.string(),
    leaf: z.string(),
    lateMinutes: z.int().optional(),
  })
  .meta({ id: 'Receipt', description: 'Proof that an entry is on the disk; the same id always gets the same one.' });

export const refusal = z
  .object({ code: z.string(), field: z.string(), value: z.string(), message: z.string(), way: z.string() })
  .meta({ id: 'Refusal' });

export const outcome = z
  .object({
    ok: z.boolean(),
    again: z.boolean().optional(),
    receipt: receipt.optional(),
    refused: z.array(refusal).optional(),
  })
  .meta({ id: 'Outcome', description: 'What became of one draft, in the order given.' });

export const checked = z
  .object({
    ok: z.boolean(),
    kind: z.string().optional(),
    subject: z.string().optional(),
    occurred: z.string().optional(),
    /** The draft as it would be written: names resolved to places, amounts to minor units. */
    data: z.record(z.string(), jsonValue).optional(),
    place: jsonValue.optional(),
    refused: z.array(refusal).optional(),
  })
  .meta({ id: 'Checked' });

const link = z.object({ id: z.string(), position: z.int() });

export const entry = z
  .object({
    position: z.int(),
    id: z.string(),
    kind: z.string(),
    words: words.nullable(),
    label: z.string(),
    nature: z.string(),
    desk: z.string(),
    subject: z.string(),
    occurred: z.string(),
    until: z.string().nullable(),
    precision: z.string(),
    noted: z.string(),
    received: z.string(),
    late_min: z.int(),
    late: z.boolean(),
    who: z.string(),
    role: z.string(),
    post: z.string().nullable(),
    grade: z.string().nullable(),
    source: z.string().nullable(),
    marking: z.string(),
    lang: z.string().nullable(),
    reason: z.string().nullable(),
    legal: z.string().nullable(),
    clock_offset_s: z.int().nullable(),
    lat_e6: z.int().nullable(),
    lon_e6: z.int().nullable(),
    place: z.string().nullable(),
    caption: z.string().nullable(),
    data: z.record(z.string(), jsonValue),
    parts: z.array(z.object({ name: z.string(), marking: z.string(), fields: z.array(z.string()) })),
    withheld: z.array(z.string()),
    mentions: z.array(z.string()),
    corrects: z.string().nullable(),
    withdraws: z.string().nullable(),
    corrected_by: z.array(link),
    withdrawn_by: z.array(link),
  })
  .meta({ id: 'Entry', description: 'One entry, with the parts this reader may see.' });

export const alert = z
  .object({
    key: z.string(),
    desk: z.string(),
    rule: z.string(),
    subject: z.string(),
    level: z.enum(['notice', 'amber', 'red', 'breach']),
    since: z.string(),
    due_at: z.string().nullable(),
    owner: z.string().nullable(),
    entry: z.string().nullable(),
    next: z.string().nullable(),
    text: z.string(),
    answers: z.array(row),
  })
  .meta({ id: 'Alert' });

/** Where in both clocks an answer stands. */
export const standing = { book: z.string(), position: z.int(), now: z.string(), happened: z.string().optional() };

export const answer = z
  .object({ view: z.string(), ...standing, rows: z.array(row), withheld: z.array(z.string()) })
  .meta({ id: 'Answer' });

export const placeMatch = z
  .object({
    id: z.string(),
    name: z.string(),
    score: z.number(),
    lat_e6: z.int(),
    lon_e6: z.int(),
    accuracy_m: z.number(),
    pcode: z.string().nullable(),
    distance_m: z.number().nullable(),
    grid: z.string(),
  })
  .meta({ id: 'PlaceMatch' });

export const issue = z
  .object({
    id: z.string(),
    /** Name of the issue, e.g. `SITREP-2024-09-21-1`. */
    subject: z.string(),
    entry_position: z.int(),
    received: z.string(),
    who: z.string(),
    role: z.string(),
    day: z.string(),
    lang: z.string(),
    at: z.string(),
    position: z.int(),
    root: z.string(),
    sha256: z.string(),
    recipients: z.array(z.string()),
    supersedes: z.string().nullable(),
    /** Whether this reader may see it as it was made; otherwise he gets a cut of it. */
    may_reopen: z.boolean(),
  })
  .meta({ id: 'Issue', description: 'A report that was handed out.' });
