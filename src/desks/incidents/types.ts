/**
 * Types of incident: the 25 sub-event types of ACLED as codes without a language, and three of our own that ACLED
 * would file under “Other”.
 */
export const typeWords = {
  armed_clash: 'Armed clash|Affrontement armé|Batay ak zam|Mapigano ya silaha',
  government_regains: 'Ground retaken|Terrain repris|Teren repran|Eneo limerudishwa',
  group_overtakes:
    'Ground lost to a group|Terrain perdu au profit d’un groupe|Yon gwoup pran teren an|Eneo limetwaliwa na kundi',
  chemical: 'Chemical weapon|Arme chimique|Zam chimik|Silaha ya kemikali',
  air_strike: 'Air or drone strike|Frappe aérienne ou par drone|Frap avyon oswa dwòn|Shambulio la anga au droni',
  suicide_bomb: 'Suicide bomb|Attentat suicide|Bonm swisid|Bomu la kujitoa mhanga',
  shelling: 'Shelling|Tir d’artillerie|Bonbadman|Makombora',
  ied: 'Explosive device|Engin explosif|Angen eksplozif|Kilipuzi',
  grenade: 'Grenade|Grenade lancée|Grenad|Guruneti',
  sexual_violence: 'Sexual violence|Violence sexuelle|Vyolans seksyèl|Ukatili wa kingono',
  attack: 'Attack on civilians|Attaque contre des civils|Atak sou sivil|Shambulio dhidi ya raia',
  abduction: 'Kidnapping|Enlèvement|Kidnapin|Utekaji nyara',
  peaceful_protest: 'Peaceful protest|Manifestation pacifique|Manifestasyon pasifik|Maandamano ya amani',
  protest_intervention:
    'Protest with intervention|Manifestation avec intervention|Manifestasyon ak entèvansyon|Maandamano yaliyoingiliwa',
  excessive_force:
    'Excessive force against protesters|Force excessive contre des manifestants|Twòp fòs sou manifestan|Nguvu kupita kiasi dhidi ya waandamanaji',
  violent_demonstration: 'Violent demonstration|Manifestation violente|Manifestasyon vyolan|Maandamano ya vurugu',
  mob_violence: 'Mob violence|Violence de foule|Vyolans foul|Vurugu za umati',
  agreement: 'Agreement|Accord|Akò|Makubaliano',
  arrests: 'Arrests|Arrestations|Arestasyon|Ukamataji',
  group_change: 'Change in a group|Changement dans un groupe|Chanjman nan yon gwoup|Mabadiliko ya kundi',
  weapons_disrupted:
    'Weapons found or seized|Armes trouvées ou saisies|Zam jwenn oswa sezi|Silaha zimepatikana au kukamatwa',
  base_established: 'Base established|Base établie|Baz etabli|Kambi imeanzishwa',
  looting: 'Looting or destruction|Pillage ou destruction|Piyaj oswa destriksyon|Uporaji au uharibifu',
  transfer:
    'Ground changes hands without a fight|Terrain cédé sans combat|Teren chanje men san batay|Eneo limebadilisha mikono bila mapigano',
  other: 'Other development|Autre évolution|Lòt evènman|Tukio jingine',
  displacement: 'People flee|Fuite d’habitants|Moun kouri kite|Watu wanakimbia',
  accident: 'Accident|Accident de service|Aksidan|Ajali',
  unclassified: 'Not yet classified|Pas encore classé|Poko klase|Bado haijaainishwa',
} as const;

export type IncidentType = keyof typeof typeWords;

const acledEvents = {
  battles: 'Battles',
  explosions: 'Explosions/Remote violence',
  civilians: 'Violence against civilians',
  protests: 'Protests',
  riots: 'Riots',
  strategic: 'Strategic developments',
} as const;

/**
 * ACLED event and sub-event, UCDP type of violence, map symbol. UCDP counts 1 when a state takes part, 2 between
 * groups, 3 for one-sided violence; 0 is no violence it counts.
 */
type Codes = readonly [event: keyof typeof acledEvents, sub: string, ucdp: 0 | 1 | 2 | 3, symbol: string];

const codes: Readonly<Record<IncidentType, Codes>> = {
  armed_clash: ['battles', 'Armed clash', 1, 'incident.shooting'],
  government_regains: ['battles', 'Government regains territory', 1, 'incident.shooting'],
  group_overtakes: ['battles', 'Non-state actor overtakes territory', 1, 'incident.shooting'],
  chemical: ['explosions', 'Chemical weapon', 3, 'incident.explosion'],
  air_strike: ['explosions', 'Air/drone strike', 1, 'incident.explosion'],
  suicide_bomb: ['explosions', 'Suicide bomb', 3, 'incident.explosion'],
  shelling: ['explosions', 'Shelling/artillery/missile attack', 1, 'incident.explosion'],
  ied: ['explosions', 'Remote explosive/landmine/IED', 1, 'incident.explosion'],
  grenade: ['explosions', 'Grenade', 1, 'incident.grenade'],
  sexual_violence: ['civilians', 'Sexual violence', 3, 'incident.sexual-violence'],
  attack: ['civilians', 'Attack', 3, 'incident.killing'],
  abduction: ['civilians', 'Abduction/forced disappearance', 3, 'incident.kidnapping'],
  peaceful_protest: ['protests', 'Peaceful protest', 0, 'incident.demonstration'],
  protest_intervention: ['protests', 'Protest with intervention', 0, 'incident.demonstration'],
  excessive_force: ['protests', 'Excessive force against protesters', 3, 'incident.demonstration'],
  violent_demonstration: ['riots', 'Violent demonstration', 0, 'incident.riot'],
  mob_violence: ['riots', 'Mob violence', 3, 'incident.riot'],
  agreement: ['strategic', 'Agreement', 0, 'meeting'],
  arrests: ['strategic', 'Arrests', 0, 'custody.arrest'],
  group_change: ['strategic', 'Change to group/activity', 0, 'group.alleged'],
  weapons_disrupted: ['strategic', 'Disrupted weapons use', 0, 'incident.crime'],
  base_established: ['strategic', 'Headquarters or base established', 0, 'group.alleged'],
  looting: ['strategic', 'Looting/property destruction', 0, 'incident.looting'],
  transfer: ['strategic', 'Non-violent transfer of territory', 0, 'group.alleged'],
  other: ['strategic', 'Other', 0, 'incident.crime'],
  displacement: ['strategic', 'Other', 0, 'incident.displacement'],
  accident: ['strategic', 'Other', 0, 'incident.accident'],
  unclassified: ['strategic', 'Other', 0, 'unknown'],
};

/** What ACLED calls the disorder of a type; the sub-event decides where the event does not. */
function disorder([event, sub]: Codes): string {
  if (sub === 'Excessive force against protesters') return 'Political violence; Demonstrations';
  if (event === 'protests' || sub === 'Violent demonstration') return 'Demonstrations';
  return event === 'strategic' ? 'Strategic developments' : 'Political violence';
}

/** The list as rows of SQL: type, event_type, sub_event_type, disorder_type, ucdp_type, symbol. */
export const typeRows: string = Object.entries<Codes>(codes)
  .map(([name, one]) => {
    const [event, sub, ucdp, symbol] = one;
    return `('${name}', '${acledEvents[event]}', '${sub}', '${disorder(one)}', ${ucdp}, '${symbol}')`;
  })
  .join(', ');
