import type { ReactElement } from 'react';
import { useParam } from '#web/app/address.ts';
import { CellView } from '#web/app/cell.tsx';
import type { Alert, ModelKind, ModelView, Reply } from '#web/app/client.ts';
import { useModel, useSubject } from '#web/app/hooks.ts';
import { Loading } from '#web/app/loading.tsx';
import { Page } from '#web/app/page.tsx';
import { ProblemNote } from '#web/app/problem-note.tsx';
import { Attention } from '#web/screens/watch/attention.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { PrintButton } from './entry-actions.tsx';
import { KindLinks } from './kind-links.tsx';
import { LinkedSubjects } from './linked-subjects.tsx';
import { SubjectMap } from './subject-map.tsx';
import { Timeline } from './timeline.tsx';
import { usePageWords } from './words/words.ts';
import './pages.css';

export type Subject = Reply<'GET /api/subjects/{type}/{name}'>;

/** Everything about one subject: what holds now, what needs somebody, what can be done next, and the whole history. */
export function SubjectPage(): ReactElement {
  const words = usePageWords();
  const [type, name] = [useParam('type'), useParam('name')];
  const { data, problem, again } = useSubject(type, name);
  if (data === undefined) {
    return (
      <Page title={name}>
        {problem === undefined && <Loading />}
        {problem?.status === 404 && (
          <EmptyState title={words.say('subject-unknown')} next={words.say('subject-unknown-next')} />
        )}
        {problem !== undefined && problem.status !== 404 && <ProblemNote problem={problem} again={again} />}
        {problem?.status === 404 && <WriteNext type={type} subject={`${type}:${name}`} alerts={[]} />}
      </Page>
    );
  }
  return (
    <Page title={`${words.of(data.words)} ${data.name}`} actions={<PrintButton />}>
      <div className="subject-page">
        {data.alerts.length > 0 && <Attention alerts={data.alerts} ready />}
        <WriteNext type={type} subject={data.subject} alerts={data.alerts} />
        <SubjectFacts subject={data} />
        <SubjectMap subject={data} />
        <Timeline subject={data} />
        <LinkedSubjects title={words.say('subject-mentions')} links={data.mentions} />
        <LinkedSubjects title={words.say('subject-mentioned-by')} links={data.mentioned_by} />
      </div>
    </Page>
  );
}

interface WriteNextProps {
  readonly type: string;
  readonly subject: string;
  readonly alerts: readonly Alert[];
}

/** What an alert asks for comes first, so that a phone shows it without scrolling. */
function WriteNext({ type, subject, alerts }: WriteNextProps): ReactElement {
  const words = usePageWords();
  const { kinds } = useModel();
  const own = kinds.filter((kind) => kind.subject === type && kind.may_write);
  const isNext = (kind: ModelKind): boolean => alerts.some(({ next }) => next === kind.id);
  const sorted = [...own.filter(isNext), ...own.filter((kind) => !isNext(kind))];
  return (
    <KindLinks kinds={sorted} title={words.say('subject-write')} subject={subject} first={own.filter(isNext).length} />
  );
}

function SubjectFacts({ subject }: { readonly subject: Subject }): ReactElement | null {
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
