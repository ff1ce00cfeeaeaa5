import { ok } from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { apart, desk, kind, modelOf, personName, subjectKey, table, text, textColumn, view, alert, of } from '#kit';
import type { Fact, Role } from '#kit';
import { addAccount, createPost, findDesks, instantFrom, serve } from '#server';
import type { Post, RouteName, ServeOptions, Served } from '#server';

/** Words that may only be seen by those cleared for the part they are in. */
export const canary = {
  persons: 'Zwazo-CUSTODY-1',
  notes: 'Zwazo-MEDICAL-2',
  secret: 'Zwazo-SOURCES-3',
  child: 'Zwazo-CHILD-4',
  column: 'Zwazo-VICTIMS-5',
};

const kinds = {
  seen: kind('clinic.seen/1', {
    nature: 'observation',
    subject: 'patient',
    words: 'Patient seen|Patient vu|Pasyan wè|Mgonjwa ameonekana',
    parts: { persons: 'custody', notes: 'medical', victims: 'victims' },
    fields: {
      what: text('What|Quoi|Kisa|Nini', { facet: 'caption' }),
      name: { ...personName('Name|Nom|Non|Jina'), about: { ...personName('Name|Nom|Non|Jina').about, optional: true } },
      note: {
        ...apart('notes', text('Note|Remarque|Nòt|Andiko')),
        about: { ...apart('notes', text('Note|Remarque|Nòt|Andiko')).about, optional: true },
      },
      hurt: {
        ...apart('victims', text('Hurt|Blessure|Blesi|Jeraha')),
        about: { ...apart('victims', text('Hurt|Blessure|Blesi|Jeraha')).about, optional: true },
      },
    },
  }),
  child: kind('clinic.child/1', {
    nature: 'observation',
    subject: 'patient',
    words: 'Child named|Enfant signalé|Timoun siyale|Mtoto ametajwa',
    fields: { what: text('What|Quoi|Kisa|Nini') },
  }),
  tip: kind('clinic.tip/1', {
    nature: 'claim',
    subject: 'tip',
    words: 'Tip heard|Renseignement entendu|Enfòmasyon tande|Fununu imesikika',
    marking: 'sources',
    fields: { what: text('What|Quoi|Kisa|Nini', { facet: 'caption' }) },
  }),
  decided: kind('clinic.decided/1', {
    nature: 'decision',
    subject: 'patient',
    words: 'Care decided|Soin décidé|Swen deside|Matibabu yameamuliwa',
    by: ['medical_officer'],
    fields: { what: text('What|Quoi|Kisa|Nini') },
  }),
};

const tables = {
  patient: table('Patients|Patients suivis|Pasyan yo|Wagonjwa', {
    patient: textColumn('subject', 'Patient|Patient suivi|Pasyan|Mgonjwa'),
    what: textColumn('text', 'What|Quoi|Kisa|Nini'),
    name: textColumn('text', 'Name|Nom|Non|Jina', { markingFrom: 'closed' }),
    hurt: textColumn('text', 'Hurt|Blessure|Blesi|Jeraha', { marking: 'victims' }),
    closed: textColumn('text', 'Marking|Marquage|Make|Alama', { hidden: true }),
    entry: textColumn('entry', 'Entry|Inscription|Antre|Ingizo'),
  }),
  raised: table(
    'Closed further|Fermé davantage|Fèmen plis|Imefungwa zaidi',
    {
      subject: textColumn('subject', 'Subject|Sujet|Sijè|Mada'),
      part: textColumn('text', 'Part|Partie|Pati|Sehemu'),
      marking: textColumn('text', 'Marking|Marquage|Make|Alama'),
    },
    { role: 'raised' },
  ),
  tip: table('Tips|Renseignements|Enfòmasyon|Fununu', {
    tip: textColumn('subject', 'Tip|Renseignement|Enfòmasyon|Fununu'),
    at: textColumn('instant', 'At|À|Lè|Saa'),
    entry: textColumn('entry', 'Entry|Inscription|Antre|Ingizo'),
  }),
};

