import { of, subjectKey } from '#kit';
import type { Fact, RowsOf } from '#kit';
import { kinds } from './kinds.ts';
import type { tables } from './tables.ts';

/** A case is open until a closing that nothing was written after; what comes later opens it again. */
export function foldCase(history: readonly Fact[], name: string): RowsOf<typeof tables> {
  const opened = history.filter((fact) => of(kinds.opened, fact));
  const notes = history.filter((fact) => of(kinds.noted, fact));
  const [first, latest, last] = [opened[0], opened.at(-1), history.at(-1)];
  if (first === undefined || latest === undefined || last === undefined) return {};
  const closed = of(kinds.closed, last) ? last : undefined;
  return {
    case: [
      {
        case: subjectKey('case', name),
        what: latest.data.what,
        category: latest.data.category,
        state: closed === undefined ? 'open' : 'closed',
        opened_at: first.occurred,
        last_at: last.occurred,
        closed_at: closed?.occurred ?? null,
        outcome: closed?.data.outcome ?? null,
        notes: notes.length,
        links: JSON.stringify([...new Set([...opened, ...notes].flatMap((fact) => fact.data.links ?? []))]),
        entry: last.id,
      },
    ],
  };
}
