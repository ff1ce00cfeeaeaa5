import { subjectNameOf, words } from '#kit';
import type { Look, RuleRefusal, Words } from '#kit';
import { claimsProgress, namesArrestedMinor, namesIn, presumptionFindings } from './presumption.ts';

interface Release {
  readonly text: string;
  readonly evidence: readonly string[];
  readonly indicator?: string;
}

type Check = (data: Release, look: Look) => RuleRefusal | undefined;

const first = (data: Release, look: Look, checks: readonly Check[]): RuleRefusal | undefined => {
  for (const check of checks) {
    const refusal = check(data, look);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
};

/** What may not even be drafted: it names somebody. */
export const draftRule = (data: { text: string }, look: Look): RuleRefusal | undefined =>
  first({ text: data.text, evidence: [] }, look, [casualtyNamed, detaineeNamed, minorNamed]);

/** What may not be released. Hard rules first, then the one a reason lifts. */
export const releaseRule = (data: Release, look: Look): RuleRefusal | undefined =>
  first(data, look, [casualtyNamed, detaineeNamed, minorNamed, presumed, evidenced, measured]);

const said = (what: string, way: string): { what: Words; way: Words } => ({ what: words(what), way: words(way) });

function textOf(row: Readonly<Record<string, unknown>>, column: string): string[] {
  const value = row[column];
  return typeof value === 'string' && value !== '' ? [value] : [];
}

function casualtyNamed(data: Release, look: Look): RuleRefusal | undefined {
  const withheld = look.rows('force.casualty_names', { may_publish: 0 }).flatMap((row) => textOf(row, 'name'));
  if (namesIn(data.text, withheld).length === 0) return undefined;
  return {
    code: 'rule.R3',
    field: 'data.text',
    value: '…',
    ...said(
      'The text names a casualty whose family has not been told|Le texte nomme une victime dont la famille n’est pas prévenue|Tèks la nonmen yon viktim fanmi li poko konnen|Maandishi yanamtaja majeruhi ambaye familia yake haijaarifiwa',
      'Leave the name out until next of kin are told and both authorisers have signed|Retirez le nom jusqu’à ce que la famille soit prévenue et les deux autorisations données|Retire non an jiskaske fanmi an konnen epi de moun ki otorize yo siyen|Ondoa jina hadi familia iarifiwe na waidhinishaji wote wawili wasaini',
    ),
  };
}

function detaineeNamed(data: Release, look: Look): RuleRefusal | undefined {
  const detainees = look.rows('custody.detainee_now');
  const numbers = detainees.flatMap((row) => textOf(row, 'detainee')).map(subjectNameOf);
  const names = detainees.flatMap((row) => textOf(row, 'name'));
  if (namesIn(data.text, names).length > 0) {
    return {
      code: 'rule.R2',
      field: 'data.text',
      value: '…',
      ...said(
        'The text names a person in custody|Le texte nomme une personne détenue|Tèks la nonmen yon moun yo kenbe|Maandishi yanamtaja mtu aliye kizuizini',
        'Leave the name out; write “a person alleged to …”|Retirez le nom ; écrivez « une personne soupçonnée de … »|Retire non an; ekri « yon moun yo sispèk … »|Ondoa jina; andika “mtu anayedaiwa …”',
      ),
    };
  }
  return numbers.some((number) => data.text.includes(number)) ? countsOnly('…') : undefined;
}

const minorNamed = (data: Release): RuleRefusal | undefined =>
  namesArrestedMinor(data.text) ? countsOnly('…') : undefined;

const countsOnly = (value: string): RuleRefusal => ({
  code: 'rule.C11',
  field: 'data.text',
  value,
  ...said(
    'Of people in custody the public gets counts only, and nothing on minors|Des personnes détenues le public ne reçoit que des nombres, et rien sur les mineurs|Sou moun yo kenbe piblik la jwenn chif sèlman, epi anyen sou minè|Kuhusu walio kizuizini umma hupata idadi tu, na hakuna chochote kuhusu watoto',
    'Write how many persons were arrested, without number, age or name|Écrivez combien de personnes ont été arrêtées, sans numéro, âge ni nom|Ekri konbyen moun yo arete, san nimewo, laj ni non|Andika ni watu wangapi walikamatwa, bila namba, umri wala jina',
  ),
});

function presumed(data: Release): RuleRefusal | undefined {
  const finding = presumptionFindings(data.text)[0];
  if (finding === undefined) return undefined;
  const { instead } = finding;
  return {
    code: 'rule.R2',
    field: 'data.text',
    value: finding.found,
    what: words(
      'These words call somebody guilty before a court has|Ces mots déclarent quelqu’un coupable avant un tribunal|Mo sa yo di yon moun koupab anvan tribinal la|Maneno haya yanamhukumu mtu kabla ya mahakama',
    ),
    way: {
      en: `Write: “${instead.en}”, without a name`,
      fr: `Écrivez : « ${instead.fr} », sans nom`,
      ht: `Ekri: « ${instead.ht} », san non`,
      sw: `Andika: “${instead.sw}”, bila jina`,
    },
  };
}

function evidenced(data: Release, look: Look): RuleRefusal | undefined {
  const missing = data.evidence.find((id) => look.rows('press.entry_known', { id }).length === 0);
  if (data.evidence.length > 0 && missing === undefined) return undefined;
  return {
    code: 'rule.R1',
    field: 'data.evidence',
    value: missing ?? '',
    ...said(
      'A released claim cites no entry of the book|Une affirmation publiée ne cite aucune inscription|Yon deklarasyon ki soti pa site okenn antre nan liv la|Dai linalotolewa halitaji ingizo lolote la kitabu',
      'Give in evidence the ids of the entries each claim rests on|Donnez dans evidence les identifiants des inscriptions qui fondent chaque affirmation|Bay nan evidence idantifyan antre chak deklarasyon chita sou yo|Toa katika evidence vitambulisho vya maingizo ambayo kila dai linategemea',
    ),
  };
}

function measured(data: Release): RuleRefusal | undefined {
  if (data.indicator !== undefined || !claimsProgress(data.text)) return undefined;
  return {
    code: 'rule.R5',
    field: 'data.indicator',
    reasonLifts: true,
    value: '',
    ...said(
      'The text claims progress without a measure|Le texte affirme un progrès sans mesure|Tèks la di gen pwogrè san mezi|Maandishi yanadai maendeleo bila kipimo',
      'Name in indicator the measure with its period and baseline, or give a reason|Citez dans indicator la mesure avec sa période et sa base, ou donnez une raison|Site nan indicator mezi a ak peryòd ak baz li, oswa bay yon rezon|Taja katika indicator kipimo pamoja na kipindi na msingi wake, au toa sababu',
    ),
  };
}

/** A correction goes where the release went, and only what was released can be corrected. */
export function changeRule(draft: { subject: string; channel: string }, look: Look): RuleRefusal | undefined {
  const line = look.rows('press.lines', { line: draft.subject })[0];
  if (line !== undefined && typeof line['released_at'] === 'string' && line['channel'] === draft.channel)
    return undefined;
  const channel = line === undefined ? '' : (textOf(line, 'channel')[0] ?? '');
  return {
    code: 'rule.R6',
    field: 'data.channel',
    value: draft.channel,
    ...said(
      'A correction follows a release, in the same channel|Une correction suit une publication, par le même canal|Yon koreksyon swiv yon piblikasyon, nan menm kanal la|Sahihisho hufuata taarifa iliyotolewa, kwa njia ileile',
      channel === ''
        ? 'Release the line first|Publiez d’abord la ligne|Pibliye liy lan anvan|Toa taarifa kwanza'
        : `Use the channel ${channel}|Utilisez le canal ${channel}|Itilize kanal ${channel}|Tumia njia ${channel}`.replaceAll(
            '\n',
            ' ',
          ),
    ),
  };
}