function foldPatient(history: readonly Fact[], name: string) {
  const patient = subjectKey('patient', name);
  const child = history.some((fact) => of(kinds.child, fact));
  const last = history.findLast((fact) => of(kinds.seen, fact));
  const raised = child ? [{ subject: patient, part: 'persons', marking: 'child' }] : [];
  if (last === undefined || !of(kinds.seen, last)) return { raised };
  const { what, name: named = null, hurt = null } = last.data;
  return {
    raised,
    patient: [{ patient, what, name: named, hurt, closed: child ? 'child' : 'custody', entry: last.id }],
  };
}

/** A made-up desk: what these tests hide belongs to no desk of the mission. */
const clinic = desk({
  name: 'clinic',
  words: 'Clinic|La clinique|Klinik|Kliniki',
  about: 'A clinic|Une clinique|Yon klinik|Kliniki moja',
  order: 1,
  subjects: {
    patient: { words: 'Patient|Patient suivi|Pasyan|Mgonjwa', page: 'patients' },
    tip: { words: 'Tip|Renseignement|Enfòmasyon|Fununu' },
  },
  kinds,
  tables,
  folds: {
    patient: foldPatient,
    tip: (history, name) => ({
      tip: history.map((fact) => ({ tip: subjectKey('tip', name), at: fact.occurred, entry: fact.id })),
    }),
  },
  views: {
    patients: view('Patients|Patients suivis|Pasyan yo|Wagonjwa', {
      sql: 'SELECT * FROM clinic_patient',
      columns: tables.patient.columns,
      subject: 'patient',
      empty: 'Nobody|Personne|Pèsonn|Hakuna',
    }),
  },
  alerts: {
    tip: alert(
      'Tip {subject} waits|Le renseignement {subject} attend|Enfòmasyon {subject} ap tann|Fununu {subject} inasubiri',
      {
        sql: "SELECT tip AS subject, at AS since, 'amber' AS level, entry FROM clinic_tip",
      },
    ),
  },
});

export interface Answered {
  readonly status: number;
  readonly text: string;
  readonly json: Record<string, unknown>;
  readonly headers: Headers;
}

export interface Asking {
  readonly params?: Record<string, string>;
  readonly query?: Record<string, string | number>;
  readonly body?: unknown;
  readonly raw?: BodyInit;
  readonly headers?: Record<string, string>;
}

export interface ServedTest {
  readonly post: Post;
  readonly served: Served;
  /** Asks as somebody of this role; as nobody when it is left out. Every answer is checked against the documentation. */
  ask(route: RouteName, asking?: Asking, role?: Role): Promise<Answered>;
  cookieOf(role: Role): Promise<string>;
  write(draft: Record<string, unknown>): Promise<{ id: string; position: number }>;
  close(): Promise<void>;
}

export const passwordOf = (role: string): string => `${role}-password`;
const author = { who: 'Wanjiru DEMO', role: 'watch_officer' };

