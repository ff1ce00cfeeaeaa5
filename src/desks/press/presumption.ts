import { nameKey, words } from '#kit';
import type { Words } from '#kit';

/** Words that call somebody guilty before a court has, and what to write instead. */
export interface Finding {
  /** The words found, without accents and capitals. */
  readonly found: string;
  readonly instead: Words;
}

/** Letters as they are compared: no accents, no capitals, one kind of apostrophe and space. */
export const plainText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ‘`´]/g, "'")
    .replace(/œ/gi, 'oe')
    .replace(/[\s\u00a0]+/g, ' ')
    .toLowerCase();

const leads = words(
  'a person alleged to lead an armed group|une personne soupçonnée de diriger un groupe armé|yon moun yo sispèk k ap dirije yon gwoup ame|mtu anayedaiwa kuongoza kundi lenye silaha',
);
const belongs = words(
  'a person alleged to belong to an armed group|une personne soupçonnée d’appartenir à un groupe armé|yon moun yo sispèk ki nan yon gwoup ame|mtu anayedaiwa kuwa katika kundi lenye silaha',
);
const offends = words(
  'a person alleged to have committed an offence|une personne soupçonnée d’avoir commis une infraction|yon moun yo sispèk ki fè yon enfraksyon|mtu anayedaiwa kutenda kosa',
);

const gangs = '(?:gangs?|genge|magenge|gangsters?)';
const between = '(?:[\\w\'’“”"«»-]+ ){0,5}?';

/** In folded letters; singular and plural, feminine and masculine, in all four languages. */
const verdicts: readonly (readonly [RegExp, Words])[] = [
  [new RegExp(`\\bgang (?:leader|boss|chief|lord|kingpin)s?\\b`, 'g'), leads],
  [new RegExp(`\\b(?:leader|boss|chief|kingpin)(?:e?s)? of ${between}${gangs}\\b`, 'g'), leads],
  [new RegExp(`\\b(?:chef(?:fe)?|caid|leader|dirigeante?)s? (?:de |des |du |d')${between}${gangs}\\b`, 'g'), leads],
  [new RegExp(`\\b(?:chef|lide|bos) ${gangs}\\b`, 'g'), leads],
  [new RegExp(`\\b(?:kiongozi|viongozi|mkuu|wakuu) (?:wa|la|ya) ${between}${gangs}\\b`, 'g'), leads],
  [new RegExp(`\\b(?:gang members?|members? of ${between}${gangs}|gangsters?)\\b`, 'g'), belongs],
  [new RegExp(`\\bmembres? (?:de |des |du |d')${between}${gangs}\\b`, 'g'), belongs],
  [new RegExp(`\\b(?:manm|moun) ${gangs}\\b`, 'g'), belongs],
  [new RegExp(`\\b(?:mwanachama|wanachama|mfuasi|wafuasi) (?:wa|la|ya) ${between}${gangs}\\b`, 'g'), belongs],
  [/\b(?:terrorists?|terroristes?|teworis|gaidi|magaidi)\b/g, offends],
  [/\b(?:criminals?|criminel(?:le)?s?|kriminel|mhalifu|wahalifu|bandits?|bandi)\b/g, offends],
  [/\b(?:murderers?|killers?|assassins?|meurtri(?:er|ere)s?|tueu(?:r|se)s?|asasen|muuaji|wauaji)\b/g, offends],
  [/\b(?:kidnappers?|ravisseurs?|kidnape|mtekaji|watekaji|rapists?|violeurs?|vyole|mbakaji|wabakaji)\b/g, offends],
  [/\b(?:guilty|coupables?|koupab|ana hatia|wana hatia)\b/g, offends],
];

/** What makes the same noun fair, anywhere near it: somebody says so, it is not a fact. */
const qualifier =
  /\b(?:alleged(?:ly)?|suspected|accused of|said to be|presumee?s?|soupconnee?s?|accusee?s? d|pretendue?s?|sipoze|sispek(?:te)?|yo akize|yo di|anayedaiwa|wanaodaiwa|anayeshukiwa|wanaoshukiwa|anayetuhumiwa|wanaotuhumiwa|mtuhumiwa|watuhumiwa|mshukiwa|washukiwa)\b/;
