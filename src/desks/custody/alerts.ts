import { alert } from '#kit';

/**
 * A level counts as reached when the clock ran that far, or when by all we knew then it did: an end that is learnt late
 * does not take back a call that was made. The call is answered, not deleted.
 */
const clockLevels = (clock: 'M' | 'J'): string => `SELECT * FROM (
    SELECT k.detainee AS subject, level.column1 AS level, CASE level.column1
        WHEN 'notice' THEN add_minutes(k.started_at, minutes_between(k.started_at, k.due_at) * setting('custody_notice_percent') / 100)
        WHEN 'amber' THEN add_minutes(k.started_at, minutes_between(k.started_at, k.due_at) * setting('custody_amber_percent') / 100)
        WHEN 'red' THEN add_minutes(k.due_at, -60 * setting('custody_red_hours_left'))
        ELSE k.due_at END AS since,
      k.due_at AS due_at, CASE k.owner WHEN 'host' THEN 'host_receiving_officer' ELSE 'custody_officer' END AS owner,
      k.entry AS entry, k.closed_at AS closed_at, k.closed_known_at AS closed_known_at, k.known_at AS known_at,
      k.elapsed_min / 60 AS hours
    FROM custody_clocks k JOIN (VALUES ('notice'), ('amber'), ('red'), ('breach')) level
    WHERE k.clock = '${clock}' AND k.main = 1)
  WHERE closed_at IS NULL OR closed_at > since OR max(since, coalesce(known_at, since)) < closed_known_at`;

const held = `state IN ('mission', 'host')`;

