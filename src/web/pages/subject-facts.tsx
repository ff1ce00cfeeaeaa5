import type { ReactElement } from 'react';
import { CellView } from '#web/app/cell.tsx';
import type { ModelView } from '#web/app/client.ts';
import { useModel } from '#web/app/hooks.ts';
import type { Subject } from './subject-shape.ts';
import { usePageWords } from './words/words.ts';

/** What holds of the subject now, from its desk's own page row. */
export function SubjectFacts({ subject }: { readonly subject: Subject }): ReactElement | null {
  const words = usePageWords();
  const { views } = useModel();
  const view = views.find(({ name }) => name === subject.page);
  if (view === undefined || subject.row === null) return null;
  return (
    <section className="panel subject-facts" aria-labelledby="subject-now">
      <h2 id="subject-now">{words.say('subject-now')}</h2>
      <dl className="facts">
        {shownColumns(view, subject).map(([name, column]) => (
          <div key={name}>
            <dt>{words.of(column.words)}</dt>
            <dd>
              <CellView
                column={column}
                cell={subject.row?.[name]}
                withheld={subject.withheld.includes(name)}
                compact={false}
              />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What is empty is left out, what is withheld is said; the subject itself stands in the heading. */
const shownColumns = (view: ModelView, { row, withheld }: Subject) =>
  Object.entries(view.columns).filter(
    ([name, { hidden }]) =>
      hidden !== true &&
      name !== view.subject &&
      (withheld.includes(name) || (row?.[name] !== null && row?.[name] !== undefined && row[name] !== '')),
  );
