import { statement } from '#kit';

const inPeriod = 'opened_at >= :from AND opened_at < :to';

/** A toll goes on moving after the day of the incident: the report follows it this long. */
const followedDays = 7;
const followed = `opened_at >= add_minutes(:to, -1440 * ${followedDays}) AND opened_at < :to`;

export const report = [
  statement(
    'incidents',
    '{incidents} incidents, {open} still open; {killings} with people killed|{incidents} événements, {open} encore ouverts ; {killings} avec des tués|{incidents} ensidan, {open} toujou louvri; {killings} ak moun mouri|Matukio {incidents}, {open} bado wazi; {killings} yenye waliouawa',
    {
      sql: `SELECT count(*) AS incidents, coalesce(sum(state = 'open'), 0) AS open,
          coalesce(sum(coalesce(killed_best, killed_low) > 0), 0) AS killings
        FROM incidents_now WHERE state <> 'merged' AND ${inPeriod}`,
      evidence: `SELECT entry FROM incidents_now WHERE state <> 'merged' AND ${inPeriod}`,
    },
  ),
  statement(
    'incidents',
    'Killed in incidents of the period: low {low}, best {best} to {best_high}, high {high}; {tolls} tolls, {without_best} of them counted by their low figure|Tués dans les événements de la période : bas {low}, meilleur {best} à {best_high}, haut {high} ; {tolls} bilans, dont {without_best} comptés par leur chiffre bas|Moun mouri nan ensidan peryòd la: ba {low}, pi bon {best} rive {best_high}, wo {high}; {tolls} bilan, {without_best} ladan yo konte ak chif ba yo|Waliouawa katika matukio ya kipindi: chini {low}, bora {best} hadi {best_high}, juu {high}; idadi {tolls}, {without_best} kati yake zimehesabiwa kwa nambari ya chini',
    {
      sql: `SELECT coalesce(sum(killed_low), '—') AS low, coalesce(sum(coalesce(killed_best, killed_low)), '—') AS best,
          coalesce(sum(coalesce(killed_best_high, killed_low)), '—') AS best_high,
          coalesce(CASE WHEN count(killed_high) = count(killed_shown) THEN sum(killed_high) END, '—') AS high,
          count(killed_shown) AS tolls, count(killed_shown) - count(killed_best) AS without_best
        FROM incidents_now WHERE state <> 'merged' AND ${inPeriod}`,
      evidence: `SELECT origin.entry FROM incidents_origins origin JOIN incidents_now now USING (incident)
        WHERE origin.measure = 'killed' AND now.opened_at >= :from AND now.opened_at < :to`,
    },
  ),
  statement(
    'incidents',
    'Tolls that moved in the period: {moved}; displaced in them: {displaced}|Bilans révisés dans la période : {moved} ; déplacés : {displaced}|Bilan ki chanje nan peryòd la: {moved}; moun deplase: {displaced}|Idadi zilizobadilika katika kipindi: {moved}; waliohamishwa: {displaced}',
    {
      sql: `SELECT count(DISTINCT CASE WHEN measure = 'killed' THEN incident END) AS moved,
          coalesce(sum(CASE WHEN measure = 'displaced' THEN coalesce(best, low) END), '—') AS displaced
        FROM incidents_toll WHERE as_of >= :from AND as_of < :to`,
      evidence: 'SELECT entry FROM incidents_toll WHERE as_of >= :from AND as_of < :to',
    },
  ),
  statement('incidents', 'Incidents of the period|Événements de la période|Ensidan peryòd la|Matukio ya kipindi', {
    table: {
      view: 'incidents.flash',
      columns: [
        'incident',
        'opened_at',
        'place',
        'what',
        'killed_shown',
        'injured_shown',
        'action',
        'next',
        'grade',
        'entry',
      ],
      where: inPeriod,
    },
  }),
  statement(
    'protection',
    'Children among recorded victims: {children}; women and girls: {women}|Enfants parmi les victimes inscrites : {children} ; femmes et filles : {women}|Timoun pami viktim anrejistre yo: {children}; fanm ak tifi: {women}|Watoto miongoni mwa waathiriwa walioandikwa: {children}; wanawake na wasichana: {women}',
    {
      sql: `SELECT coalesce(sum(age_band = 'child'), 0) AS children, coalesce(sum(sex = 'female'), 0) AS women
        FROM incidents_victim WHERE at >= :from AND at < :to`,
      evidence:
        "SELECT entry FROM incidents_victim WHERE at >= :from AND at < :to AND (age_band = 'child' OR sex = 'female')",
    },
  ),
  statement(
    'problems',
    '{late} incidents reached the log more than an hour after they happened; {single} tolls rest on one origin|{late} événements signalés plus d’une heure après les faits ; {single} bilans reposent sur une seule origine|{late} ensidan rive nan jounal la plis pase inèdtan apre; {single} bilan chita sou yon sèl orijin|Matukio {late} yalifika zaidi ya saa moja baadaye; idadi {single} zina asili moja tu',
    {
      sql: `SELECT coalesce(sum(late), 0) AS late, coalesce(sum(killed_origins = 1), 0) AS single
        FROM incidents_now WHERE state <> 'merged' AND ${inPeriod}`,
      evidence: `SELECT entry FROM incidents_now WHERE state <> 'merged' AND (late = 1 OR killed_origins = 1) AND ${inPeriod}`,
    },
  ),
  statement(
    'problems',
    'May be counted twice|Peut-être comptés deux fois|Petèt konte de fwa|Huenda yamehesabiwa mara mbili',
    {
      table: {
        view: 'incidents.duplicates',
        columns: ['incident', 'other', 'minutes_apart', 'metres_apart'],
        where: inPeriod,
      },
    },
  ),
  statement(
    'incidents',
    'Killed in incidents of the last {days} days: low {low}, best {best} to {best_high}, high {high}; {tolls} tolls|Tués dans les événements des {days} derniers jours : bas {low}, meilleur {best} à {best_high}, haut {high} ; {tolls} bilans|Moun mouri nan ensidan {days} dènye jou yo: ba {low}, pi bon {best} rive {best_high}, wo {high}; {tolls} bilan|Waliouawa katika matukio ya siku {days} zilizopita: chini {low}, bora {best} hadi {best_high}, juu {high}; idadi {tolls}',
    {
      sql: `SELECT ${followedDays} AS days, coalesce(sum(killed_low), '—') AS low,
          coalesce(sum(coalesce(killed_best, killed_low)), '—') AS best,
          coalesce(sum(coalesce(killed_best_high, killed_low)), '—') AS best_high,
          coalesce(CASE WHEN count(killed_high) = count(killed_shown) THEN sum(killed_high) END, '—') AS high,
          count(killed_shown) AS tolls
        FROM incidents_now WHERE state <> 'merged' AND ${followed}`,
      evidence: `SELECT origin.entry FROM incidents_origins origin JOIN incidents_now now USING (incident)
        WHERE origin.measure = 'killed' AND now.state <> 'merged' AND ${followed}`,
    },
  ),
];
