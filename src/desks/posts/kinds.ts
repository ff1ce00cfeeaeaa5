import { code, kind, optional, ref, text } from '#kit';

const unitTypes = {
  mission: 'Mission|Mission|Misyon|Misheni',
  lead_nation: 'Lead nation|Nation chef de file|Nasyon ki alatèt|Taifa kiongozi',
  contingent: 'Contingent|Contingent national|Kontenjan|Kikosi cha taifa',
  host_police: 'Host police|Police hôte|Lapolis peyi a|Polisi mwenyeji',
  host_government: 'Host government|Gouvernement hôte|Gouvènman peyi a|Serikali mwenyeji',
  post: 'Post|Poste|Pòs|Kituo',
  administrator: 'Fund administrator|Administrateur du fonds|Administratè fon an|Msimamizi wa mfuko',
  partner: 'Partner|Partenaire|Patnè|Mshirika',
};

/** What the desk may write: who belongs to whom, and which devices sign. */
export const kinds = {
  enrolled: kind('posts.enrolled/1', {
    nature: 'decision',
    subject: 'device',
    words: 'Device enrolled|Appareil inscrit|Aparèy enskri|Kifaa kimesajiliwa',
    duty: 'enrols',
    by: ['administrator', 'commander'],
    fields: {
      public_key: text('Public key|Clé publique|Kle piblik|Ufunguo wa umma', { max: 43 }),
      holder: text('Holder|Détenteur|Moun ki kenbe l|Mshikaji', { max: 120, facet: 'caption' }),
    },
  }),
  unit: kind('posts.unit-named/1', {
    nature: 'observation',
    subject: 'unit',
    words: 'Unit named|Unité nommée|Inite nonmen|Kitengo kimetajwa',
    fields: {
      name: text('Name|Nom|Non|Jina', { max: 120, facet: 'caption' }),
      type: code('Type|Type d’unité|Kalite|Aina', unitTypes),
      parent: optional(ref('Part of|Fait partie de|Fè pati|Sehemu ya', 'unit')),
      country: optional(text('Country (ISO 3166)|Pays (ISO 3166)|Peyi (ISO 3166)|Nchi (ISO 3166)', { max: 3 })),
      duty: optional(text('What it answers for|Ce dont elle répond|Sa li reskonsab|Wajibu wake', { max: 300 })),
    },
  }),
};

export { unitTypes };
