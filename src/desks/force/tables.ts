import { numberColumn, table, textColumn } from '#kit';
import {
  casualtyTypes,
  categories,
  certificates,
  channels,
  counted,
  fates,
  pledgeStates,
  precedences,
  rollStates,
  sexes,
  states,
} from './codes.ts';

const entry = textColumn('entry', 'Entry|Inscription|Antre|Ingizo');
const person = textColumn('subject', 'Person|Personne|Moun|Mtu');
const lift = textColumn('subject', 'Lift|Rotation|Gwoup|Kundi');
const pledge = textColumn('subject', 'Pledge|Promesse|Pwomès|Ahadi');
const contingent = textColumn('subject', 'Contingent|Contingent|Kontenjan|Kikosi');
const country = textColumn('text', 'Country|Pays|Peyi|Nchi');
const category = textColumn('code', 'Category|Catégorie|Kategori|Aina', { codes: categories });
const sex = textColumn('code', 'Sex|Sexe|Sèks|Jinsia', { codes: sexes });
const at = textColumn('instant', 'When|Quand|Kilè|Lini');
const tour_until = textColumn('day', 'End of tour|Fin de mission|Fen misyon|Mwisho wa zamu');
const source = textColumn('text', 'Source|Source|Sous|Chanzo');
const grade = textColumn('grade', 'Grade|Cotation|Nòt|Daraja');
const channel = textColumn('code', 'Channel|Voie|Mwayen|Njia', { codes: channels });
const persons = (line: string) => numberColumn('integer', line, { unit: 'persons' });

const strength = {
  change: table('Changes of strength|Mouvements d’effectifs|Chanjman efektif|Mabadiliko ya idadi', {
    subject: textColumn('subject', 'Person or lift|Personne ou rotation|Moun oswa gwoup|Mtu au kundi'),
    at,
    country,
    category,
    sex,
    contingent,
    state: textColumn('code', 'Counted as|Compté comme|Konte kòm|Huhesabiwa kama', { codes: counted }),
    delta: persons('Change|Variation|Chanjman|Badiliko'),
    entry,
  }),
  lift: table('Lifts|Rotations|Gwoup yo|Makundi', {
    lift,
    country,
    category,
    contingent,
    unit: textColumn('text', 'Unit|Unité|Inite|Kitengo'),
    count: persons('Persons|Personnes|Moun|Watu'),
    women: persons('Women|Femmes|Fanm|Wanawake'),
    arrived_at: textColumn('instant', 'Arrived|Arrivée|Rive|Liliwasili'),
    tour_until,
    source,
    entry,
  }),
  pledge: table('Pledges|Promesses|Pwomès yo|Ahadi', {
    pledge,
    country,
    category,
    count: persons('Persons|Personnes|Moun|Watu'),
    pledged_at: textColumn('instant', 'Pledged|Promis|Pwomèt|Iliahidiwa'),
    source,
    grade,
    state: textColumn('code', 'State|État|Eta|Hali', { codes: pledgeStates }),
    replaced_by: pledge,
    entry,
  }),
  rotation: table('Rotations ordered|Relèves ordonnées|Relèv yo|Zamu zilizoamriwa', {
    contingent,
    ordered_at: textColumn('instant', 'Ordered|Ordonnée|Bay lòd|Iliamriwa'),
    planned_on: textColumn('day', 'Planned on|Prévue le|Planifye pou|Imepangwa tarehe'),
    incoming: persons('Incoming|Arrivants|K ap antre|Wanaoingia'),
    outgoing: persons('Outgoing|Partants|K ap soti|Wanaotoka'),
    reason: textColumn('text', 'Reason|Raison|Rezon|Sababu'),
    entry,
  }),
  return: table('Strength returns|États d’effectifs|Rapò efektif|Ripoti za idadi', {
    contingent,
    returned_at: textColumn('instant', 'As of|En date du|Nan dat|Kufikia'),
    measure: textColumn('text', 'Measure|Mesure|Mezi|Kipimo'),
    typed: persons('Typed|Saisi|Ekri|Iliyoandikwa'),
    entry,
  }),
};

