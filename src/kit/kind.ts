import type { Json } from '#book';
import type { Data, Fact, SubjectKey } from './fact.ts';
import type { DataOf, Field, FieldAbout } from './field.ts';
import type { RuleRefusal } from './refusal.ts';
import type { Marking, Role } from './role.ts';
import type { Instant } from './time/index.ts';
import type { Cell } from './table.ts';
import { words } from './words.ts';
import type { Words } from './words.ts';

/**
 * An observation is what somebody saw: it is never refused. A decision commits somebody: it may be refused by a rule.
 * A claim is what a source says: it never changes the mission's own record.
 */
export type Nature = 'observation' | 'decision' | 'claim';

/** A row of a view, by column. */
export type ViewRow = Readonly<Record<string, Cell>>;

/** What a rule may look at before a decision is written: the rows as they stand, earlier drafts of the batch included. */
export interface Look {
  readonly now: Instant;
  /** Rows of a view this desk owns or reads, where every named column equals the value given. */
  rows(view: string, where?: Readonly<Record<string, string | number>>): readonly ViewRow[];
}

/** A draft as a rule sees it: read and normalised, not yet signed. */
export type Proposed<D extends Data = Data> = Omit<Fact<D>, 'id'> & { readonly id?: string };

/**
 * A part a kind plays for the whole station, whatever desk it is in: `enrols` a device key, `answers` an alert,
 * `issues` a report, `defines` a place, `keeps` a file as a document, opens a `case` when a check finds something.
 */
export type KindDuty = 'enrols' | 'answers' | 'issues' | 'defines' | 'keeps' | 'case';

export interface KindSpec<F> {
  readonly nature: Nature;
  /** Type of the subject, e.g. `detainee`; the desk owns it. */
  readonly subject: string;
  /** Name in four languages, past tense, `en|fr|ht|sw`. */
  readonly words: string;
  readonly fields: F;
  /** Roles that may write it. Everybody serving may, when left out. */
  readonly by?: readonly Role[];
  /** Marking of the part `body`; `mission` unless said otherwise. */
  readonly marking?: Marking;
  /** Markings of the other parts, by part name. */
  readonly parts?: Readonly<Record<string, Marking>>;
  /** Universal fields this kind cannot do without. */
  readonly requires?: readonly ('place' | 'grade' | 'source')[];
  readonly duty?: KindDuty;
  /** Letter and field of the console's command line: `/i shots Delmas 33 C3` fills `text` with what is left over. */
  readonly command?: {
    readonly letter: string;
    readonly text: string;
    readonly fills?: Readonly<Record<string, Json>>;
  };
}

export interface Kind<D extends Data = Data> {
  /** `desk.happened/version`. */
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly nature: Nature;
  readonly subject: string;
  readonly words: Words;
  readonly fields: Readonly<Record<string, Field<Json>>>;
  readonly by?: readonly Role[];
  readonly marking: Marking;
  readonly parts: Readonly<Record<string, Marking>>;
  readonly requires: readonly ('place' | 'grade' | 'source')[];
  readonly duty?: KindDuty;
  readonly command?: KindSpec<unknown>['command'];
  /** Turns a decision back. Observations and claims have no rule: they are never refused. */
  rule?(draft: Proposed<D>, look: Look): RuleRefusal | undefined;
}

/**
 * Declares a kind of entry: `kind('tennis.joined/1', { … })`. A decision may come with a rule that refuses it.
 * Throws when the id is not `desk.happened/version`, or a field names a part the kind does not declare.
 */
export function kind<F extends Readonly<Record<string, Field<Json>>>>(
  id: string,
  spec: KindSpec<F>,
  rule?: (draft: Proposed<DataOf<F>>, look: Look) => RuleRefusal | undefined,
): Kind<DataOf<F>> {
  const match = /^([a-z]+\.[a-z]+(?:[.-][a-z0-9]+)*)\/([1-9]\d*)$/.exec(id);
  if (match === null) throw new Error(`a kind is named desk.happened/version: ${id}`);
  const { words: line, marking = 'mission', parts = {}, requires = [], ...rest } = spec;
  for (const [name, field] of Object.entries(spec.fields)) checkPart(id, name, { about: field.about, parts });
  if (rule !== undefined && spec.nature !== 'decision') throw new Error(`${id}: only a decision may have a rule`);
  return {
    id,
    name: match[1] ?? '',
    version: Number(match[2]),
    words: words(line),
    marking,
    parts,
    requires,
    ...rest,
    ...(rule === undefined ? {} : { rule }),
  };
}

function checkPart(
  id: string,
  name: string,
  at: { about: FieldAbout; parts: Readonly<Record<string, Marking>> },
): void {
  if (at.about.part === 'body' || Object.hasOwn(at.parts, at.about.part)) return;
  throw new Error(`${id}: the field ${name} is written to the part ${at.about.part}, which has no marking`);
}

/** Whether a fact is of this kind; inside the branch its data has the kind's types. */
export function of<D extends Data>(wanted: Kind<D>, fact: Fact): fact is Fact<D> {
  return fact.kind === wanted.id;
}

export const subjectKey = (type: string, name: string): SubjectKey => `${type}:${name}`;

/** The name inside a subject key: `D-0031` of `detainee:D-0031`. */
export const subjectNameOf = (key: string): string => key.slice(key.indexOf(':') + 1);
export const subjectTypeOf = (key: string): string => key.slice(0, key.indexOf(':'));
