/**
 * The APP-6 symbols the map knows. Identity digits: 3 friend, 4 neutral, 1 unknown.
 * An unconvicted person or group is never drawn 5 or 6: the frame is a statement.
 */
type Identity = 'friend' | 'neutral' | 'unknown';

const digit: Readonly<Record<Identity, string>> = { friend: '3', neutral: '4', unknown: '1' };

interface Wanted {
  readonly identity: Identity;
  /** Two digits: 10 unit, 11 civilian, 15 equipment, 20 installation, 40 activity. */
  readonly set: string;
  readonly entity: string;
  readonly modifier?: string;
  readonly headquarters?: boolean;
}

function friend(set: string, entity: string): Wanted {
  return { identity: 'friend', set, entity };
}

function neutral(set: string, entity: string, modifier = '00'): Wanted {
  return { identity: 'neutral', set, entity, modifier };
}

function unknown(set: string, entity: string, modifier = '00'): Wanted {
  return { identity: 'unknown', set, entity, modifier };
}

export const wanted: Readonly<Record<string, Wanted>> = {
  'unit.headquarters': { ...friend('10', '200700'), headquarters: true },
  'unit.police': friend('10', '200700'),
  'unit.host-police': friend('10', '201300'),
  'unit.medical': friend('10', '161300'),
  'unit.maintenance': friend('10', '161100'),
  'unit.supply': friend('10', '163400'),
  'unit.transport': friend('10', '163600'),
  'unit.liaison': friend('10', '110500'),
  'unit.engineer': friend('10', '140700'),
  'unit.explosives': friend('10', '140800'),
  'unit.dog': friend('10', '140500'),
  'unit.helicopter': friend('10', '120600'),
  'vehicle.armoured': friend('15', '120103'),
  'vehicle.utility': friend('15', '140100'),
  patrol: friend('40', '130100'),
  'patrol.search': friend('40', '130300'),
  'patrol.raid': friend('40', '131100'),
  'place.base': friend('20', '120802'),
  'place.police-station': friend('20', '112107'),
  'place.prison': friend('20', '112108'),
  'place.airport': neutral('20', '120803'),
  'place.port': neutral('20', '121309'),
  'place.helipad': neutral('20', '121305'),
  'place.hospital': neutral('20', '120702'),
  'place.government': neutral('20', '110900'),
  'place.school': neutral('20', '120402'),
  'place.fuel': neutral('20', '120505'),
  'place.water': neutral('20', '121400'),
  'place.camp': neutral('20', '111901'),
  custody: neutral('11', '110300'),
  facility: friend('20', '112108'),
  medevac: neutral('40', '131300'),
  'custody.arrest': friend('40', '110101'),
  'custody.warrant': friend('40', '130700'),
  'incident.crime': unknown('40', '110100'),
  'incident.arson': unknown('40', '110102'),
  'incident.drive-by': unknown('40', '110104'),
  'incident.drugs': unknown('40', '110105'),
  'incident.extortion': unknown('40', '110106'),
  'incident.killing': unknown('40', '110108'),
  'incident.riot': unknown('40', '110110'),
  'incident.looting': unknown('40', '110114'),
  'incident.jailbreak': unknown('40', '110115'),
  'incident.robbery': unknown('40', '110116'),
  'incident.theft': unknown('40', '110117'),
  'incident.smuggling': unknown('40', '110119'),
  'incident.stones': unknown('40', '110120'),
  'incident.sabotage': unknown('40', '110122'),
  'incident.threat': unknown('40', '110123'),
  'incident.shooting': unknown('40', '110400'),
  'incident.sniping': unknown('40', '110401'),
  'incident.explosion': unknown('40', '110600'),
  'incident.grenade': unknown('40', '110601'),
  'incident.kidnapping': unknown('11', '110300', '05'),
  'incident.sexual-violence': unknown('11', '110300', '07'),
  'incident.displacement': neutral('11', '110400', '09'),
  'incident.accident': neutral('40', '160000', '16'),
  'incident.demonstration': neutral('40', '120100'),
  'incident.fire': neutral('40', '140000'),
  'incident.flood': neutral('40', '170202'),
  'incident.earthquake': neutral('40', '170103'),
  'incident.medical': neutral('40', '131300'),
  meeting: neutral('40', '131000'),
  'aid.food': neutral('40', '131202'),
  'person.alleged': unknown('11', '110300'),
  'person.detained': neutral('11', '110300'),
  'group.alleged': unknown('11', '110400'),
  unknown: unknown('10', '000000'),
};

export function codeOf(symbol: Wanted): string {
  const amplifier = symbol.headquarters === true ? '2' : '0';
  const head = `100${digit[symbol.identity]}${symbol.set}0${amplifier}00`;
  return `${head}${symbol.entity}${symbol.modifier ?? '00'}00`;
}
