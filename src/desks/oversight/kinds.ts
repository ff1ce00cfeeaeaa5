import { code, entryRef, kind, list, optional, text } from '#kit';

export const categories = {
  records: 'Integrity of the records|Intégrité des registres|Entegrite rejis yo|Uadilifu wa rekodi',
  serious: 'Serious misconduct|Faute grave|Fòt grav|Utovu mkubwa wa nidhamu',
  minor: 'Minor misconduct|Faute légère|Fòt leje|Utovu mdogo wa nidhamu',
  abuse:
    'Sexual exploitation and abuse|Exploitation et abus sexuels|Eksplwatasyon ak abi seksyèl|Unyanyasaji wa kingono',
  audit: 'Audit|Audit (contrôle)|Odit|Ukaguzi',
} as const;

const links = optional(list(entryRef('Entry|Inscription|Antre|Ingizo'), { max: 50 }));

/** A case of the inspectors: opened by anybody, closed by them alone. */
export const kinds = {
  opened: kind('oversight.case-opened/1', {
    nature: 'observation',
    subject: 'case',
    words: 'Case opened|Dossier ouvert|Dosye ouvè|Kesi imefunguliwa',
    duty: 'case',
    marking: 'oversight',
    fields: {
      what: text('What|Quoi|Kisa|Nini', { max: 4000, long: true, facet: 'caption' }),
      category: code('Category|Catégorie|Kategori|Kundi', categories),
      links,
    },
  }),
  noted: kind('oversight.case-noted/1', {
    nature: 'observation',
    subject: 'case',
    words: 'Case noted|Dossier annoté|Nòt sou dosye a|Kesi imeandikiwa',
    marking: 'oversight',
    fields: { what: text('What|Quoi|Kisa|Nini', { max: 4000, long: true }), links },
  }),
  closed: kind('oversight.case-closed/1', {
    nature: 'decision',
    subject: 'case',
    words: 'Case closed|Dossier clos|Dosye fèmen|Kesi imefungwa',
    marking: 'oversight',
    by: ['inspector'],
    fields: { outcome: text('Outcome|Issue|Rezilta|Matokeo', { max: 4000, long: true }), links },
  }),
};
