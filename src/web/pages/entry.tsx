import type { ReactElement } from 'react';
import { useParam } from '#web/app/address.ts';
import type { Entry } from '#web/app/client.ts';
import { EntryMarks } from '#web/app/entry-line.tsx';
import { useAsked } from '#web/app/hooks.ts';
import { Loading } from '#web/app/loading.tsx';
import { Page } from '#web/app/page.tsx';
import { ProblemNote } from '#web/app/problem-note.tsx';
import { EntryActions } from './entry-actions.tsx';
import { EntryData } from './entry-data.tsx';
import { EntryFacts } from './entry-facts.tsx';
import { EntryProof } from './entry-proof.tsx';
import { usePageWords } from './words/words.ts';
import './pages.css';

/** One entry: what it says, who said it and when, what became of it, and the proof that it stands in the book. */
export function EntryPage(): ReactElement {
  const words = usePageWords();
  const id = useParam('id');
  const asked = useAsked('GET /api/entries/{id}', { params: { id } });
  const { data: entry, problem } = asked;
  if (entry === undefined) {
    return (
      <Page title={words.say('the-entry')}>
        {problem === undefined ? <Loading /> : <ProblemNote problem={problem} again={() => asked.again()} />}
      </Page>
    );
  }
  const name = entry.words === null ? entry.kind : words.of(entry.words);
  return (
    <Page
      title={`#${entry.position} ${name}`}
      marking={entry.marking}
      actions={<EntryActions entry={entry} />}
      facts={[{ label: words.say('fact-id'), value: entry.id }]}
    >
      <EntrySheet entry={entry} />
    </Page>
  );
}

function EntrySheet({ entry }: { readonly entry: Entry }): ReactElement {
  const words = usePageWords();
  const [last] = entry.corrected_by.slice(-1);
  const correction = useAsked('GET /api/entries/{id}', last === undefined ? undefined : { params: { id: last.id } });
  return (
    <div className="entry-sheet">
      <p>
        <EntryMarks entry={entry} />
      </p>
      <section aria-labelledby="entry-says">
        <h2 id="entry-says">{words.say('entry-says')}</h2>
        <EntryData entry={entry} {...(correction.data === undefined ? {} : { correction: correction.data })} />
      </section>
      <section aria-labelledby="entry-facts">
        <h2 id="entry-facts">{words.say('entry-facts')}</h2>
        <EntryFacts entry={entry} />
      </section>
      <EntryProof entry={entry} />
    </div>
  );
}
