import type { ReactElement } from 'react';
import { useParam } from '#web/app/address.ts';
import { useModel, useSubject } from '#web/app/hooks.ts';
import { Loading } from '#web/app/loading.tsx';
import { Page } from '#web/app/page.tsx';
import { ProblemNote } from '#web/app/problem-note.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { PrintButton } from './entry-actions.tsx';
import { SubjectBody } from './subject-body.tsx';
import { usePageWords } from './words/words.ts';
import { WriteNext } from './write-next.tsx';
import './pages.css';

/** Everything about one subject: what holds now, what needs somebody, what can be done next, and the whole history. */
export function SubjectPage(): ReactElement {
  const words = usePageWords();
  const { desks } = useModel();
  const [type, name] = [useParam('type'), useParam('name')];
  const asked = useSubject(type, name);
  const { data, problem } = asked;
  if (data === undefined) {
    return (
      <Page title={name}>
        {problem === undefined && <Loading />}
        {problem?.status === 404 && (
          <EmptyState title={words.say('subject-unknown')} next={words.say('subject-unknown-next')} />
        )}
        {problem !== undefined && problem.status !== 404 && (
          <ProblemNote problem={problem} again={() => asked.again()} />
        )}
        {problem?.status === 404 && <WriteNext type={type} subject={`${type}:${name}`} alerts={[]} />}
      </Page>
    );
  }
  const marking = desks.find(({ name: desk }) => desk === data.desk)?.marking ?? 'mission';
  return (
    <Page title={`${words.of(data.words)} ${data.name}`} marking={marking} actions={<PrintButton />}>
      <SubjectBody subject={data} />
    </Page>
  );
}
