import type { ReactElement } from 'react';
import { useFilters, useParam } from '#web/app/address.ts';
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
  const changed = corrects ?? withdraws;
  const entry = useAsked('GET /api/entries/{id}', changed === undefined ? undefined : { params: { id: changed } });
  if (kind === undefined) {
    return (
      <Page title={words.say('kind-unknown')}>
        <EmptyState title={words.say('kind-unknown')} next={words.say('kind-unknown-next', { kind: kindId })} />
      </Page>
    );
  }
  const title = words.of(kind.words);
  if (changed === undefined) {
    const [, name] = /^(?:[a-z_]+:)?(.*)$/.exec(subject ?? '') ?? [];
    return (
      <Page title={title} marking={kind.marking}>
        <WriteForm kind={kind} subject={name ?? ''} {...(say === undefined ? {} : { say })} />
      </Page>
    );
  }
  const heading = words.say(corrects === undefined ? 'withdraw-title' : 'correct-title', { kind: title });
  return (
    <Page title={heading} marking={kind.marking}>
      {entry.problem !== undefined && <ProblemNote problem={entry.problem} again={entry.again} />}
      {entry.data === undefined && entry.loading && <Loading />}
      {entry.data !== undefined && corrects !== undefined && <CorrectForm kind={kind} entry={entry.data} />}
      {entry.data !== undefined && corrects === undefined && <WithdrawForm kind={kind} entry={entry.data} />}
    </Page>
  );
}
