import { words } from './words.ts';
import type { Words } from './words.ts';

/**
 * Who may read a part, as a compartment. `public` is for everybody, `partners` for the host police, donors and sending
 * states, `mission` for everyone serving, the rest for the desks that need them. One function decides: `mayRead`.
 */
export const markings = {
  public: { words: words('Public|Public|Piblik|Ya umma'), tlp: 'TLP:CLEAR' },
  partners: { words: words('Partners|Partenaires|Patnè|Washirika'), tlp: 'TLP:GREEN' },
  mission: { words: words('Mission|La mission|Misyon|Misheni'), tlp: 'TLP:AMBER' },
  custody: {
    words: words('Custody desk|Bureau de la garde à vue|Biwo gadavi|Dawati la mahabusu'),
    tlp: 'TLP:AMBER+STRICT',
  },
  medical: { words: words('Medical|Médical|Medikal|Ya kitabibu'), tlp: 'TLP:AMBER+STRICT' },
  casualty: {
    words: words(
      'Casualty, before next of kin|Victime, avant la famille|Viktim, anvan fanmi an|Majeruhi, kabla ya familia',
    ),
    tlp: 'TLP:RED',
  },
  child: { words: words('Child protection|Protection de l’enfant|Pwoteksyon timoun|Ulinzi wa mtoto'), tlp: 'TLP:RED' },
  victims: { words: words('Victims|Victimes|Viktim yo|Waathiriwa'), tlp: 'TLP:RED' },
  sources: {
    words: words('Source handling|Traitement des sources|Jesyon sous yo|Usimamizi wa vyanzo'),
    tlp: 'TLP:RED',
  },
  oversight: { words: words('Oversight|Contrôle|Kontwòl|Uangalizi'), tlp: 'TLP:RED' },
} as const satisfies Record<string, { words: Words; tlp: string }>;

export type Marking = keyof typeof markings;
export const isMarking = (given: unknown): given is Marking =>
  typeof given === 'string' && Object.hasOwn(markings, given);

interface RoleAbout {
  readonly words: Words;
  readonly clears: readonly Marking[];
}

const open = ['public', 'partners', 'mission'] as const;
const role = (line: string, clears: readonly Marking[]): RoleAbout => ({ words: words(line), clears });

/** The mission's own roles and what each may read. */
export const roles = {
  commander: role('Force commander|Commandant de la force|Kòmandan fòs la|Kamanda wa kikosi', [
    ...open,
    'custody',
    'casualty',
  ]),
  watch_officer: role('Watch officer|Officier de permanence|Ofisye pèmanans|Afisa wa zamu', [
    ...open,
    'custody',
    'casualty',
  ]),
  patrol_leader: role('Patrol leader|Chef de patrouille|Chèf patwouy|Kiongozi wa doria', [...open]),
  operations_planner: role(
    'Operations planner|Planificateur des opérations|Planifikatè operasyon|Mpangaji wa operesheni',
    [...open],
  ),
  personnel_officer: role('Personnel officer|Officier du personnel|Ofisye pèsonèl|Afisa wa utumishi', [
    ...open,
    'casualty',
  ]),
  medical_officer: role('Medical officer|Officier médical|Ofisye medikal|Afisa tabibu', [
    ...open,
    'medical',
    'casualty',
  ]),
  custody_officer: role('Custody officer|Officier de garde à vue|Ofisye gadavi|Afisa wa mahabusu', [
    ...open,
    'custody',
    'medical',
    'child',
  ]),
  child_focal_point: role(
    'Child-protection focal point|Point focal protection de l’enfant|Pwen fokal pwoteksyon timoun|Mratibu wa ulinzi wa mtoto',
    [...open, 'custody', 'child'],
  ),
  legal_adviser: role('Legal adviser|Conseiller juridique|Konseye legal|Mshauri wa sheria', [
    ...open,
    'custody',
    'child',
    'casualty',
  ]),
  analyst: role('Analyst|Analyste|Analis|Mchambuzi', [...open, 'victims', 'sources']),
  press_officer: role('Press officer|Officier de presse|Ofisye laprès|Afisa wa habari', [...open]),
  protocol_officer: role('Protocol officer|Officier du protocole|Ofisye pwotokòl|Afisa wa itifaki', [...open]),
  logistics_officer: role('Logistics officer|Officier logistique|Ofisye lojistik|Afisa wa vifaa', [...open]),
  finance_officer: role('Finance officer|Officier des finances|Ofisye finans|Afisa wa fedha', [...open]),
  inspector: role('Inspector|Inspecteur|Enspektè|Mkaguzi', [
    ...open,
    'custody',
    'medical',
    'casualty',
    'child',
    'victims',
    'sources',
    'oversight',
  ]),
  auditor: role('Auditor|Auditeur|Oditè|Mkaguzi wa hesabu', [...open]),
  host_police: role('Host police officer|Officier de la police hôte|Ofisye lapolis peyi a|Afisa wa polisi mwenyeji', [
    'public',
    'partners',
  ]),
  host_receiving_officer: role(
    'Host receiving officer|Officier d’accueil de la police hôte|Ofisye ki resevwa pou lapolis peyi a|Afisa mpokeaji wa polisi mwenyeji',
    ['public', 'partners', 'custody'],
  ),
  sending_capital: role('Sending capital|Capitale contributrice|Kapital ki voye fòs|Mji mkuu unaotuma kikosi', [
    'public',
    'partners',
  ]),
  donor: role('Donor|Bailleur|Donatè|Mfadhili', ['public', 'partners']),
  administrator: role('Administrator|Administrateur|Administratè|Msimamizi', [...open]),
  station: role('Station|Poste|Pòs|Kituo', Object.keys(markings).filter(isMarking)),
} as const satisfies Record<string, RoleAbout>;

export type Role = keyof typeof roles;
export const isRole = (given: unknown): given is Role => typeof given === 'string' && Object.hasOwn(roles, given);

/** Who asks. `station` itself reads everything, to fold and to verify; it is never somebody's session. */
export interface Viewer {
  readonly who: string;
  readonly role: Role;
}

/** The one function that decides whether somebody may read something. Unknown markings are closed to everybody but the station. */
export function mayRead(viewer: Viewer, marking: string): boolean {
  if (viewer.role === 'station') return true;
  return isMarking(marking) && (roles[viewer.role].clears satisfies readonly Marking[]).some((one) => one === marking);
}

/** The closer of two markings: what fewer roles may read. */
export function closer(first: Marking, second: Marking): Marking {
  const readers = (marking: Marking) =>
    Object.values(roles).filter((one) => one.clears.some((clear) => clear === marking)).length;
  return readers(first) <= readers(second) ? first : second;
}
