import { numberColumn, textColumn, view } from '#kit';
import { measures } from './codes.ts';
import { tables } from './tables.ts';

const { contingent, returned_at, typed, entry } = tables.return.columns;
const { columns: rotation } = tables.rotation;
const persons = (line: string) => numberColumn('integer', line, { unit: 'persons' });

/** Typed figures with what the roll says of the same contingent, measure and moment: one walk over both, in order of time. */
export const besideTheRoll = (chosen: string): string => `SELECT *, typed - folded AS difference FROM (
    SELECT contingent, measure, at AS returned_at, typed, entry, sum(delta) OVER (PARTITION BY contingent, measure
      ORDER BY at, typed IS NOT NULL ROWS UNBOUNDED PRECEDING) AS folded
    FROM (SELECT contingent, measure, at, delta, NULL AS typed, entry FROM force_counted WHERE contingent IS NOT NULL
      UNION ALL SELECT contingent, measure, returned_at, 0, typed, entry FROM (${chosen}))) WHERE typed IS NOT NULL`;

/** What others count, beside what the roll says. */
export const returnViews = {
  returns: view('Returns beside the roll|États comparés au rôle|Rapò ak lis la|Ripoti na orodha', {
    sql: `${besideTheRoll("SELECT * FROM force_return WHERE returned_at >= add_minutes((SELECT at FROM clock), -1440 * setting('force_returns_shown_days'))")}
      ORDER BY returned_at DESC, contingent, measure`,
    columns: {
      contingent,
      returned_at,
      measure: textColumn('code', 'Measure|Mesure|Mezi|Kipimo', { codes: measures }),
      typed,
      folded: persons('By the roll|Selon le rôle|Dapre lis la|Kwa orodha'),
      difference: numberColumn('integer', 'Difference|Écart|Diferans|Tofauti', { unit: 'persons' }),
      entry,
    },
    subject: 'contingent',
    empty:
      'Each contingent gives its strength return every day|Chaque contingent remet son état chaque jour|Chak kontenjan bay rapò li chak jou|Kila kikosi hutoa ripoti yake kila siku',
  }),
  contingents: view('Contingents|Contingents|Kontenjan yo|Vikosi', {
    sql: `SELECT held.*, given.returned_at AS returned_at,
        add_minutes(coalesce(given.returned_at, held.first_at), 60 * setting('force_return_hours')) AS due_at
      FROM (SELECT contingent, country, sum(delta * (measure = 'strength.in_theatre')) AS in_theatre,
          sum(delta * (measure = 'strength.effective')) AS effective, min(at) AS first_at, max(at) AS as_of, max(entry) AS entry
        FROM force_counted WHERE contingent IS NOT NULL GROUP BY contingent, country) held
      LEFT JOIN (SELECT contingent, max(returned_at) AS returned_at FROM force_return GROUP BY contingent) given
        ON given.contingent = held.contingent
      ORDER BY held.contingent`,
    columns: {
      contingent,
      country: tables.change.columns.country,
      in_theatre: persons('In theatre|Sur le théâtre|Sou tèren an|Eneo la operesheni'),
      effective: persons('Effective|Disponibles|Disponib|Walio tayari'),
      returned_at,
      due_at: textColumn('instant', 'Next return due|Prochain état attendu|Pwochen rapò|Ripoti ijayo'),
      as_of: textColumn('instant', 'As of|En date du|Nan dat|Kufikia'),
      entry,
    },
    subject: 'contingent',
    empty:
      'Name the contingent when people or lifts arrive|Nommez le contingent à l’arrivée|Nonmen kontenjan an lè moun rive|Taja kikosi watu wanapowasili',
  }),
  rotations: view('Rotations ordered|Relèves ordonnées|Relèv yo|Zamu zilizoamriwa', {
    sql: 'SELECT * FROM force_rotation ORDER BY planned_on DESC, contingent',
    columns: rotation,
    subject: 'contingent',
    empty:
      'Order a rotation for a contingent|Ordonnez une relève pour un contingent|Bay lòd yon relèv pou yon kontenjan|Amuru zamu kwa kikosi',
  }),
};
