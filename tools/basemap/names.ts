/**
 * Names the sources lack or mix up. GeoNames gives some towns only in Creole and some only in
 * French; the map shows the reader's language and falls back on French.
 */
export const departments: Readonly<Record<string, { code: string; fr: string; ht: string }>> = {
  AR: { code: 'HT-AR', fr: 'Artibonite', ht: 'Latibonit' },
  CE: { code: 'HT-CE', fr: 'Centre', ht: 'Sant' },
  GR: { code: 'HT-GA', fr: 'Grand’Anse', ht: 'Grandans' },
  ND: { code: 'HT-ND', fr: 'Nord', ht: 'Nò' },
  NE: { code: 'HT-NE', fr: 'Nord-Est', ht: 'Nòdès' },
  NI: { code: 'HT-NI', fr: 'Nippes', ht: 'Nip' },
  NO: { code: 'HT-NO', fr: 'Nord-Ouest', ht: 'Nòdwès' },
  OU: { code: 'HT-OU', fr: 'Ouest', ht: 'Lwès' },
  SD: { code: 'HT-SD', fr: 'Sud', ht: 'Sid' },
  SE: { code: 'HT-SE', fr: 'Sud-Est', ht: 'Sidès' },
};

/** Source name → the two names shown. */
export const towns: Readonly<Record<string, { fr: string; ht: string }>> = {
  'Port-au-Prince': { fr: 'Port-au-Prince', ht: 'Pòtoprens' },
  Carrefour: { fr: 'Carrefour', ht: 'Kafou' },
  Delmas: { fr: 'Delmas', ht: 'Dèlma' },
  Pétionville: { fr: 'Pétion-Ville', ht: 'Petyonvil' },
  'Pétion-Ville': { fr: 'Pétion-Ville', ht: 'Petyonvil' },
  'Cité Soleil': { fr: 'Cité Soleil', ht: 'Site Solèy' },
  'Croix-des-Bouquets': { fr: 'Croix-des-Bouquets', ht: 'Kwadèboukè' },
  Okap: { fr: 'Cap-Haïtien', ht: 'Okap' },
  'Cap-Haïtien': { fr: 'Cap-Haïtien', ht: 'Okap' },
  Gonaïves: { fr: 'Gonaïves', ht: 'Gonayiv' },
  'Saint-Marc': { fr: 'Saint-Marc', ht: 'Sen Mak' },
  'Les Cayes': { fr: 'Les Cayes', ht: 'Okay' },
  Jacmel: { fr: 'Jacmel', ht: 'Jakmèl' },
  Jérémie: { fr: 'Jérémie', ht: 'Jeremi' },
  Miragoâne: { fr: 'Miragoâne', ht: 'Miragwàn' },
  Hinche: { fr: 'Hinche', ht: 'Ench' },
  'Port-de-Paix': { fr: 'Port-de-Paix', ht: 'Pòdepè' },
  'Fort Liberté': { fr: 'Fort-Liberté', ht: 'Fòlibète' },
  Léogâne: { fr: 'Léogâne', ht: 'Leyogàn' },
  Mirebalais: { fr: 'Mirebalais', ht: 'Mibalè' },
  Tigwav: { fr: 'Petit-Goâve', ht: 'Tigwav' },
  Grangwav: { fr: 'Grand-Goâve', ht: 'Grangwav' },
  Lenbe: { fr: 'Limbé', ht: 'Lenbe' },
  Mayisad: { fr: 'Maïssade', ht: 'Mayisad' },
  Kotdefè: { fr: 'Côtes-de-Fer', ht: 'Kotdefè' },
  Koto: { fr: 'Coteaux', ht: 'Koto' },
  Montòrganize: { fr: 'Mont-Organisé', ht: 'Montòrganize' },
};

/** Drawn first, from far out: the capital, then the chief towns of the ten departments. */
export const chiefTowns: readonly string[] = [
  'Cap-Haïtien',
  'Gonaïves',
  'Hinche',
  'Fort-Liberté',
  'Port-de-Paix',
  'Jacmel',
  'Les Cayes',
  'Jérémie',
  'Miragoâne',
];
