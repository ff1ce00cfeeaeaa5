import { subjectKey, subjectNameOf, words } from '#kit';
import type { Look, RuleRefusal, ViewRow } from '#kit';

/** A quote is the document's own words, to the letter: nothing is searched for that looks alike. */
export function quoteRule(data: { document: string; quote: string }, look: Look): RuleRefusal | undefined {
  const kept = look.rows('sources.document_text', { document: subjectKey('document', data.document) })[0];
  const content = kept?.['content'];
  if (typeof content !== 'string') {
    return {
      code: 'rule.S-Q',
      field: 'data.document',
      value: data.document,
      what: words(
        'No text is kept of this document|Aucun texte de ce document n’est conservé|Pa gen tèks dokiman sa a ki konsève|Hakuna maandishi ya hati hii yaliyohifadhiwa',
      ),
      way: words(
        'Keep the document with its text first|Conservez d’abord le document avec son texte|Konsève dokiman an ak tèks li anvan|Hifadhi kwanza hati pamoja na maandishi yake',
      ),
    };
  }
  if (content.includes(data.quote)) return undefined;
  return {
    code: 'rule.S-Q',
    field: 'data.quote',
    value: data.quote,
    what: words(
      'These words are not in the document|Ces mots ne figurent pas dans le document|Mo sa yo pa nan dokiman an|Maneno haya hayamo kwenye hati',
    ),
    way: words(
      'Copy the words from the kept text, letter for letter|Copiez les mots du texte conservé, à la lettre|Kopye mo yo nan tèks ki konsève a, lèt pou lèt|Nakili maneno kutoka maandishi yaliyohifadhiwa, herufi kwa herufi',
    ),
  };
}

interface Assessment {
  readonly subject: string;
  readonly author: { readonly who: string };
  readonly data: { readonly credibility?: number; readonly confirmed_by?: readonly string[] };
}

/** Who grades did not collect, and “confirmed” rests on somebody who heard it elsewhere. */
export function assessRule(draft: Assessment, look: Look): RuleRefusal | undefined {
  const claim = look.rows('sources.claim_now', { claim: draft.subject })[0];
  if (claim === undefined) return unknownClaim(draft.subject);
  if (claim['entered_by'] === draft.author.who) return collectorGrades(draft.author.who);
  if (draft.data.credibility !== 1) return undefined;
  const others = (draft.data.confirmed_by ?? []).flatMap((name) =>
    look.rows('sources.claim_now', { claim: subjectKey('claim', name) }),
  );
  return others.some((other) => independent(claim, other)) ? undefined : notIndependent(draft.subject);
}

const independent = (claim: ViewRow, other: ViewRow): boolean =>
  other['claim'] !== claim['claim'] && other['document'] !== claim['document'] && other['origin'] !== claim['origin'];

const unknownClaim = (subject: string): RuleRefusal => ({
  code: 'rule.S1',
  field: 'subject',
  value: subjectNameOf(subject),
  what: words('There is no such claim|Cette déclaration n’existe pas|Pa gen deklarasyon konsa|Hakuna dai kama hilo'),
  way: words(
    'Enter the claim with its quote first|Inscrivez d’abord la déclaration avec sa citation|Antre deklarasyon an ak mo li yo anvan|Andika dai pamoja na nukuu yake kwanza',
  ),
});

const collectorGrades = (who: string): RuleRefusal => ({
  code: 'rule.S1',
  field: 'author.who',
  value: who,
  what: words(
    'Who entered the claim may not assess it|Qui a inscrit la déclaration ne peut pas l’évaluer|Moun ki antre deklarasyon an pa ka evalye l|Aliyeandika dai hawezi kulitathmini',
  ),
  way: words('Ask another analyst|Demandez à un autre analyste|Mande yon lòt analis|Muombe mchambuzi mwingine'),
});

const notIndependent = (subject: string): RuleRefusal => ({
  code: 'rule.S2',
  field: 'data.credibility',
  value: subjectNameOf(subject),
  what: words(
    '“Confirmed” needs a second claim of independent origin|« Confirmé » exige une seconde déclaration d’origine indépendante|« Konfime » mande yon dezyèm deklarasyon ki gen lòt orijin|“Imethibitishwa” inahitaji dai la pili lenye asili huru',
  ),
  way: words(
    'Name in confirmed_by a claim whose origin is another, or grade 2 or lower|Citez dans confirmed_by une déclaration d’une autre origine, ou cotez 2 ou moins|Site nan confirmed_by yon deklarasyon ki gen lòt orijin, oswa bay nòt 2 oswa pi ba|Taja katika confirmed_by dai lenye asili nyingine, au toa daraja 2 au chini',
  ),
});

/** Two names become one only with a reason; the reason is what a later reader undoes it by. */
export function identifyRule(draft: {
  readonly subject: string;
  readonly reason?: string;
  readonly data: { same_as: string };
}): RuleRefusal | undefined {
  if (subjectNameOf(draft.subject) === draft.data.same_as) return selfSame(draft.data.same_as);
  if (draft.reason !== undefined) return undefined;
  return {
    code: 'rule.12b',
    field: 'reason',
    reasonLifts: true,
    what: words(
      'Joining two names needs a reason|Réunir deux noms exige une raison|Pou mete de non ansanm fòk gen yon rezon|Kuunganisha majina mawili kunahitaji sababu',
    ),
    way: words(
      'Say in the field reason what shows that they are one|Dites dans reason ce qui montre qu’ils ne font qu’un|Di nan reason sa ki montre se menm bagay|Eleza katika reason kinachoonyesha kuwa ni kimoja',
    ),
  };
}

const selfSame = (name: string): RuleRefusal => ({
  code: 'rule.12b',
  field: 'data.same_as',
  value: name,
  what: words(
    'A group cannot be identified as itself|Un groupe ne peut être identifié à lui-même|Yon gwoup pa ka idantifye ak tèt li|Kundi haliwezi kutambuliwa kuwa lenyewe',
  ),
  way: words('Name another group|Citez un autre groupe|Site yon lòt gwoup|Taja kundi jingine'),
});
