import { pointOf } from './point.ts';
import type { Place, PlaceName } from './gazetteer.ts';

interface Row {
  readonly id: string;
  readonly fr: string;
  /** Only where the Creole name is certain. */
  readonly ht?: string;
  readonly en?: string;
  readonly at: readonly [lat: number, lon: number];
  readonly pcode?: string;
  readonly commune?: string;
  readonly parent?: string;
}

/**
 * Points from GeoNames, read in two packages that agree. For demonstration, not for navigation.
 * The P-codes exist in the published list; which name belongs to which code is from memory and unverified:
 * a mission loads the OCHA gazetteer over these.
 */
const GEONAMES: readonly Row[] = [
  { id: 'port-au-prince', fr: 'Port-au-Prince', ht: 'Pòtoprens', at: [18.54349, -72.33881], pcode: 'HT0111' },
  { id: 'delmas', fr: 'Delmas', ht: 'Dèlma', at: [18.54478, -72.30036], pcode: 'HT0112' },
  { id: 'delmas-73', fr: 'Delmas 73', ht: 'Dèlma 73', at: [18.54472, -72.30278], commune: 'HT0112', parent: 'delmas' },
  { id: 'carrefour', fr: 'Carrefour', ht: 'Kafou', at: [18.53333, -72.4], pcode: 'HT0113' },
  { id: 'petion-ville', fr: 'Pétion-Ville', ht: 'Petyonvil', at: [18.5125, -72.28528], pcode: 'HT0114' },
  { id: 'kenscoff', fr: 'Kenscoff', ht: 'Kenskòf', at: [18.44773, -72.28398], pcode: 'HT0115' },
  { id: 'gressier', fr: 'Gressier', ht: 'Gresye', at: [18.54091, -72.52679], pcode: 'HT0116' },
  { id: 'cite-soleil', fr: 'Cité Soleil', ht: 'Site Solèy', at: [18.58028, -72.33806], pcode: 'HT0117' },
  { id: 'leogane', fr: 'Léogâne', ht: 'Leyogàn', at: [18.5111, -72.63343], pcode: 'HT0121' },
  { id: 'croix-des-bouquets', fr: 'Croix-des-Bouquets', ht: 'Kwadèboukè', at: [18.57677, -72.22625], pcode: 'HT0131' },
  { id: 'thomazeau', fr: 'Thomazeau', ht: 'Tomazo', at: [18.65297, -72.09391], pcode: 'HT0132' },
  { id: 'cabaret', fr: 'Cabaret', ht: 'Kabarè', at: [18.73582, -72.41929], pcode: 'HT0142' },
  { id: 'mirebalais', fr: 'Mirebalais', ht: 'Mibalè', at: [18.83455, -72.1048] },
  { id: 'saint-marc', fr: 'Saint-Marc', ht: 'Sen Mak', at: [19.10819, -72.69379] },
  { id: 'verrettes', fr: 'Verrettes', ht: 'Vèrèt', at: [19.0505, -72.46585] },
];

const AIRPORT: Row = {
  id: 'toussaint-louverture-airport',
  fr: 'Aéroport Toussaint Louverture',
  ht: 'Ayewopò Tousen Louvèti',
  en: 'Toussaint Louverture airport MTPP PAP',
  at: [18.58, -72.2925],
};

/** Good to about a kilometre, enough to try the screens and no more. */
const APPROXIMATE: readonly Row[] = [
  { id: 'tabarre', fr: 'Tabarre', ht: 'Taba', at: [18.583, -72.268], pcode: 'HT0118' },
  { id: 'varreux', fr: 'Terminal Varreux', en: 'Varreux fuel terminal', at: [18.58, -72.34] },
  { id: 'national-palace', fr: 'Palais national', ht: 'Palè Nasyonal', en: 'National Palace', at: [18.543, -72.339] },
  { id: 'champ-de-mars', fr: 'Champ de Mars', ht: 'Channmas', at: [18.542, -72.337] },
  { id: 'bel-air', fr: 'Bel-Air', ht: 'Bèlè', at: [18.548, -72.337] },
  { id: 'fort-national', fr: 'Fort National', ht: 'Fò Nasyonal', at: [18.544, -72.329] },
  { id: 'solino', fr: 'Solino', ht: 'Solino', at: [18.549, -72.321] },
  { id: 'la-saline', fr: 'La Saline', ht: 'Lasalin', at: [18.559, -72.347] },
  { id: 'main-port', fr: 'Port de Port-au-Prince', ht: 'Pò Pòtoprens', en: 'Main port', at: [18.553, -72.35] },
  { id: 'delmas-6', fr: 'Delmas 6', ht: 'Dèlma 6', at: [18.556, -72.334], parent: 'delmas' },
  { id: 'delmas-19', fr: 'Delmas 19', ht: 'Dèlma 19', at: [18.553, -72.321], parent: 'delmas' },
  { id: 'delmas-33', fr: 'Delmas 33', ht: 'Dèlma 33', at: [18.547, -72.31], parent: 'delmas' },
  { id: 'carrefour-feuilles', fr: 'Carrefour-Feuilles', ht: 'Kafou Fèy', at: [18.527, -72.333] },
  { id: 'martissant', fr: 'Martissant', ht: 'Matisan', at: [18.523, -72.362] },
  { id: 'lsa-1', fr: 'LSA 1', at: [18.575, -72.3] },
  { id: 'police-academy', fr: 'Académie de police, Frères', en: 'Police academy, Frères', at: [18.532, -72.255] },
  {
    id: 'university-hospital',
    fr: 'Hôpital universitaire',
    ht: 'Lopital Jeneral',
    en: 'University hospital',
    at: [18.54, -72.337],
  },
  { id: 'pelerin-9', fr: 'Pèlerin 9', ht: 'Pèleren 9', at: [18.493, -72.3] },
  { id: 'ganthier', fr: 'Ganthier', ht: 'Gantye', at: [18.533, -72.067] },
  { id: 'canaan', fr: 'Canaan', ht: 'Kanaran', at: [18.645, -72.27] },
  { id: 'pont-sonde', fr: 'Pont-Sondé', ht: 'Pon Sonde', at: [19.15, -72.61] },
  { id: 'savien', fr: 'Savien', at: [19.16, -72.5] },
];

/** The places of the demonstration. A mission brings its own list. */
export const SEED_PLACES: readonly Place[] = [
  ...GEONAMES.map((row) => placeOf(row, { accuracy_m: 500, source: 'GeoNames' })),
  placeOf(AIRPORT, { accuracy_m: 500, source: 'two published airport tables' }),
  ...APPROXIMATE.map((row) => placeOf(row, { accuracy_m: 1000, source: 'approximate, demonstration' })),
];

function placeOf(row: Row, origin: { readonly accuracy_m: number; readonly source: string }): Place {
  const { id, pcode, parent } = row;
  const commune = row.commune ?? pcode ?? (parent === 'delmas' ? 'HT0112' : undefined);
  return {
    id,
    names: namesOf(row),
    point: pointOf(...row.at),
    ...origin,
    ...(pcode === undefined ? {} : { pcode }),
    ...(commune === undefined ? {} : { commune }),
    ...(parent === undefined ? {} : { parent }),
  };
}

/** The French name is on the street signs and on the maps, so it is the one shown first. */
function namesOf({ fr, ht, en }: Row): readonly PlaceName[] {
  const names: PlaceName[] = [{ lang: 'fr', text: fr }];
  if (ht !== undefined) names.push({ lang: 'ht', text: ht });
  if (en !== undefined) names.push({ lang: 'en', text: en });
  return names;
}
