import { missionDay, missionLocal, words } from '#kit';
import type { Instant, Look, Proposed, RuleRefusal } from '#kit';

type Plan = {
  readonly mission: number;
  readonly host: number;
  readonly basis: string;
  readonly depart_at: Instant;
  readonly return_at: Instant;
  readonly host_arrest_power?: number;
  readonly creole_speakers?: number;
  readonly first_aiders?: number;
  readonly women?: number;
  readonly teams?: number;
  readonly drivers_licensed?: boolean;
  readonly vehicles?: string[];
  readonly members?: string[];
};

/** P1, F4, P3 and P7, the hard ones first: a reason given for a warning must not hide a refusal. */
export function planRefused(draft: Proposed<Plan>, look: Look): RuleRefusal | undefined {
  return (
    hostMissing(draft) ??
    uncertified(draft, look) ??
    (draft.reason === undefined ? planWarned(draft.data, look) : undefined)
  );
}

const planWarned = (plan: Plan, look: Look): RuleRefusal | undefined =>
  tooFew(plan, look) ?? warrantAtNight(plan, look) ?? vehicleUnfit(plan, look);

function hostMissing({ data, reason }: Proposed<Plan>): RuleRefusal | undefined {
  if (data.host > 0 || (data.basis === 'exceptional' && reason !== undefined)) return undefined;
  return {
    code: 'rule.P1',
    field: 'data.host',
    value: '0',
    what: words(
      'A patrol needs host police officers|Une patrouille exige des policiers hôtes|Yon patwouy bezwen polisye peyi a|Doria inahitaji maafisa wa polisi mwenyeji',
    ),
    way: words(
      'Add host officers, or set the basis to exceptional measure and say why in reason|Ajoutez des policiers hôtes, ou choisissez la mesure exceptionnelle et dites pourquoi dans reason|Ajoute polisye peyi a, oswa chwazi mezi eksepsyonèl epi di poukisa nan reason|Ongeza maafisa wenyeji, au chagua hatua ya kipekee na ueleze sababu kwenye reason',
    ),
  };
}

interface Need {
  readonly field: string;
  readonly has: number;
  readonly needs: number;
}

/** What a plan does not say it has, it does not have. */
function tooFew(plan: Plan, look: Look): RuleRefusal | undefined {
  const hostLow = plan.host === 0 ? 0 : limit(look, 'host_min');
  const needs: Need[] = [
    { field: 'host', has: plan.host, needs: hostLow },
    { field: 'host_arrest_power', has: plan.host_arrest_power ?? 0, needs: plan.host === 0 ? 0 : 1 },
    { field: 'creole_speakers', has: plan.creole_speakers ?? 0, needs: plan.teams ?? 1 },
    { field: 'first_aiders', has: plan.first_aiders ?? 0, needs: 1 },
    { field: 'women', has: plan.women ?? 0, needs: 1 },
  ];
  const short = needs.find((need) => need.has < need.needs);
  if (short === undefined) return undefined;
  return {
    code: 'rule.P1',
    field: `data.${short.field}`,
    value: String(short.has),
    params: { needs: String(short.needs) },
    reasonLifts: true,
    what: words(
      'The composition has fewer than {needs}|La composition compte moins de {needs}|Konpozisyon an gen mwens pase {needs}|Muundo una chini ya {needs}',
    ),
    way: words(
      'Add officers, or say why in reason|Ajoutez des agents, ou dites pourquoi dans reason|Ajoute ajan, oswa di poukisa nan reason|Ongeza maafisa, au eleza sababu kwenye reason',
    ),
  };
}

function limit(look: Look, name: string): number {
  const found = look.rows('patrols.limits')[0]?.[name];
  return typeof found === 'number' ? found : 0;
}

function limitTime(look: Look, name: string): string {
  const found = look.rows('patrols.limits')[0]?.[name];
  return typeof found === 'string' ? found : '';
}

function warrantAtNight(plan: Plan, look: Look): RuleRefusal | undefined {
  if (plan.basis !== 'warrant') return undefined;
  const [from, until] = [limitTime(look, 'warrant_from'), limitTime(look, 'warrant_until')];
  const [start, end] = [missionLocal(plan.depart_at), missionLocal(plan.return_at)];
  if (missionDay(plan.depart_at) === missionDay(plan.return_at) && start.time >= from && end.time <= until)
    return undefined;
  return {
    code: 'rule.P3',
    field: 'data.depart_at',
    value: `${start.time}–${end.time}`,
    params: { from, until },
    reasonLifts: true,
    what: words(
      'A warrant is carried out between {from} and {until} only|Un mandat s’exécute seulement entre {from} et {until}|Yo egzekite yon manda sèlman ant {from} ak {until}|Hati ya mahakama hutekelezwa kati ya {from} na {until} tu',
    ),
    way: words(
      'Move the patrol into the day, choose in flagrante, or say why in reason|Déplacez la patrouille de jour, choisissez flagrant délit, ou dites pourquoi dans reason|Mete patwouy la lajounen, chwazi flagran deli, oswa di poukisa nan reason|Hamishia doria mchana, chagua katika kutenda kosa, au eleza sababu kwenye reason',
    ),
  };
}

const vehicleWords = words(
  'A vehicle is not serviceable or a driver has no licence|Un véhicule n’est pas en état ou un conducteur n’a pas de permis|Yon machin pa an bon eta oswa yon chofè pa gen lisans|Gari halifai au dereva hana leseni',
);

