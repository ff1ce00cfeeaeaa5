import type { ReactElement } from 'react';
import { useLinks } from '#web/app/address.ts';
import { unitWord } from '#web/app/cell.tsx';
import type { Alert, Model, ModelView, Reply, Row } from '#web/app/client.ts';
import { useModel, useView } from '#web/app/hooks.ts';
import { useWords } from '#web/app/use-words.ts';
import { deskView } from '#web/screens/map/layers.ts';
import { Figure } from '#web/ui/figure.tsx';
import { useAsking } from './attention.tsx';
import { watchViews } from './panels.tsx';

interface WatchFiguresProps {
  readonly alerts: readonly Alert[];
  readonly desks: Reply<'GET /api/watch'>['desks'];
}

/** The head of the screen: few numbers, each named by what it measures, each open to what it was counted from. */
export function WatchFigures({ alerts, desks }: WatchFiguresProps): ReactElement {
  const words = useWords();
  const links = useLinks();
  const model = useModel();
  const { decide, attention } = useAsking(alerts);
  const open = [...decide, ...attention];
  const loud = open.filter(({ first: { level } }) => level === 'red' || level === 'breach').length;
  const written = desks.reduce((sum, desk) => sum + desk.last_day, 0);
  return (
    <section className="watch-figures" aria-label={words.say('figures')}>
      <Figure
        measure={words.say('attention')}
        value={words.number(open.length)}
        href="#attention"
        {...(loud > 0 ? { tone: 'alarm' as const, word: words.say('attention.loud', { count: loud }) } : {})}
      />
      <Figure measure={words.say('decide')} value={words.number(decide.length)} href="#attention" />
      {figureViews(model).map((view) => (
        <ViewFigure key={view.name} view={view} />
      ))}
      <Figure measure={words.say('figures.written')} value={words.number(written)} href={links.book()} />
    </section>
  );
}

const figureViews = (model: Model): readonly ModelView[] =>
  watchViews(model).filter(({ watch }) => watch?.figure !== undefined);

function ViewFigure({ view }: { readonly view: ModelView }): ReactElement | null {
  const words = useWords();
  const links = useLinks();
  const { data } = useView(view.name);
  if (data === undefined) return null;
  const name = view.watch?.figure ?? '';
  const column = view.columns[name];
  const isClosed = data.withheld.includes(name);
  const total = column === undefined ? data.rows.length : sumOf(data.rows, name);
  const title = words.of(view.words);
  return (
    <Figure
      measure={column === undefined ? title : `${title}: ${words.of(column.words)}`}
      value={isClosed ? '—' : words.number(total)}
      {...(column?.unit === undefined ? {} : { unit: unitWord(column.unit, words) })}
      href={links.desk(view.desk, deskView(view))}
      {...(isClosed ? { tone: 'doubt' as const, word: words.say('withheld') } : {})}
    />
  );
}

const sumOf = (rows: readonly Row[], name: string): number =>
  rows.reduce((sum, row) => sum + (typeof row[name] === 'number' ? row[name] : 0), 0);
