import { words } from '#kit';
import type { Look, RuleRefusal } from '#kit';

interface Issue {
  readonly report: string;
  readonly problems?: number;
  readonly no_problems?: boolean;
}

/** A situation report that names no problem is either very good news or not finished: somebody confirms which. */
export function issueRule(data: Issue, look: Look): RuleRefusal | undefined {
  if (data.report !== 'sitrep' || data.no_problems === true) return undefined;
  const lines = data.problems ?? look.rows('watch.problems', { state: 'open' }).length;
  if (lines > 0) return undefined;
  return {
    code: 'rule.14a',
    field: 'data.no_problems',
    reasonLifts: true,
    what: words(
      'The section on problems is empty|La rubrique des problèmes est vide|Seksyon pwoblèm yo vid|Sehemu ya matatizo iko wazi',
    ),
    way: words(
      'Raise the open problems, or confirm with no_problems that there are none|Signalez les problèmes en cours, ou confirmez avec no_problems qu’il n’y en a pas|Siyale pwoblèm ki genyen yo, oswa konfime ak no_problems pa genyen|Ibua matatizo yaliyopo, au thibitisha kwa no_problems kuwa hakuna',
    ),
  };
}
