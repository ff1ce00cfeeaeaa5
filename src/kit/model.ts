import type { Desk, SubjectType } from './desk.ts';
import type { Kind, KindDuty } from './kind.ts';
import type { Table, TableRole } from './table.ts';
import type { Marking } from './role.ts';
import type { View } from './view.ts';

/** A view with its place: `custody.clocks` is the SQL name `custody_clocks`. */
export interface NamedView {
  readonly name: string;
  readonly sqlName: string;
  readonly desk: Desk;
  readonly view: View;
}

/** Who may ask a view: as it says itself, else as its desk says. Counts may go further than the rows they count. */
export const markingOfView = ({ view, desk }: NamedView): Marking => view.marking ?? desk.marking;

export interface NamedTable {
  readonly name: string;
  readonly sqlName: string;
  readonly desk: Desk;
  readonly table: Table;
}

/** Every desk of a mission, checked against one another and indexed. Made once, when a station starts. */
export interface Model {
  readonly desks: readonly Desk[];
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly subjects: ReadonlyMap<string, { readonly type: SubjectType; readonly desk: Desk }>;
  readonly tables: readonly NamedTable[];
  /** In an order in which each view comes after those it reads. */
  readonly views: readonly NamedView[];
  readonly roles: ReadonlyMap<TableRole, NamedTable>;
  readonly duties: ReadonlyMap<KindDuty, Kind>;
}

/**
 * Checks and indexes the desks: names are unique, every kind's subject is owned by its desk, references across desks do
 * not share histories, views read only what their desk says it reads, and reading has no ring. Throws with one sentence
 * that names the desk and the thing.
 */
export function modelOf(found: readonly Desk[]): Model {
  const desks = [...found].sort((a, b) => (a.name < b.name ? -1 : 1));
  const kinds = new Map<string, Kind>();
  const subjects = new Map<string, { type: SubjectType; desk: Desk }>();
  for (const desk of desks) {
    for (const [type, subject] of Object.entries(desk.subjects)) {
      if (subjects.has(type)) throw new Error(`the desk ${desk.name} declares the subject ${type} a second time`);
      subjects.set(type, { type: subject, desk });
    }
    for (const kind of desk.kinds) {
      if (kinds.has(kind.id)) throw new Error(`the kind ${kind.id} is declared twice`);
      kinds.set(kind.id, kind);
    }
  }
  for (const desk of desks) checkKinds(desk, subjects);
  const tables = desks.flatMap(tablesOf);
  return {
    desks,
    kinds,
    subjects,
    tables,
    views: orderedViews(desks),
    roles: rolesOf(tables),
    duties: dutiesOf(kinds),
  };
}

function checkKinds(desk: Desk, subjects: Model['subjects']): void {
  for (const kind of desk.kinds) {
    if (!kind.name.startsWith(`${desk.name}.`))
      throw new Error(`the kind ${kind.id} is not named after its desk ${desk.name}`);
    if (subjects.get(kind.subject)?.desk !== desk)
      throw new Error(`${kind.id}: the desk ${desk.name} has no subject ${kind.subject}`);
    for (const [name, { about }] of Object.entries(kind.fields)) {
      if (about.subject === undefined) continue;
      const owner = subjects.get(about.subject);
      if (owner === undefined)
        throw new Error(`${kind.id}: the field ${name} refers to ${about.subject}, which no desk has`);
      if (about.shares === true && owner.desk !== desk)
        throw new Error(`${kind.id}: the field ${name} shares a history across desks`);
    }
  }
}

const tablesOf = (desk: Desk): NamedTable[] =>
  Object.entries(desk.tables).map(([name, table]) => ({
    name: `${desk.name}.${name}`,
    sqlName: `${desk.name}_${name}`,
    desk,
    table,
  }));

function rolesOf(tables: readonly NamedTable[]): Map<TableRole, NamedTable> {
  const roles = new Map<TableRole, NamedTable>();
  for (const table of tables) {
    if (table.table.role !== undefined) roles.set(table.table.role, table);
  }
  return roles;
}

function dutiesOf(kinds: ReadonlyMap<string, Kind>): Map<KindDuty, Kind> {
  const duties = new Map<KindDuty, Kind>();
  for (const kind of kinds.values()) {
    if (kind.duty === undefined) continue;
    if (duties.has(kind.duty)) throw new Error(`${kind.id}: another kind already ${kind.duty}`);
    duties.set(kind.duty, kind);
  }
  return duties;
}

/** Names of tables and views of any desk that a piece of SQL mentions. */
const mentions = (sql: string, known: ReadonlySet<string>): string[] =>
  [...new Set(sql.match(/[a-z]+_[a-z0-9_]+/g) ?? [])].filter((word) => known.has(word));

function orderedViews(desks: readonly Desk[]): NamedView[] {
  const all = new Map<string, NamedView>();
  const known = new Set<string>();
  for (const desk of desks) {
    for (const table of tablesOf(desk)) known.add(table.sqlName);
    for (const [name, view] of Object.entries(desk.views)) {
      const named = { name: `${desk.name}.${name}`, sqlName: `${desk.name}_${name}`, desk, view };
      if (known.has(named.sqlName)) throw new Error(`the view ${named.name} has the name of a table`);
      all.set(named.sqlName, named);
      known.add(named.sqlName);
    }
  }
  for (const desk of desks) checkReads(desk, { all, known });
  const ordered: NamedView[] = [];
  const visit = (named: NamedView, trail: readonly string[]): void => {
    if (ordered.includes(named)) return;
    if (trail.includes(named.name))
      throw new Error(`views read each other in a ring: ${[...trail, named.name].join(' → ')}`);
    for (const name of mentions(named.view.sql, known)) {
      const needed = all.get(name);
      if (needed !== undefined && needed !== named) visit(needed, [...trail, named.name]);
    }
    ordered.push(named);
  };
  for (const named of all.values()) visit(named, []);
  return ordered;
}

function checkReads(desk: Desk, at: { all: ReadonlyMap<string, NamedView>; known: ReadonlySet<string> }): void {
  const allowed = new Set(desk.reads.map((name) => name.replace('.', '_')));
  for (const name of allowed) {
    if (!at.all.has(name))
      throw new Error(`the desk ${desk.name} reads ${name.replace('_', '.')}, which no desk offers`);
  }
  const pieces = [
    ...Object.entries(desk.views).map(([name, view]) => [name, view.sql] as const),
    ...Object.entries(desk.alerts).map(([name, alert]) => [name, alert.sql] as const),
    ...desk.report.map((line) => [line.words.en, `${line.sql ?? ''} ${line.evidence ?? ''}`] as const),
  ];
  for (const [name, sql] of pieces) {
    for (const mentioned of mentions(sql, at.known)) {
      if (mentioned.startsWith(`${desk.name}_`) || allowed.has(mentioned)) continue;
      throw new Error(`${desk.name}: “${name}” reads ${mentioned.replace('_', '.')}, which is not in the desk's reads`);
    }
  }
}
