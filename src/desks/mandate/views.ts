import { numberColumn, textColumn, view } from '#kit';
import { tables } from './tables.ts';

const { instrument, power, due } = tables;

const noInstrument =
  'Enter the resolution the mission stands on|Saisissez la résolution qui fonde la mission|Antre rezolisyon misyon an chita sou li|Ingiza azimio la msingi la misheni';
const noObligation =
  'Enter what the mandate obliges the mission to do|Saisissez ce à quoi le mandat oblige la mission|Antre sa manda a oblije misyon an fè|Ingiza wajibu wa misheni kwa mujibu wa mamlaka';

const days = (line: string) => numberColumn('integer', line, { unit: 'days' });

export const views = {
  now: view('Mandate|Mandat|Manda|Mamlaka', {
    marking: 'public',
    watch: { order: 100, figure: 'days_left' },
    sql: `SELECT held.*,
        CAST(julianday(held.expires_on) - julianday(mission_day((SELECT at FROM clock))) AS INTEGER) AS days_left,
        (SELECT group_concat(power, ', ') FROM (SELECT power FROM mandate_power WHERE instrument = held.instrument ORDER BY power)) AS powers,
        EXISTS (SELECT 1 FROM mandate_power WHERE instrument = held.instrument AND power = 'exceptional_arrest') AS exceptional_arrest,
        (SELECT count(*) FROM mandate_due WHERE instrument = held.instrument AND discharged_at IS NULL) AS obligations_open,
        (SELECT count(*) FROM mandate_due WHERE instrument = held.instrument AND discharged_at IS NULL
          AND due_at < (SELECT at FROM clock)) AS obligations_overdue
      FROM mandate_instrument held
      WHERE held.from_at <= (SELECT at FROM clock) AND (held.until_at IS NULL OR held.until_at > (SELECT at FROM clock))
      ORDER BY held.from_at DESC, held.instrument`,
    columns: {
      ...instrument.columns,
      days_left: days('Days left|Jours restants|Jou ki rete|Siku zilizobaki'),
      powers: textColumn('text', 'Powers|Pouvoirs|Pouvwa|Mamlaka'),
      exceptional_arrest: numberColumn(
        'flag',
        'Exceptional arrest|Arrestation exceptionnelle|Arestasyon eksepsyonèl|Ukamataji wa kipekee',
      ),
      obligations_open: numberColumn(
        'integer',
        'Obligations open|Obligations ouvertes|Obligasyon ki louvri|Wajibu ulio wazi',
      ),
      obligations_overdue: numberColumn(
        'integer',
        'Obligations past due|Obligations en retard|Obligasyon an reta|Wajibu uliochelewa',
      ),
    },
    subject: 'instrument',
    empty: noInstrument,
  }),
  instruments: view('Instruments|Instruments|Enstriman yo|Hati', {
    marking: 'public',
    sql: 'SELECT * FROM mandate_instrument ORDER BY from_at DESC, instrument',
    columns: instrument.columns,
    subject: 'instrument',
    empty: noInstrument,
  }),
  powers: view('Powers in force|Pouvoirs en vigueur|Pouvwa an vigè|Mamlaka yanayotumika', {
    sql: `SELECT * FROM mandate_power
      WHERE from_at <= (SELECT at FROM clock) AND (until_at IS NULL OR until_at > (SELECT at FROM clock))
      ORDER BY power, from_at`,
    columns: power.columns,
    subject: 'instrument',
    empty: noInstrument,
  }),
  ceiling: view('Authorised ceilings|Plafonds autorisés|Plafon otorize yo|Vikomo vilivyoidhinishwa', {
    marking: 'public',
    sql: 'SELECT instrument, ceiling, from_at, until_at, entry FROM mandate_instrument WHERE ceiling IS NOT NULL',
    columns: {
      instrument: instrument.columns.instrument,
      ceiling: instrument.columns.ceiling,
      from_at: instrument.columns.from_at,
      until_at: instrument.columns.until_at,
      entry: instrument.columns.entry,
    },
    subject: 'instrument',
    inner: true,
  }),
  obligations: view('Obligations|Obligations|Obligasyon yo|Wajibu', {
    watch: { order: 110 },
    sql: `SELECT due.*,
        CASE WHEN due.discharged_at IS NOT NULL AND due.discharged_at < due.due_at THEN 'on_time'
          WHEN due.discharged_at IS NOT NULL THEN 'late'
          WHEN due.due_at <= (SELECT at FROM clock) THEN 'overdue' ELSE 'open' END AS state,
        CAST(julianday(due.due_on) - julianday(mission_day((SELECT at FROM clock))) AS INTEGER) AS days_left
      FROM mandate_due due ORDER BY due.discharged_at IS NOT NULL, due.due_at, due.obligation`,
    columns: {
      ...due.columns,
      state: textColumn('code', 'State|État|Eta|Hali', {
        codes: {
          open: 'Open|Ouverte|Louvri|Wazi',
          overdue: 'Past due|En retard|An reta|Umechelewa',
          on_time: 'Discharged on time|Remplie à temps|Ranpli alè|Umetimizwa kwa wakati',
          late: 'Discharged late|Remplie en retard|Ranpli an reta|Umetimizwa kwa kuchelewa',
        },
      }),
      days_left: days('Days left|Jours restants|Jou ki rete|Siku zilizobaki'),
    },
    subject: 'obligation',
    empty: noObligation,
  }),
  obligation_page: view('Obligation|Obligation|Obligasyon|Wajibu', {
    sql: `SELECT * FROM mandate_due due
      WHERE turn = (SELECT max(turn) FROM mandate_due WHERE obligation = due.obligation)`,
    columns: due.columns,
    subject: 'obligation',
    inner: true,
  }),
  discharge: view(
    'Obligations discharged on time|Obligations remplies à temps|Obligasyon ki ranpli alè|Wajibu uliotimizwa kwa wakati',
    {
      sql: `SELECT instrument, count(*) AS due, sum(discharged_at < due_at) AS on_time,
        sum(discharged_at >= due_at) AS late, sum(discharged_at IS NULL) AS missed,
        CAST(1000 * coalesce(sum(discharged_at < due_at), 0) / count(*) AS INTEGER) AS share
      FROM mandate_due WHERE discharged_at IS NOT NULL OR due_at <= (SELECT at FROM clock) GROUP BY instrument`,
      columns: {
        instrument: due.columns.instrument,
        due: numberColumn('integer', 'Fell due|Échues|Te dwe fèt|Zilizofikia muda'),
        on_time: numberColumn('integer', 'On time|À temps|Alè|Kwa wakati'),
        late: numberColumn('integer', 'Late|En retard|An reta|Kwa kuchelewa'),
        missed: numberColumn('integer', 'Not done|Non remplies|Pa fèt|Hazijafanyika'),
        share: numberColumn('percent', 'Share on time|Part à temps|Pati alè|Sehemu kwa wakati'),
      },
      subject: 'instrument',
      empty: noObligation,
    },
  ),
};
