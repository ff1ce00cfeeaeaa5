import type { Marking } from './role.ts';
import type { Columns } from './table.ts';
import { words } from './words.ts';
import type { Words } from './words.ts';

/**
 * A question asked of read tables, in SQL. Tables and views are named `desk_name`; other desks' views only when the desk
 * lists them in `reads`. `(SELECT at FROM clock)` is the present moment, so that answers can be asked for any moment.
 * `entry` has one row per entry: id, position, kind, subject, occurred, noted, received, late_min, who, role, grade.
 */
export interface View {
  readonly words: Words;
  readonly sql: string;
  readonly columns: Columns;
  /** Column that names the subject of a row; lists link it to the object page. */
  readonly subject?: string;
  /** Columns that place a row on the map. */
  readonly map?: {
    readonly lat: string;
    readonly lon: string;
    readonly label: string;
    readonly symbol: string;
    readonly at?: string;
  };
  /** What to do when there is nothing to show. */
  readonly empty?: Words;
  /** Who may see the view, when not whoever may see the desk: counts may go further than the rows they count. */
  readonly marking?: Marking;
  /** Not in menus: a building stone of other views and rules. */
  readonly inner?: boolean;
  /**
   * Stands on the watch screen, in this order. `figure` names a column of numbers: its sum is shown at the head of the
   * screen under the view's name; `count` counts the rows. Without it the view is only a panel.
   */
  readonly watch?: { readonly order: number; readonly figure?: string };
}

export interface ViewSpec extends Omit<View, 'words' | 'empty'> {
  readonly empty?: string;
}

export function view(line: string, spec: ViewSpec): View {
  const { empty, ...rest } = spec;
  return { words: words(line), ...rest, ...(empty === undefined ? {} : { empty: words(empty) }) };
}

/** How loudly an alert calls: `notice` is for the log, `breach` means a limit has been crossed. */
export type AlertLevel = 'notice' | 'amber' | 'red' | 'breach';

/**
 * A rule that computes alerts from rows and the present time. The SQL gives one row per alert with the columns
 * `subject` (key), `since` (when it became true), `level`, and may give `due_at`, `owner` (role), `entry` and any column
 * the words name as `{column}`. Rows with `since` in the future are not alerts yet.
 */
export interface Alert {
  readonly words: Words;
  readonly sql: string;
  /** Kind to write to deal with it, offered as the next step. */
  readonly next?: string;
}

export const alert = (line: string, spec: { sql: string; next?: string }): Alert => ({ words: words(line), ...spec });

/** Parts of a situation report, in printing order. */
export const reportSections = {
  operations: words('Operations|Opérations|Operasyon|Operesheni'),
  incidents: words('Incidents|Événements|Ensidan|Matukio'),
  custody: words('Custody|Garde à vue|Gadavi|Mahabusu'),
  protection: words('Women and children|Femmes et enfants|Fanm ak timoun|Wanawake na watoto'),
  personnel: words('Personnel|Personnel de la force|Pèsonèl|Wafanyakazi'),
  equipment: words(
    'Vehicles and communications|Véhicules et transmissions|Machin ak kominikasyon|Magari na mawasiliano',
  ),
  problems: words('Problems and hurdles|Problèmes et obstacles|Pwoblèm ak obstak|Matatizo na vikwazo'),
  assessment: words(
    'Claims and contradictions|Déclarations et contradictions|Deklarasyon ak kontradiksyon|Madai na migongano',
  ),
  future: words('Due next|Échéances|Sa ki dwe fèt|Yanayofuata'),
} as const satisfies Record<string, Words>;
export type ReportSection = keyof typeof reportSections;

/**
 * One statement of the situation report. `sql` gives one row whose columns are the figures named in the words as
 * `{figure}`; `evidence` gives the ids of the entries they rest on (column `entry`). Both may use `:from`, `:to`
 * (the period, UTC) and `:at` (the moment reported). `table` prints a view's rows instead of a sentence.
 */
export interface Statement {
  readonly section: ReportSection;
  readonly words: Words;
  readonly sql?: string;
  readonly evidence?: string;
  readonly table?: { readonly view: string; readonly columns: readonly string[]; readonly where?: string };
}

export const statement = (
  section: ReportSection,
  line: string,
  spec: Omit<Statement, 'section' | 'words'>,
): Statement => ({ section, words: words(line), ...spec });
