import type { ReactElement } from 'react';
import { compareText } from '#kit';
import type { Reply } from '#web/app/client.ts';
import type { Folded, FoldedTable } from '#web/fold/news.ts';
import { StateBadge } from '#web/ui/state-badge.tsx';
import { Table } from '#web/ui/table.tsx';
import { usePageWords } from './words/words.ts';

interface Pair {
  readonly table: string;
  readonly there: FoldedTable | undefined;
  readonly here: FoldedTable | undefined;
}

export interface FoldTablesProps {
  readonly folded: Folded;
  readonly digest: Reply<'GET /api/digest'>;
}

/** The digest of every read table, the station's and this browser's, side by side. */
export function FoldTables({ folded, digest }: FoldTablesProps): ReactElement {
  const words = usePageWords();
  const names = [...new Set([...digest.tables, ...folded.tables].map(({ table }) => table))];
  const pairs = names.map((table) => ({
    table,
    there: digest.tables.find((one) => one.table === table),
    here: folded.tables.find((one) => one.table === table),
  }));
  const compare = compareText(words.lang);
  return (
    <Table<Pair>
      caption={words.say('fold-tables')}
      rows={pairs}
      rowKey={({ table }) => table}
      columns={[
        {
          id: 'table',
          label: words.say('fold-table'),
          cell: ({ table }) => table,
          compare: (a, b) => compare(a.table, b.table),
        },
        { id: 'there', label: words.say('fold-there'), cell: ({ there }) => <Digest of={there} /> },
        { id: 'here', label: words.say('fold-own'), cell: ({ here }) => <Digest of={here} /> },
        {
          id: 'same',
          label: words.say('fold-equal'),
          cell: (pair) => (
            <StateBadge tone={isSame(pair) ? 'done' : 'doubt'} word={words.say(isSame(pair) ? 'yes' : 'no')} />
          ),
          compare: (a, b) => Number(isSame(a)) - Number(isSame(b)),
        },
      ]}
    />
  );
}

const isSame = ({ there, here }: Pair): boolean => there?.digest === here?.digest;

function Digest({ of }: { readonly of: FoldedTable | undefined }): ReactElement | null {
  const words = usePageWords();
  if (of === undefined) return null;
  return (
    <>
      <code title={of.digest}>{of.digest.slice(0, 16)}</code> <small>{words.say('rows', { count: of.rows })}</small>
    </>
  );
}
