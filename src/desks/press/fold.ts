import { of, subjectKey } from '#kit';
import type { Fact, RowsOf } from '#kit';
import { kinds } from './kinds.ts';
import type { tables } from './tables.ts';

type Rows = RowsOf<typeof tables>;
type LineRow = NonNullable<Rows['line']>[number];
type ChangeRow = NonNullable<Rows['change']>[number];

/** A line from draft to release, and what was put right afterwards. */
export function foldLine(history: readonly Fact[], name: string): Rows {
  const line = subjectKey('line', name);
  const draft = history.filter((fact) => of(kinds.drafted, fact)).at(-1);
  const release = history.filter((fact) => of(kinds.released, fact)).at(-1);
  const change = changesOf(history, { line, release: release?.id ?? null });
  const last = release ?? draft;
  if (last === undefined) return { change };
  const evidence = last.data.evidence ?? [];
  const row: LineRow = {
    line,
    text: change.findLast((one) => one.text !== null)?.text ?? last.data.text,
    lang: last.lang ?? null,
    state: change.at(-1)?.what ?? (release === undefined ? 'draft' : 'released'),
    ...draftOf(draft),
    ...releaseOf(release),
    evidence: JSON.stringify(evidence),
    evidence_count: evidence.length,
    entry: last.id,
  };
  return { line: [row], change };
}

interface Drafted {
  readonly occurred: string;
  readonly author: { readonly who: string };
  readonly data: { readonly about: string };
}

const draftOf = (draft: Drafted | undefined): Pick<LineRow, 'about' | 'drafted_at' | 'drafted_by'> => ({
  about: draft?.data.about ?? null,
  drafted_at: draft?.occurred ?? null,
  drafted_by: draft?.author.who ?? null,
});

interface Released {
  readonly occurred: string;
  readonly author: { readonly who: string };
  readonly data: { readonly channel: string; readonly indicator?: string; readonly good_until?: string };
}

const releaseOf = (
  release: Released | undefined,
): Pick<LineRow, 'released_at' | 'released_by' | 'channel' | 'indicator' | 'good_until'> => ({
  released_at: release?.occurred ?? null,
  released_by: release?.author.who ?? null,
  channel: release?.data.channel ?? null,
  indicator: release?.data.indicator === undefined ? null : subjectKey('measure', release.data.indicator),
  good_until: release?.data.good_until ?? null,
});

function changesOf(history: readonly Fact[], at: { line: string; release: string | null }): ChangeRow[] {
  const changes: ChangeRow[] = [];
  for (const fact of history) {
    const base = { line: at.line, at: fact.occurred, corrects_release: at.release, entry: fact.id };
    if (of(kinds.corrected, fact)) {
      const { text, why, channel } = fact.data;
      changes.push({ ...base, what: 'corrected', text, why, channel });
    }
    if (of(kinds.withdrawn, fact)) {
      const { why, channel } = fact.data;
      changes.push({ ...base, what: 'withdrawn', text: null, why, channel });
    }
  }
  return changes;
}
