import { numberColumn, textColumn, view } from '#kit';
import { effective, inTheatre } from './codes.ts';
import { tables } from './tables.ts';

const { person, status, certificate, medevac, casualty, contact } = tables;
const inList = (states: readonly string[]): string => states.map((state) => `'${state}'`).join(', ');
const days = (line: string) => numberColumn('integer', line, { unit: 'days' });
const flag = (line: string) => numberColumn('flag', line);
const enrolFirst = 'Enrol the person first|Inscrivez d’abord la personne|Enskri moun nan anvan|Andikisha mtu kwanza';
const noCasualty =
  'Nobody is reported as a casualty|Aucune victime signalée|Pa gen viktim rapòte|Hakuna majeruhi aliyeripotiwa';

export const personViews = {
  roll: view('Roll|Rôle nominatif|Lis moun|Orodha ya watu', {
    sql: `SELECT held.*, mission_day(held.arrived_at) AS arrived_on, held.state IN (${inList(inTheatre)}) AS in_theatre,
        held.state IN (${inList(effective)}) AS effective,
        coalesce(passed.types, 0) = 3 AS cert_ok
      FROM force_person held LEFT JOIN (SELECT person, count(DISTINCT type) AS types FROM force_certificate
        WHERE type IN ('vetting', 'psea', 'use_of_force') AND from_at <= (SELECT at FROM clock) AND until_at > (SELECT at FROM clock)
          AND (revoked_at IS NULL OR revoked_at > (SELECT at FROM clock)) GROUP BY person) passed ON passed.person = held.person
      ORDER BY held.country, held.person`,
    columns: {
      ...person.columns,
      arrived_on: textColumn('day', 'Arrived on|Arrivée le|Rive nan dat|Aliwasili tarehe', { hidden: true }),
      in_theatre: flag('In theatre|Sur le théâtre|Sou tèren an|Eneo la operesheni'),
      effective: flag('Effective|Disponible|Disponib|Yuko tayari'),
      cert_ok: flag('May go on patrol|Apte à patrouiller|Ka al patwouy|Anaruhusiwa doria'),
    },
    subject: 'person',
    empty: enrolFirst,
  }),
  chain: view('Status chain|Chaîne des états|Chèn eta yo|Mlolongo wa hali', {
    sql: 'SELECT * FROM force_status ORDER BY person, at, entry',
    columns: status.columns,
    subject: 'person',
    empty: enrolFirst,
  }),
  tours: view('Ends of tours|Fins de mission|Fen misyon yo|Mwisho wa zamu', {
    sql: `SELECT subject, country, count, arrived_at, tour_until,
        CAST(julianday(mission_day((SELECT at FROM clock))) - julianday(mission_day(arrived_at)) AS INTEGER) AS days_served,
        CAST(julianday(coalesce(tour_until, date(mission_day(arrived_at), '+' || setting('force_tour_days') || ' days')))
          - julianday(mission_day((SELECT at FROM clock))) AS INTEGER) AS days_left, entry
      FROM (SELECT person AS subject, country, 1 AS count, arrived_at, tour_until, entry FROM force_person
          WHERE state NOT IN ('expected', 'repatriated', 'dead') AND arrived_at IS NOT NULL
        UNION ALL SELECT lift, country, here, arrived_at, tour_until, entry FROM (SELECT held.*, (SELECT sum(delta) FROM force_change
          WHERE subject = held.lift AND state NOT IN ('deployed', 'repatriated', 'dead')) AS here FROM force_lift held) WHERE here > 0)
      ORDER BY days_left, subject`,
    columns: {
      subject: textColumn('subject', 'Person or lift|Personne ou rotation|Moun oswa gwoup|Mtu au kundi'),
      country: person.columns.country,
      count: numberColumn('integer', 'Persons|Personnes|Moun|Watu', { unit: 'persons' }),
      arrived_at: person.columns.arrived_at,
      tour_until: person.columns.tour_until,
      days_served: days('Days served|Jours servis|Jou fèt|Siku zilizotumikiwa'),
      days_left: days('Days left|Jours restants|Jou ki rete|Siku zilizobaki'),
      entry: person.columns.entry,
    },
    subject: 'subject',
    empty: enrolFirst,
  }),
  certificates: view('Certificates|Certificats|Sètifika yo|Vyeti', {
    sql: `SELECT given.*, given.until_at > (SELECT at FROM clock) AND (given.revoked_at IS NULL OR given.revoked_at > (SELECT at FROM clock)) AS valid
      FROM force_certificate given ORDER BY given.until_at, given.person`,
    columns: { ...certificate.columns, valid: flag('Valid|Valable|Bon|Halali') },
    subject: 'person',
    empty:
      'Enter the certificates of the people enrolled|Saisissez les certificats des personnes inscrites|Antre sètifika moun ki enskri yo|Ingiza vyeti vya walioandikishwa',
  }),
  medevacs: view('Medical evacuations|Évacuations médicales|Evakyasyon medikal|Uhamisho wa matibabu', {
    sql: `SELECT asked.*, minutes_between(requested_at, coalesce(done_at, (SELECT at FROM clock))) AS waited
      FROM force_medevac asked ORDER BY requested_at DESC`,
    columns: { ...medevac.columns, waited: numberColumn('minutes', 'Waited|Attente|Tann|Imesubiri') },
    subject: 'person',
    map: { lat: 'lat_e6', lon: 'lon_e6', label: 'person', symbol: 'medevac', at: 'requested_at' },
    empty:
      'No evacuation has been requested|Aucune évacuation demandée|Pa gen evakyasyon mande|Hakuna uhamisho ulioombwa',
  }),
  casualties: view('Casualty register|Registre des victimes|Rejis viktim yo|Rejista ya majeruhi', {
    sql: `SELECT held.*, CAST(julianday(mission_day(coalesce(held.kin_at, (SELECT at FROM clock)))) - julianday(mission_day(held.since_at)) AS INTEGER) AS notification_days,
        (held.second_at IS NOT NULL AND held.kin_at IS NOT NULL) AS may_publish
      FROM force_casualty held ORDER BY held.at DESC, held.notice DESC`,
    columns: {
      ...casualty.columns,
      notification_days: days(
        'Until the family was told, or now|Jusqu’à l’avis à la famille, ou maintenant|Jiska fanmi an avize, oswa kounye a|Hadi familia ilipojulishwa, au sasa',
      ),
      may_publish: flag('Name may be published|Nom publiable|Non ka pibliye|Jina linaweza kuchapishwa'),
    },
    subject: 'person',
    empty: noCasualty,
  }),
  casualty_names: view('Names of casualties|Noms des victimes|Non viktim yo|Majina ya majeruhi', {
    sql: `SELECT held.person AS person, held.name AS name, latest.may_publish AS may_publish,
        CASE WHEN latest.may_publish = 1 THEN 'mission' ELSE 'casualty' END AS name_marking
      FROM force_casualties latest JOIN force_person held ON held.person = latest.person
      WHERE latest.notice = (SELECT max(notice) FROM force_casualty WHERE person = latest.person)`,
    columns: {
      person: person.columns.person,
      name: textColumn('text', 'Name|Nom|Non|Jina', { markingFrom: 'name_marking' }),
      may_publish: flag('May be published|Publiable|Ka pibliye|Linaweza kuchapishwa'),
      name_marking: textColumn('text', 'Marking of the name|Marquage du nom|Make non an|Alama ya jina', {
        hidden: true,
      }),
    },
    subject: 'person',
    empty: noCasualty,
  }),
  family: view('Contacts with families|Contacts avec les familles|Kontak ak fanmi yo|Mawasiliano na familia', {
    sql: 'SELECT * FROM force_contact ORDER BY person, at DESC',
    columns: contact.columns,
    subject: 'person',
    empty:
      'Enter each contact with a family|Saisissez chaque contact avec une famille|Antre chak kontak ak yon fanmi|Ingiza kila mawasiliano na familia',
  }),
  family_now: view(
    'Last contact with each family|Dernier contact avec chaque famille|Dènye kontak ak chak fanmi|Mawasiliano ya mwisho na kila familia',
    {
      sql: `SELECT latest.person AS person, latest.type AS type, latest.since_at AS since_at, max(spoken.at) AS last_at,
        CAST(julianday(mission_day((SELECT at FROM clock))) - julianday(mission_day(coalesce(max(spoken.at), latest.since_at))) AS INTEGER) AS age_days,
        count(spoken.at) AS contacts, coalesce(spoken.entry, latest.entry) AS entry
      FROM force_casualties latest LEFT JOIN force_contact spoken ON spoken.person = latest.person AND spoken.reached = 1
        AND spoken.at <= (SELECT at FROM clock)
      WHERE latest.notice = (SELECT max(notice) FROM force_casualty WHERE person = latest.person) GROUP BY latest.person`,
      columns: {
        person: person.columns.person,
        type: casualty.columns.type,
        since_at: casualty.columns.since_at,
        last_at: textColumn('instant', 'Last contact|Dernier contact|Dènye kontak|Mawasiliano ya mwisho'),
        age_days: days('Age of last contact|Âge du dernier contact|Laj dènye kontak la|Umri wa mawasiliano'),
        contacts: numberColumn('integer', 'Contacts|Contacts|Kontak|Mawasiliano'),
        entry: contact.columns.entry,
      },
      subject: 'person',
      empty: noCasualty,
    },
  ),
  notification: view(
    'Time to tell the family|Délai d’avis aux familles|Tan pou avize fanmi yo|Muda wa kujulisha familia',
    {
      sql: `SELECT count(*) AS notices, sum(kin_at IS NOT NULL) AS told,
        (SELECT notification_days FROM force_casualties WHERE kin_at IS NOT NULL ORDER BY notification_days
          LIMIT 1 OFFSET (SELECT (count(*) - 1) / 2 FROM force_casualties WHERE kin_at IS NOT NULL)) AS median_days
      FROM force_casualties`,
      columns: {
        notices: numberColumn('integer', 'Notices|Avis|Avi|Taarifa'),
        told: numberColumn('integer', 'Families told|Familles avisées|Fanmi avize|Familia zilizojulishwa'),
        median_days: days('Median|Médiane|Medyàn|Wastani wa kati'),
      },
    },
  ),
};
