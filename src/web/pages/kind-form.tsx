import type { ReactElement } from 'react';
import { useFilters, useParam } from '#web/app/address.ts';
import type { ModelKind } from '#web/app/client.ts';
import { useAsked, useModel } from '#web/app/hooks.ts';
import { Loading } from '#web/app/loading.tsx';
import { Page } from '#web/app/page.tsx';
import { ProblemNote } from '#web/app/problem-note.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { CorrectForm } from './correct-form.tsx';
import { WithdrawForm } from './withdraw-form.tsx';
import { WriteForm } from './write-form.tsx';
import { usePageWords } from './words/words.ts';
import './pages.css';

const filterNames = ['subject', 'corrects', 'withdraws', 'say'] as const;

/** Writing an entry: a new one, a correction, or taking one back. */
export function NewEntryPage(): ReactElement {
  const words = usePageWords();
  const model = useModel();
  const kindId = useParam('kind');
  const kind = model.kinds.find(({ id, name }) => id === kindId || name === kindId);
  const [{ subject, corrects, withdraws, say }] = useFilters(filterNames);
  if (kind === undefined) {
    return (
      <Page title={words.say('kind-unknown')}>
        <EmptyState title={words.say('kind-unknown')} next={words.say('kind-unknown-next', { kind: kindId })} />
      </Page>
    );
  }
  const id = corrects ?? withdraws;
  if (id !== undefined) return <ChangePage kind={kind} id={id} isCorrection={corrects !== undefined} />;
  const [, name = ''] = /^(?:[a-z_]+:)?(.*)$/.exec(subject ?? '') ?? [];
  return (
    <Page title={words.of(kind.words)} marking={kind.marking}>
      <WriteForm key={`${kind.id} ${name}`} kind={kind} subject={name} {...(say === undefined ? {} : { say })} />
    </Page>
  );
}

interface ChangePageProps {
  readonly kind: ModelKind;
  /** The entry to be corrected or withdrawn. */
  readonly id: string;
  readonly isCorrection: boolean;
}

function ChangePage({ kind, id, isCorrection }: ChangePageProps): ReactElement {
  const words = usePageWords();
  const asked = useAsked('GET /api/entries/{id}', { params: { id } });
  const { data: entry, problem, loading } = asked;
  const title = words.say(isCorrection ? 'correct-title' : 'withdraw-title', { kind: words.of(kind.words) });
  const Form = isCorrection ? CorrectForm : WithdrawForm;
  return (
    <Page title={title} marking={kind.marking}>
      {problem !== undefined && <ProblemNote problem={problem} again={() => asked.again()} />}
      {entry === undefined && loading && <Loading />}
      {entry !== undefined && <Form key={entry.id} kind={kind} entry={entry} />}
    </Page>
  );
}