export async function openServed(
  options: Partial<ServeOptions> & { origin?: string; exercise?: boolean } = {},
): Promise<ServedTest> {
  const folder = mkdtempSync(join(tmpdir(), 'konbit-server-'));
  const found = await findDesks(undefined, (name) => ['posts', 'watch'].includes(name));
  const model = modelOf([...found, clinic]);
  const { origin = 'ht.mss/test', exercise = true, ...rest } = options;
  const clock = exercise ? { clock: instantFrom('2024-09-17T08:00-04:00') } : {};
  const post = await createPost(join(folder, 'book'), model, {
    name: { origin, node: 'test-1', exercise, demo: exercise },
    ...clock,
  });
  const faults: unknown[] = [];
  const served = await serve({ post, signInsPerMinute: 200, onFault: (cause) => faults.push(cause), ...rest });
  const cookies = new Map<Role, string>();
  const documentation = (await (await fetch(`${served.url}/api/openapi.json`)).json()) as Documentation;

  const cookieOf = async (role: Role): Promise<string> => {
    const known = cookies.get(role);
    if (known !== undefined) return known;
    await addAccount(join(folder, 'book'), {
      who: role,
      name: `${role} DEMO`,
      role,
      lang: 'en',
      password: passwordOf(role),
    });
    const body = { who: role, password: passwordOf(role) };
    const answer = await fetch(`${served.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    cookies.set(role, cookie);
    return cookie;
  };
  return {
    post,
    served,
    cookieOf,
    async ask(route, asking = {}, role) {
      const headers = { ...asking.headers, ...(role === undefined ? {} : { cookie: await cookieOf(role) }) };
      const answered = await fetched(served.url, { route, asking, headers });
      checkAgainst(documentation, route, answered);
      if (answered.status >= 500 && faults.length > 0) throw faults[0];
      return answered;
    },
    async write(draft) {
      const [outcome] = await post.station.write([{ author, ...draft } as never]);
      if (outcome?.ok !== true) throw new Error(JSON.stringify(outcome));
      return outcome.receipt;
    },
    async close() {
      await served.close();
      post.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function fetched(
  base: string,
  { route, asking, headers }: { route: RouteName; asking: Asking; headers: Record<string, string> },
): Promise<Answered> {
  const [method = 'GET', template = '/'] = route.split(' ');
  const path = template.replaceAll(/\{(\w+)\}/g, (_whole, name: string) =>
    name === 'path' ? (asking.params?.[name] ?? '') : encodeURIComponent(asking.params?.[name] ?? ''),
  );
  const search = new URLSearchParams(
    Object.entries(asking.query ?? {}).map(([name, value]) => [name, String(value)]),
  ).toString();
  const body = asking.raw ?? (asking.body === undefined ? undefined : JSON.stringify(asking.body));
  const answer = await fetch(`${base}${path}${search === '' ? '' : `?${search}`}`, {
    method,
    headers: { ...(asking.body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body }),
  });
  const answerText = await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('json') === true;
  return {
    status: answer.status,
    text: answerText,
    json: isJson ? JSON.parse(answerText) : {},
    headers: answer.headers,
  };
}

interface Documentation {
  readonly paths: Record<
    string,
    Record<string, { responses: Record<string, { content: Record<string, { schema?: object }> }> }>
  >;
  readonly components: { readonly schemas: object };
}

const compiled = new Map<string, z.ZodType>();

/** The answer must be of a documented media type, and JSON of the documented shape with nothing more in it. */
function checkAgainst(documentation: Documentation, route: RouteName, answered: Answered): void {
  const [method = '', path = ''] = route.split(' ');
  const operation = documentation.paths[path]?.[method.toLowerCase()];
  ok(operation, `${route} is not in the documentation`);
  const { content } = operation.responses[answered.status === 200 ? '200' : 'default'] ?? { content: {} };
  const [media = ''] = String(answered.headers.get('content-type')).split(';');
  const what = `${route} answered ${answered.status} with ${media}: ${answered.text.slice(0, 300)}`;
  ok(Object.hasOwn(content, media), what);
  const schema = content[media]?.schema;
  if (!media.includes('json') || schema === undefined) return;
  const read = shapeOf(`${route} ${media}`, { ...schema, $defs: documentation.components.schemas }).safeParse(
    answered.json,
  );
  ok(read.success, `${read.error?.message ?? ''} ${what}`);
}

function shapeOf(key: string, schema: object): z.ZodType {
  const told = JSON.parse(JSON.stringify(schema).replaceAll('#/components/schemas/', '#/$defs/'));
  const shape = compiled.get(key) ?? z.fromJSONSchema(told);
  compiled.set(key, shape);
  return shape;
}
