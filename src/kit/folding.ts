import { standing } from './fact.ts';
import type { Fact, SubjectKey } from './fact.ts';
import { subjectNameOf, subjectTypeOf } from './kind.ts';
import type { Model } from './model.ts';
import type { AnyRow } from './table.ts';

/** The rows of one subject in one table; the table by its SQL name. */
export interface FoldedRows {
  readonly table: string;
  readonly subject: SubjectKey;
  readonly rows: readonly AnyRow[];
}

/**
 * Folds one subject's whole history into its rows, one item for every table of the owning desk, empty ones included.
 * `facts` may come in any order and with corrections not yet applied. A subject no desk knows has no rows.
 */
export function foldSubject(model: Model, subject: SubjectKey, facts: readonly Fact[]): FoldedRows[] {
  const type = subjectTypeOf(subject);
  const desk = model.subjects.get(type)?.desk;
  const fold = desk?.folds[type];
  if (desk === undefined || fold === undefined) return [];
  const history = standing(facts.filter((fact) => model.kinds.has(fact.kind)));
  const rows = history.length === 0 ? {} : fold(history, subjectNameOf(subject));
  return Object.keys(desk.tables).map((name) => ({ table: `${desk.name}_${name}`, subject, rows: rows[name] ?? [] }));
}

/** Other subjects whose history an entry belongs to, and those it only mentions. */
export function relatedSubjects(model: Model, fact: Fact): { shares: SubjectKey[]; mentions: SubjectKey[] } {
  const shares: SubjectKey[] = [];
  const mentions: SubjectKey[] = [];
  for (const [name, { about }] of Object.entries(model.kinds.get(fact.kind)?.fields ?? {})) {
    const type = about.subject ?? about.of?.subject;
    const value = fact.data[name];
    if (type === undefined || value === undefined) continue;
    const names = Array.isArray(value) ? value : [value];
    for (const one of names) {
      if (typeof one !== 'string') continue;
      (about.shares === true ? shares : mentions).push(`${type}:${one}`);
    }
  }
  return { shares, mentions };
}