export const alerts = {
  judge_clock: alert(
    'Judge clock of {subject}: {hours} h since arrest|Délai du juge pour {subject} : {hours} h depuis l’arrestation|Delè jij pou {subject}: {hours} èdtan depi arestasyon an|Saa ya hakimu ya {subject}: saa {hours} tangu kukamatwa',
    { sql: clockLevels('J'), next: 'custody.judge-ruled/1' },
  ),
  mission_clock: alert(
    'Mission custody of {subject}: {hours} h|Garde de la mission pour {subject} : {hours} h|Gad misyon an pou {subject}: {hours} èdtan|Mahabusu ya misheni ya {subject}: saa {hours}',
    { sql: clockLevels('M'), next: 'custody.handover-offered/1' },
  ),
  child_held: alert(
    '{subject} is held and may be a child|{subject} est détenu et peut être un enfant|Yo kenbe {subject}, li ka yon timoun|{subject} anashikiliwa na huenda ni mtoto',
    {
      sql: `SELECT detainee AS subject, 'red' AS level, child_at AS since, 'child_focal_point' AS owner, child_entry AS entry
        FROM custody_record WHERE child = 1 AND ${held}`,
      next: 'custody.notified/1',
    },
  ),
  child_notice: alert(
    'Child agency not told of {subject}|Organisme de l’enfance non avisé pour {subject}|Ajans timoun poko avize pou {subject}|Shirika la watoto halijajulishwa kuhusu {subject}',
    {
      sql: `SELECT subject, level, CASE level WHEN 'amber' THEN child_at ELSE due_at END AS since, due_at, 'child_focal_point' AS owner, entry
        FROM (SELECT detainee AS subject, level.column1 AS level, child_at, child_notice_at, child_entry AS entry,
            add_minutes(child_at, setting('custody_child_notice_minutes')) AS due_at
          FROM custody_record JOIN (VALUES ('amber'), ('breach')) level WHERE child = 1)
        WHERE child_notice_at IS NULL OR (level = 'breach' AND child_notice_at > due_at)`,
      next: 'custody.notified/1',
    },
  ),
  child_not_separate: alert(
    '{subject} is not held apart from adults|{subject} n’est pas séparé des adultes|{subject} pa separe ak granmoun|{subject} hajatengwa na watu wazima',
    {
      sql: `SELECT detainee AS subject, 'red' AS level, max(child_at, coalesce(moved_at, child_at)) AS since, 'child_focal_point' AS owner,
          coalesce(moved_entry, child_entry) AS entry
        FROM custody_record WHERE child = 1 AND ${held} AND coalesce(separate, 0) = 0`,
      next: 'custody.moved/1',
    },
  ),
  women_by_women: alert(
    '{subject}: a woman is searched and guarded by women|{subject} : une femme est fouillée et gardée par des femmes|{subject}: se fanm ki pou fouye ak veye yon fanm|{subject}: mwanamke apekuliwe na kulindwa na wanawake',
    {
      sql: `SELECT detainee AS subject, 'amber' AS level, CASE WHEN search_sex = 'male' THEN search_at ELSE moved_at END AS since,
          'custody_officer' AS owner, CASE WHEN search_sex = 'male' THEN search_entry ELSE moved_entry END AS entry
        FROM custody_record WHERE sex = 'female' AND (search_sex = 'male' OR (guard_sex = 'male' AND ${held}))`,
    },
  ),
  injury: alert('{subject} is injured|{subject} est blessé|{subject} blese|{subject} amejeruhiwa', {
    sql: `SELECT detainee AS subject, 'amber' AS level, injured_at AS since, 'medical_officer' AS owner, entry
        FROM custody_record WHERE injured = 1 AND medical_at IS NULL AND ${held}`,
    next: 'custody.medical-checked/1',
  }),
  no_medical: alert(
    '{subject} has had no medical check|{subject} n’a pas été examiné|{subject} poko wè medsen|{subject} hajachunguzwa afya',
    {
      sql: `SELECT detainee AS subject, 'amber' AS level, due_at AS since, due_at, 'medical_officer' AS owner, entry
        FROM (SELECT *, add_minutes(arrested_at, setting('custody_medical_hours') * 60) AS due_at FROM custody_record)
        WHERE medical_at IS NULL AND state = 'mission'`,
      next: 'custody.medical-checked/1',
    },
  ),
  handover_waiting: alert(
    'Handover of {subject} is not accepted|La remise de {subject} n’est pas acceptée|Yo poko aksepte resevwa {subject}|Makabidhiano ya {subject} hayajakubaliwa',
    {
      sql: `SELECT detainee AS subject, 'amber' AS level, due_at AS since, due_at, 'custody_officer' AS owner, entry
        FROM custody_handovers_open`,
      next: 'custody.handover-accepted/1',
    },
  ),
  risk_open: alert(
    'Risk of ill-treatment open for {subject}|Risque de mauvais traitements ouvert pour {subject}|Risk move tretman louvri pou {subject}|Hatari ya kutendewa vibaya iko wazi kwa {subject}',
    {
      sql: `SELECT detainee AS subject, 'amber' AS level, risk_open_at AS since, 'legal_adviser' AS owner, risk_entry AS entry
        FROM custody_record WHERE risk_open_at IS NOT NULL AND ${held}`,
      next: 'custody.risk-cleared/1',
    },
  ),
  death: alert(
    '{subject} died in custody: commander, oversight and legal adviser|{subject} est mort en garde à vue : commandant, contrôle et conseiller juridique|{subject} mouri nan gadavi: kòmandan, kontwòl ak konseye legal|{subject} amefariki mahabusu: kamanda, uangalizi na mshauri wa sheria',
    {
      sql: `SELECT detainee AS subject, level.column1 AS level, state_at AS since, level.column2 AS owner, state_entry AS entry
        FROM custody_record JOIN (VALUES ('breach', 'commander'), ('red', 'inspector'), ('amber', 'legal_adviser')) level
        WHERE state = 'died'`,
    },
  ),
  release_ordered: alert(
    'A judge ordered the release of {subject}|Un juge a ordonné la libération de {subject}|Yon jij bay lòd lage {subject}|Hakimu ameamuru {subject} aachiwe',
    {
      sql: `SELECT detainee AS subject, 'red' AS level, ruled_at AS since, 'custody_officer' AS owner, j_entry AS entry
        FROM custody_record WHERE ruling IN ('release', 'unlawful') AND ${held}`,
      next: 'custody.released/1',
    },
  ),
  roles_mixed: alert(
    '{subject}: one officer holds two roles|{subject} : un agent cumule deux rôles|{subject}: yon sèl ofisye gen de wòl|{subject}: afisa mmoja ana majukumu mawili',
    {
      sql: `SELECT detainee AS subject, 'amber' AS level, mixed_at AS since, 'inspector' AS owner, mixed_entry AS entry
        FROM custody_detainee WHERE mixed_at IS NOT NULL`,
    },
  ),
  questioned_without_host: alert(
    '{subject}: exceptional measure, questioned before the host officer was called|{subject} : mesure exceptionnelle, interrogé avant l’appel de l’officier hôte|{subject}: mezi eksepsyonèl, yo entèwoje l anvan yo rele ofisye peyi a|{subject}: hatua ya kipekee, alihojiwa kabla ya afisa mwenyeji kuitwa',
    {
      sql: `SELECT x.detainee AS subject, 'red' AS level, c.without_host_at AS since, 'legal_adviser' AS owner, x.entry AS entry
        FROM custody_exceptional_items x JOIN custody_care c ON c.detainee = x.detainee WHERE c.without_host_at IS NOT NULL`,
    },
  ),
  same_person: alert(
    '{subject} and {other_name} may be one person|{subject} et {other_name} sont peut-être une seule personne|{subject} ak {other_name} ka yon sèl moun|{subject} na {other_name} huenda ni mtu mmoja',
    {
      sql: `SELECT detainee AS subject, 'notice' AS level, since, 'child_focal_point' AS owner, entry,
          substr(other, instr(other, ':') + 1) AS other_name FROM custody_suggested_links`,
      next: 'custody.same-as/1',
    },
  ),
  capacity: alert(
    '{name} holds {holding}, built for {capacity}|{name} : {holding} occupants pour {capacity} places|{name} gen {holding} moun, li fèt pou {capacity}|{name} kina watu {holding}, kimejengwa kwa {capacity}',
    {
      sql: `SELECT facility AS subject, 'amber' AS level, counted_at AS since, 'legal_adviser' AS owner, entry, name, holding, capacity
        FROM custody_facilities WHERE holding > capacity`,
      next: 'custody.facility-counted/1',
    },
  ),
};