const roll = {
  person: table('Roll|Rôle nominatif|Lis moun|Orodha ya watu', {
    person,
    name: textColumn('text', 'Name|Nom|Non|Jina', { marking: 'casualty' }),
    country,
    category,
    rank: textColumn('text', 'Rank|Grade|Grad|Cheo'),
    sex,
    contingent,
    unit: textColumn('text', 'Unit|Unité|Inite|Kitengo'),
    languages: textColumn('text', 'Languages|Langues|Lang yo|Lugha'),
    skills: textColumn('text', 'Skills|Compétences|Konpetans|Ujuzi'),
    weapon: textColumn('text', 'Weapon|Arme|Zam|Silaha'),
    state: textColumn('code', 'Status|État|Eta|Hali', { codes: rollStates }),
    state_since: textColumn('instant', 'Since|Depuis|Depi|Tangu'),
    arrived_at: textColumn('instant', 'Arrived|Arrivée|Rive|Aliwasili'),
    tour_until,
    entry,
  }),
  status: table('Status chain|Chaîne des états|Chèn eta yo|Mlolongo wa hali', {
    person,
    track: textColumn('code', 'Said by|Dit par|Ki moun ki di|Imesemwa na', {
      codes: { own: 'The mission|La mission|Misyon an|Misheni', claim: 'A source|Une source|Yon sous|Chanzo' },
    }),
    state: textColumn('code', 'Status|État|Eta|Hali', { codes: { ...states, ...fates } }),
    at,
    source,
    grade,
    who: textColumn('text', 'Written by|Écrit par|Ekri pa|Imeandikwa na'),
    entry,
  }),
  certificate: table('Certificates|Certificats|Sètifika yo|Vyeti', {
    person,
    type: textColumn('code', 'Certificate|Certificat|Sètifika|Cheti', { codes: certificates }),
    from_at: textColumn('instant', 'From|Dès|Depi|Tangu'),
    until_at: textColumn('instant', 'Until|Jusqu’à|Jiska|Hadi'),
    revoked_at: textColumn('instant', 'Revoked|Retiré|Retire|Kilifutwa'),
    entry,
  }),
  medevac: table('Medical evacuations|Évacuations médicales|Evakyasyon medikal|Uhamisho wa matibabu', {
    person,
    requested_at: textColumn('instant', 'Requested|Demandée|Mande|Iliombwa'),
    precedence: textColumn('code', 'Precedence|Priorité|Priyorite|Kipaumbele', { codes: precedences }),
    done_at: textColumn('instant', 'Carried out|Effectuée|Fèt|Ilitekelezwa'),
    lat_e6: numberColumn('lat_e6', 'Latitude|Latitude|Latitid|Latitudo', { hidden: true }),
    lon_e6: numberColumn('lon_e6', 'Longitude|Longitude|Lonjitid|Longitudo', { hidden: true }),
    entry,
  }),
};

const casualty = {
  casualty: table('Casualty notices|Avis de victimes|Avi viktim|Taarifa za majeruhi', {
    person,
    notice: numberColumn('integer', 'Notice|Avis|Avi|Taarifa'),
    type: textColumn('code', 'Casualty|Victime|Viktim|Majeruhi', { codes: casualtyTypes }),
    since_at: textColumn('instant', 'Chain began|Début de la chaîne|Kòmansman chèn nan|Mwanzo wa mlolongo'),
    at,
    reporter: textColumn('text', 'Reported by|Signalé par|Rapòte pa|Imeripotiwa na'),
    first_by: textColumn('text', 'First authoriser|Premier autorisant|Premye moun ki otorize|Mwidhinishaji wa kwanza'),
    first_at: textColumn('instant', 'First authorised|Première autorisation|Premye otorizasyon|Idhini ya kwanza'),
    second_by: textColumn('text', 'Second authoriser|Second autorisant|Dezyèm moun ki otorize|Mwidhinishaji wa pili'),
    second_at: textColumn('instant', 'Second authorised|Seconde autorisation|Dezyèm otorizasyon|Idhini ya pili'),
    kin_at: textColumn('instant', 'Next of kin notified|Famille avisée|Fanmi avize|Jamaa wamejulishwa'),
    entry,
  }),
  contact: table('Contacts with the family|Contacts avec la famille|Kontak ak fanmi an|Mawasiliano na familia', {
    person,
    at,
    channel,
    reached: numberColumn('flag', 'Reached|Joint|Jwenn|Amepatikana'),
    by: textColumn('text', 'By|Par|Pa|Na'),
    entry,
  }),
};

export const tables = { ...strength, ...roll, ...casualty };
