import type { Json } from '#book';
import type { Fact } from './fact.ts';
import type { Kind } from './kind.ts';
import type { Marking } from './role.ts';
import type { AnyRow, RowsOf, Table } from './table.ts';
import type { Alert, Statement, View } from './view.ts';
import { words } from './words.ts';
import type { Words } from './words.ts';

/** What a fold gives back: rows by table name. */
export type FoldRows = Readonly<Record<string, readonly AnyRow[] | undefined>>;
/** A pure function from one subject's standing history, in order, to that subject's rows. `subject` is its name. */
export type Fold<R> = (history: readonly Fact[], subject: string) => R;

export interface SubjectType {
  readonly words: Words;
  /** How a new one is named: `D-{####}` counts up within the mission. */
  readonly naming?: string;
  /** View with one row per subject of this type, shown as the header of its object page. */
  readonly page?: string;
}

export interface Desk {
  readonly name: string;
  readonly words: Words;
  /** One sentence that says what the desk is for. */
  readonly about: Words;
  /** Place in menus; ties are broken by name. */
  readonly order: number;
  readonly subjects: Readonly<Record<string, SubjectType>>;
  readonly kinds: readonly Kind[];
  readonly tables: Readonly<Record<string, Table>>;
  readonly folds: Readonly<Record<string, Fold<FoldRows>>>;
  readonly views: Readonly<Record<string, View>>;
  readonly alerts: Readonly<Record<string, Alert>>;
  readonly report: readonly Statement[];
  /** Views of other desks that this desk's SQL and rules may read, as `desk.view`. */
  readonly reads: readonly string[];
  readonly marking: Marking;
  /** Codes and settings of a mission that the desk's SQL reads as `setting('name')`. */
  readonly settings: Readonly<Record<string, { readonly words: Words; readonly value: Json }>>;
}

export interface DeskSpec<S extends string, T extends Readonly<Record<string, Table>>> {
  readonly name: string;
  readonly words: string;
  readonly about: string;
  readonly order: number;
  readonly subjects: Readonly<Record<S, { words: string; naming?: string; page?: string }>>;
  readonly kinds: Readonly<Record<string, Kind>>;
  readonly tables: T;
  /** One fold per subject type: leaving one out does not compile. */
  readonly folds: Readonly<Record<S, Fold<RowsOf<T>>>>;
  readonly views?: Readonly<Record<string, View>>;
  readonly alerts?: Readonly<Record<string, Alert>>;
  readonly report?: readonly Statement[];
  readonly reads?: readonly string[];
  /** Who sees the desk's views at all; `mission` unless said otherwise. Columns may be closer. */
  readonly marking?: Marking;
  /** Numbers a mission may set otherwise, with their label: `{ hold_hours: ['…|…|…|…', 72] }`. */
  readonly settings?: Readonly<Record<string, readonly [string, Json]>>;
}

/** Declares a desk: the kinds it may write and the folds that make its rows. The one default export of `desk.ts`. */
export function desk<S extends string, T extends Readonly<Record<string, Table>>>(spec: DeskSpec<S, T>): Desk {
  const subjects: Record<string, SubjectType> = {};
  for (const [type, subject] of Object.entries<DeskSpec<S, T>['subjects'][S]>(spec.subjects)) {
    subjects[type] = { ...subject, words: words(subject.words) };
  }
  const settings: Record<string, { words: Words; value: Json }> = {};
  for (const [name, [line, value]] of Object.entries(spec.settings ?? {}))
    settings[name] = { words: words(line), value };
  return {
    name: spec.name,
    words: words(spec.words),
    about: words(spec.about),
    order: spec.order,
    subjects,
    kinds: Object.values(spec.kinds),
    tables: spec.tables,
    folds: spec.folds,
    views: spec.views ?? {},
    alerts: spec.alerts ?? {},
    report: spec.report ?? [],
    reads: spec.reads ?? [],
    marking: spec.marking ?? 'mission',
    settings,
  };
}
