import { numberColumn, textColumn, view } from '#kit';
import { columns, tables } from './tables.ts';

const { vehicle, patrol } = columns;
const symbol = textColumn('text', 'Symbol|Symbole|Senbòl|Alama', { hidden: true });
const nothing = 'Nothing recorded|Rien d’inscrit|Anyen pa anrejistre|Hakuna kilichoandikwa';

/** Registers: contacts, force, seizures, barricades, reviews, vehicles. */
export const recordViews = {
  contacts: view('Contacts|Accrochages|Akwochaj|Mapambano', {
    sql: `SELECT *, CASE WHEN type IN ('shots', 'ambush') THEN 'incident.shooting' WHEN type = 'stones' THEN 'incident.stones'
        WHEN type = 'crowd' THEN 'incident.riot' ELSE 'unknown' END AS symbol FROM patrols_contact ORDER BY at DESC`,
    columns: { ...tables.contact.columns, symbol },
    subject: 'patrol',
    map: { lat: 'lat_e6', lon: 'lon_e6', label: 'patrol', symbol: 'symbol', at: 'at' },
    empty: nothing,
  }),
  force_register: view(
    'Use-of-force register|Registre de l’emploi de la force|Rejis itilizasyon fòs|Rejista ya matumizi ya nguvu',
    {
      sql: `SELECT *, coalesce(shift_ends_at, add_minutes(at, 60 * setting('patrols_shift_hours'))) AS report_due_at
      FROM patrols_force_use ORDER BY at DESC`,
      columns: {
        ...tables.force_use.columns,
        report_due_at: textColumn('instant', 'Report due|Rapport dû|Rapò dwe fèt|Mwisho wa ripoti'),
      },
      subject: 'patrol',
      empty: nothing,
    },
  ),
  seizures: view('Seizures|Saisies|Sezi yo|Vilivyokamatwa', {
    sql: 'SELECT *, CASE WHEN delivered_at IS NULL THEN 1 ELSE 0 END AS open FROM patrols_seizure ORDER BY at DESC',
    columns: {
      ...tables.seizure.columns,
      open: numberColumn('flag', 'Not delivered|Non remise|Poko remèt|Haijakabidhiwa'),
    },
    subject: 'patrol',
    empty: nothing,
  }),
  barricades: view('Barricades removed|Barrages enlevés|Barikad retire|Vizuizi vilivyoondolewa', {
    sql: 'SELECT * FROM patrols_barricade ORDER BY at DESC',
    columns: tables.barricade.columns,
    subject: 'patrol',
    empty: nothing,
  }),
  reviews: view('After-action reviews|Retours d’expérience|Revizyon apre operasyon|Mapitio baada ya operesheni', {
    sql: 'SELECT * FROM patrols_review ORDER BY at DESC',
    columns: tables.review.columns,
    subject: 'patrol',
    empty: nothing,
  }),
  vehicles: view('Vehicles|Véhicules|Machin yo|Magari', {
    sql: `SELECT v.*, CASE WHEN v.hostile = 1 OR a.state IN ('contested', 'lost') THEN 1 ELSE 0 END AS in_hostile_area, 'vehicle.utility' AS symbol
      FROM patrols_vehicle v LEFT JOIN patrols_areas a ON a.area = v.area ORDER BY v.vehicle`,
    columns: {
      ...tables.vehicle.columns,
      in_hostile_area: numberColumn(
        'flag',
        'In a hostile area now|En zone hostile|Nan zòn ostil kounye a|Katika eneo lenye uhasama sasa',
      ),
      symbol,
    },
    subject: 'vehicle',
    map: { lat: 'lat_e6', lon: 'lon_e6', label: 'vehicle', symbol: 'symbol', at: 'since' },
    empty:
      'Say in what state a vehicle was seen|Dites dans quel état un véhicule a été vu|Di nan ki eta yo wè yon machin|Sema gari lilionekana katika hali gani',
  }),
  vehicles_out: view('Vehicles out|Véhicules sortis|Machin deyò|Magari yaliyo nje', {
    sql: `SELECT u.vehicle, u.patrol, v.state, v.fault, p.depart_at, p.last_at, u.entry
      FROM patrols_vehicle_used u JOIN patrols_patrol p ON p.patrol = u.patrol AND p.state = 'out'
      LEFT JOIN patrols_vehicle v ON v.vehicle = u.vehicle ORDER BY u.vehicle`,
    columns: {
      vehicle,
      patrol,
      state: tables.vehicle.columns.state,
      fault: tables.vehicle.columns.fault,
      depart_at: tables.patrol.columns.depart_at,
      last_at: tables.patrol.columns.last_at,
      entry: columns.entry,
    },
    subject: 'vehicle',
    empty: nothing,
  }),
};