function vehicleUnfit({ vehicles = [], drivers_licensed: licensed }: Plan, look: Look): RuleRefusal | undefined {
  const down = vehicles.find((name) => {
    const state = look.rows('patrols.vehicles', { vehicle: `vehicle:${name}` })[0]?.['state'];
    return state !== undefined && state !== 'serviceable';
  });
  if (down === undefined && licensed !== false) return undefined;
  return {
    code: 'rule.P7',
    field: down === undefined ? 'data.drivers_licensed' : 'data.vehicles',
    value: down ?? 'false',
    reasonLifts: true,
    what: vehicleWords,
    way: words(
      'Take another vehicle or driver, or say why in reason|Prenez un autre véhicule ou conducteur, ou dites pourquoi dans reason|Pran yon lòt machin oswa chofè, oswa di poukisa nan reason|Chukua gari au dereva mwingine, au eleza sababu kwenye reason',
    ),
  };
}

/** F4: only the commander may send somebody without valid certificates, and says why. */
function uncertified({ data, author, reason }: Proposed<Plan>, look: Look): RuleRefusal | undefined {
  if (author.role === 'commander' && reason !== undefined) return undefined;
  const missing = (data.members ?? []).find(
    (name) => look.rows('force.roll', { person: `person:${name}` })[0]?.['cert_ok'] !== 1,
  );
  if (missing === undefined) return undefined;
  return {
    code: 'rule.F4',
    field: 'data.members',
    value: missing,
    what: words(
      'This officer has no valid vetting, conduct and use-of-force certificates|Cet agent n’a pas tous les certificats valables (contrôle, conduite, usage de la force)|Ajan sa a pa gen tout sètifika valab yo (verifikasyon, konduit, itilizasyon fòs)|Afisa huyu hana vyeti halali vya uhakiki, maadili na matumizi ya nguvu',
    ),
    way: words(
      'Name another officer, or ask the commander to order it with a reason|Désignez un autre agent, ou demandez au commandant de l’ordonner avec une raison|Chwazi yon lòt ajan, oswa mande kòmandan an bay lòd la ak yon rezon|Taja afisa mwingine, au mwombe kamanda aamuru kwa sababu',
    ),
  };
}

/** P4: whoever used force does not judge it. */
export function forceReportRefused(draft: Proposed<{ readonly use: string }>, look: Look): RuleRefusal | undefined {
  const use = look.rows('patrols.force_register', { entry: draft.data.use })[0];
  if (use !== undefined && use['who'] !== draft.author.who) return undefined;
  const unknown = use === undefined;
  return {
    code: 'rule.P4',
    field: unknown ? 'data.use' : 'author.who',
    value: unknown ? draft.data.use : draft.author.who,
    what: unknown
      ? words(
          'No use of force is recorded under this entry|Aucun usage de la force n’est inscrit sous cette entrée|Pa gen itilizasyon fòs ki anrejistre anba antre sa a|Hakuna matumizi ya nguvu yaliyoandikwa chini ya ingizo hili',
        )
      : words(
          'The report is signed by another person than the author of the entry|Le rapport est signé par une autre personne que l’auteur de l’inscription|Se yon lòt moun ki pou siyen rapò a, pa otè antre a|Ripoti husainiwa na mtu mwingine, si mwandishi wa ingizo',
        ),
    way: unknown
      ? words(
          'Record the use of force first|Inscrivez d’abord l’usage de la force|Anrejistre itilizasyon fòs la anvan|Andika matumizi ya nguvu kwanza',
        )
      : words(
          'Ask a supervisor who did not write it|Demandez à un supérieur qui ne l’a pas écrite|Mande yon sipèvizè ki pa t ekri l|Mwombe msimamizi ambaye hakuiandika',
        ),
  };
}

/** P5: custody, seizures and weapons are settled before a patrol is closed. */
export function closeRefused(draft: Proposed, look: Look): RuleRefusal | undefined {
  const patrol = draft.subject;
  // Somebody the host police arrested was never in the mission's custody, so no handover closes it.
  const inCustody = look.rows('custody.detainee_now', { patrol, owner: 'mission' });
  const held = inCustody.filter((row) => row['m_closed_at'] === null).length;
  if (held > 0) return notClosed('custody', held);
  const seized = look.rows('patrols.seizures', { patrol, open: 1 }).length;
  if (seized > 0) return notClosed('seizure', seized);
  const row = look.rows('patrols.patrol_page', { patrol })[0];
  const [out, back] = [row?.['weapons_out'] ?? null, row?.['weapons_in'] ?? null];
  return out === back ? undefined : notClosed('weapons', `${out ?? '?'} → ${back ?? '?'}`);
}

const openWords = {
  custody: words(
    'People are still in the custody of the mission|Des personnes sont encore détenues par la mission|Gen moun misyon an kenbe toujou|Watu bado wako chini ya ulinzi wa misheni',
  ),
  seizure: words(
    'A seizure has not been handed over|Une saisie n’a pas été remise|Yon sezi poko remèt|Kilichokamatwa hakijakabidhiwa',
  ),
  weapons: words(
    'The weapon count out and in differs|Le décompte des armes diffère entre sortie et retour|Kantite zam ki soti ak sa ki tounen pa menm|Idadi ya silaha iliyotoka na iliyorudi hailingani',
  ),
};

const notClosed = (open: keyof typeof openWords, value: string | number): RuleRefusal => ({
  code: 'rule.P5',
  field: 'subject',
  value: String(value),
  what: openWords[open],
  way: words(
    'Hand over, release, deliver or recount, then close|Remettez, libérez, déposez ou recomptez, puis clôturez|Remèt, lage, depoze oswa rekonte, apre sa fèmen|Kabidhi, achilia, wasilisha au hesabu tena, kisha funga',
  ),
});
