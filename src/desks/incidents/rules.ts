import { subjectKey, words } from '#kit';
import type { Look, Proposed, RuleRefusal } from '#kit';

const mergeWords = {
  what: words(
    'An incident cannot be merged into this one|On ne peut pas fusionner un événement avec celui-ci|Ou pa ka fizyone yon ensidan ak sa a|Tukio haliwezi kuunganishwa na hili',
  ),
  way: words(
    'Choose another incident that is open and not merged itself|Choisissez un autre événement ouvert, non fusionné|Chwazi yon lòt ensidan ki louvri, ki pa fizyone|Chagua tukio jingine lililo wazi na halijaunganishwa',
  ),
};

const originWords = {
  what: words(
    'Fewer than two independent origins: one origin repeated is not corroboration|Moins de deux origines indépendantes : une origine répétée ne corrobore rien|Mwens pase de orijin endepandan: menm orijin ki repete pa konfime anyen|Asili huru ni chini ya mbili: asili moja ikirudiwa si uthibitisho',
  ),
  way: words(
    'Find a second origin, or give the reason|Trouvez une seconde origine, ou donnez la raison|Jwenn yon dezyèm orijin, oswa bay rezon an|Tafuta asili ya pili, au toa sababu',
  ),
};

/** I1: both incidents stay, so the one merged into must exist, be another, and stand by itself. */
export function askedMerge(draft: Proposed<{ into: string }>, look: Look): RuleRefusal | undefined {
  if (draft.withdraws !== undefined) return undefined;
  const target = subjectKey('incident', draft.data.into);
  const [row] = look.rows('incidents.standing', { incident: target });
  const own = look.rows('incidents.standing', { head: draft.subject }).some((one) => one['incident'] === target);
  if (row !== undefined && row['head'] === target && target !== draft.subject && !own) return undefined;
  return { code: 'rule.I1', field: 'data.into', value: draft.data.into, ...mergeWords };
}

/** I4: a toll is corroborated by two independent origins, not by two reports. */
export function askedCorroboration(draft: Proposed<{ measure: string }>, look: Look): RuleRefusal | undefined {
  if (draft.withdraws !== undefined) return undefined;
  const [row] = look.rows('incidents.toll', { incident: draft.subject, measure: draft.data.measure });
  const origins = row?.['origins'];
  if (typeof origins === 'number' && origins >= 2) return undefined;
  return { code: 'rule.I4', field: 'data.measure', value: draft.data.measure, ...originWords, reasonLifts: true };
}
