import { numberColumn, textColumn, view } from '#kit';
import { measureFindings } from './codes.ts';
import { columns } from './tables.ts';

const { patrol, entry } = columns;
const instant = (line: string) => textColumn('instant', line);

/** What an arrest during a patrol rests on, and the measures the Council is told of. */
export const measureViews = {
  arrest_basis: view('Basis of arrests|Base des arrestations|Baz arestasyon yo|Msingi wa kukamata', {
    sql: `SELECT patrol, from_at, until_at, no_host_since AS exceptional_from, host, entry FROM patrols_period
      UNION ALL SELECT patrol, depart_at, NULL, CASE WHEN host_planned = 0 THEN depart_at END, host_planned, tasked_entry
        FROM patrols_patrol WHERE host_planned IS NOT NULL AND patrol NOT IN (SELECT patrol FROM patrols_period)`,
    columns: {
      patrol,
      from_at: instant('From|De|Depi|Kuanzia'),
      until_at: instant('Until|Jusqu’à|Jiska|Hadi'),
      exceptional_from: instant('Exceptional from|Exceptionnelle dès|Eksepsyonèl apati|Ya kipekee tangu'),
      host: numberColumn('integer', 'Host officers|Policiers hôtes|Polisye peyi a|Maafisa wenyeji'),
      entry,
    },
    inner: true,
  }),
  exceptional: view(
    'Exceptional measures for the Council|Mesures exceptionnelles pour le Conseil|Mezi eksepsyonèl pou Konsèy la|Hatua za kipekee kwa Baraza',
    {
      sql: `SELECT d.detainee, d.patrol, d.arrested_at, b.exceptional_from,
        CASE WHEN b.exceptional_from IS NULL THEN 0 ELSE 1 END AS host_absent,
        add_minutes(d.arrested_at, 60 * setting('patrols_review_hours')) AS review_due_at,
        r.reviewed_at, r.finding, mission_week(d.arrested_at) AS week, coalesce(b.entry, p.entry) AS entry
      FROM custody_detainee_now d JOIN patrols_patrol p ON p.patrol = d.patrol
      LEFT JOIN patrols_arrest_basis b ON b.patrol = d.patrol AND b.exceptional_from IS NOT NULL AND b.from_at <= d.arrested_at
        AND (b.until_at IS NULL OR d.arrested_at < b.until_at)
      LEFT JOIN (SELECT detainee, max(reviewed_at) AS reviewed_at, finding FROM patrols_measure_review GROUP BY detainee) r
        ON r.detainee = d.detainee
      WHERE b.exceptional_from IS NOT NULL OR d.basis = 'exceptional' OR p.basis = 'exceptional'
      ORDER BY d.arrested_at`,
      columns: {
        detainee: textColumn('subject', 'Detainee|Personne détenue|Moun yo arete|Mahabusu'),
        patrol,
        arrested_at: instant('Arrested|Arrêtée|Arete|Alikamatwa'),
        exceptional_from: instant('Without host since|Sans hôte depuis|San polisye peyi a depi|Bila wenyeji tangu'),
        host_absent: numberColumn(
          'flag',
          'Host element absent|Élément hôte absent|Polisye peyi a pa la|Wenyeji hawapo',
        ),
        review_due_at: instant(
          'Legal review due|Examen juridique dû|Revizyon legal dwe fèt|Mwisho wa mapitio ya kisheria',
        ),
        reviewed_at: instant('Reviewed|Examinée|Revize|Imepitiwa'),
        finding: textColumn('code', 'Finding|Conclusion|Konklizyon|Matokeo', { codes: measureFindings }),
        week: textColumn('text', 'Week|Semaine|Semèn|Wiki'),
        entry,
      },
      subject: 'detainee',
      empty:
        'No arrest was made without the host police|Aucune arrestation sans la police hôte|Pa gen arestasyon san lapolis peyi a|Hakuna mtu aliyekamatwa bila polisi mwenyeji',
      inner: true,
    },
  ),
  council: view('For the Council|Pour le Conseil|Pou Konsèy la|Kwa Baraza', {
    sql: `SELECT patrol, arrested_at, count(*) AS persons, min(host_absent) AS host_absent, min(review_due_at) AS review_due_at,
        sum(CASE WHEN reviewed_at IS NULL THEN 0 ELSE 1 END) AS reviewed, entry
      FROM patrols_exceptional GROUP BY patrol, arrested_at ORDER BY arrested_at DESC`,
    columns: {
      patrol,
      arrested_at: instant('Arrested|Arrêtées|Arete|Walikamatwa'),
      persons: numberColumn('integer', 'Persons|Personnes|Moun|Watu', { unit: 'persons' }),
      host_absent: numberColumn('flag', 'Host element absent|Élément hôte absent|Polisye peyi a pa la|Wenyeji hawapo'),
      review_due_at: instant(
        'Legal review due|Examen juridique dû|Revizyon legal dwe fèt|Mwisho wa mapitio ya kisheria',
      ),
      reviewed: numberColumn('integer', 'Reviewed|Examinées|Revize|Zilizopitiwa'),
      entry,
    },
    subject: 'patrol',
    empty:
      'No exceptional measure to report|Aucune mesure exceptionnelle à signaler|Pa gen mezi eksepsyonèl pou rapòte|Hakuna hatua ya kipekee ya kuripoti',
  }),
};