/** What makes it fair only right before it: “police reported the gang leader captured” is a verdict all the same. */
const qualifierBefore = /\b(?:reported|presumed|so-called|suspect|not|non|pa|si) (?:an? |yon |un |une )?$/;

/** "Criminal court", "police criminelle": the adjective of an institution accuses nobody. */
const institution =
  /^ (?:courts?|code|codes|procedure|justice|law|laws|cases?|investigations?|investigative|records?|proceedings|offences?|matters?|police|division|tribunals?|mahakama)\b/;
const institutionBefore =
  /(?:\b(?:cour|code|procedure|justice|loi|police|tribunal|chambre|affaires?|enquetes?|jistis|kod|lwa|tribinal|infractions?|organisations?) )$/;

const windowWords = 5;

/** Finds wording that convicts before a court has. A qualifier such as “alleged” within five words makes it fair. */
export function presumptionFindings(text: string): Finding[] {
  return plainText(text)
    .split(/[.!?;:\n]+/)
    .flatMap(findingsIn);
}

function findingsIn(sentence: string): Finding[] {
  const findings: Finding[] = [];
  for (const [pattern, instead] of verdicts) {
    for (const match of sentence.matchAll(pattern)) {
      const at = { before: sentence.slice(0, match.index), after: sentence.slice(match.index + match[0].length) };
      if (!isFair(match[0], at)) findings.push({ found: match[0].trim(), instead });
    }
  }
  return findings;
}

function isFair(found: string, { before, after }: { before: string; after: string }): boolean {
  if (institution.test(after) || institutionBefore.test(before) || qualifierBefore.test(before)) return true;
  const near = `${before.trim().split(' ').slice(-windowWords).join(' ')} | ${found} | ${after.trim().split(' ').slice(0, windowWords).join(' ')}`;
  return qualifier.test(near);
}

/** Marks of an exercise and of a title are no part of a name. */
const noName = new Set(['demo', 'mr', 'mrs', 'ms', 'mme', 'const', 'constable', 'cpl', 'sgt', 'officer']);

/** The names of the list that a text gives: every word of the name must be there, in any order, as it is written or as it sounds. */
export function namesIn(text: string, names: readonly string[]): string[] {
  const written = new Set(plainText(text).match(/[\p{L}\p{N}]+/gu) ?? []);
  const sounding = new Set([...written].map(nameKey));
  return names.filter((name) => {
    const parts = (plainText(name).match(/[\p{L}\p{N}]+/gu) ?? []).filter(
      (part) => part.length > 1 && !noName.has(part),
    );
    if (parts.length === 0) return false;
    if (parts.every((part) => written.has(part))) return true;
    return parts.length > 1 && parts.every((part) => written.has(part) || sounding.has(nameKey(part)));
  });
}

const arrests =
  /\b(?:arrest(?:s|ed|ing)?|detain(?:ed|ee|ees|s)?|captur(?:e|ed|es)|in custody|arrete(?:e|s|es)?|arrestations?|detenue?s?|captur(?:e|ee|es|ees)|garde a vue|arete|detni|kenbe|kapture|gadavi|amekamatwa|wamekamatwa|alikamatwa|walikamatwa|kizuizini|mahabusu)\b/;
const minors =
  /\b(?:minors?|child|children|boys?|girls?|juveniles?|teenagers?|mineure?s?|enfants?|garcons?|filles?|adolescente?s?|timoun|mine|ti gason|ti fi|mtoto|watoto|mvulana|wavulana|msichana|wasichana)\b/;

/** Whether a sentence speaks of an arrested child. */
export const namesArrestedMinor = (text: string): boolean =>
  plainText(text)
    .split(/[.!?;\n]+/)
    .some((sentence) => arrests.test(sentence) && minors.test(sentence));

const progress =
  /\b(?:progress(?:es|ed|ing)?|violence is (?:falling|down|decreasing)|reduc(?:e|ed|es|ing|tion|tions) (?:in |of )?(?:gang )?violence|improv(?:e|ed|es|ing|ement|ements)|progres|recul de la violence|baisse de la violence|amelioration|pwogre|vyolans (?:la )?(?:ap )?(?:desann|bese)|amelyorasyon|maendeleo|vurugu (?:zinapungua|zimepungua)|uboreshaji)\b/;

/** Whether a text claims that things are getting better. */
export const claimsProgress = (text: string): boolean => progress.test(plainText(text));
