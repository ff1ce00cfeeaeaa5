import type { ReactElement, ReactNode } from 'react';
import { formatDuration } from '#kit';
import { useLinks, useParam } from '#web/app/address.ts';
import { subjectLabel } from '#web/app/cell.tsx';
import type { Entry } from '#web/app/client.ts';
import { EntryMarks } from '#web/app/entry-line.tsx';
import { useAsked, useModel } from '#web/app/hooks.ts';
import { Loading } from '#web/app/loading.tsx';
import { Page } from '#web/app/page.tsx';
import { useZones } from '#web/app/preferences.ts';
import { ProblemNote } from '#web/app/problem-note.tsx';
import { TimeStamp } from '#web/ui/time.tsx';
import { EntryActions } from './entry-actions.tsx';
import { EntryData } from './entry-data.tsx';
import { EntryProof } from './entry-proof.tsx';
import { PlaceText } from './place-text.tsx';
import { usePageWords } from './words/words.ts';
import type { PageKey, PageSpeech } from './words/words.ts';
import './pages.css';

/** One entry: what it says, who said it and when, what became of it, and the proof that it stands in the book. */
export function EntryPage(): ReactElement {
  const words = usePageWords();
  const id = useParam('id');
  const { data: entry, problem, again } = useAsked('GET /api/entries/{id}', { params: { id } });
  if (entry === undefined) {
    return (
      <Page title={words.say('the-entry')}>
        {problem === undefined ? <Loading /> : <ProblemNote problem={problem} again={again} />}
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

type Fact = readonly [key: PageKey, value: ReactNode];

function EntryFacts({ entry }: { readonly entry: Entry }): ReactElement {
  const words = usePageWords();
  const links = useLinks();
  const zones = useZones();
  const model = useModel();
  const at = (instant: string): ReactElement => <TimeStamp instant={instant} zones={zones} />;
  const link = (id: string): ReactElement => <a href={links.entry(id)}>{words.say('the-entry')}</a>;
  const role = model.roles[entry.role];
  const marking = model.markings[entry.marking];
  const precision = model.universal['precision']?.codes?.[entry.precision];
  const facts: Fact[] = [
    ['fact-subject', <a href={links.subject(entry.subject)}>{subjectLabel(entry.subject)}</a>],
    ['fact-occurred', at(entry.occurred)],
    ['fact-until', entry.until === null ? null : at(entry.until)],
    ['fact-precision', precision === undefined ? entry.precision : words.of(precision)],
    ['fact-noted', at(entry.noted)],
    ['fact-received', at(entry.received)],
    ['fact-late', entry.late ? formatDuration(entry.late_min, words.lang) : null],
    ['fact-who', `${entry.who} · ${role === undefined ? entry.role : words.of(role.words)}${postText(entry)}`],
    ['fact-nature', words.say(natureKey(entry.nature))],
    ['fact-grade', entry.grade],
    ['fact-source', entry.source],
    ['fact-marking', marking === undefined ? entry.marking : `${words.of(marking.words)} (${marking.tlp})`],
    ['fact-place', <PlaceText place={placeOf(entry)} full />],
    ['fact-reason', entry.reason],
    ['fact-legal', entry.legal],
    ['fact-lang', entry.lang],
    ['fact-offset', entry.clock_offset_s === null ? null : `${entry.clock_offset_s} s`],
    ['fact-corrects', entry.corrects === null ? null : link(entry.corrects)],
    ['fact-withdraws', entry.withdraws === null ? null : link(entry.withdraws)],
    ['fact-corrected', <Changes links={entry.corrected_by} />],
    ['fact-withdrawn', <Changes links={entry.withdrawn_by} />],
    ['fact-mentions', <Mentions subjects={entry.mentions} />],
  ];
  return (
    <dl className="facts">
      {facts.map(([key, value]) => isSaid(key, value, entry) && <FactLine key={key} name={key} value={value} words={words} />)}
    </dl>
  );
}

function isSaid(key: PageKey, value: ReactNode, entry: Entry): boolean {
  if (value === null) return false;
  if (key === 'fact-place') return entry.lat_e6 !== null || entry.place !== null;
  if (key === 'fact-corrected') return entry.corrected_by.length > 0;
  if (key === 'fact-withdrawn') return entry.withdrawn_by.length > 0;
  return key !== 'fact-mentions' || entry.mentions.length > 0;
}

function FactLine({ name, value, words }: { name: PageKey; value: ReactNode; words: PageSpeech }): ReactElement {
  return (
    <div>
      <dt>{words.say(name)}</dt>
      <dd>{value}</dd>
    </div>
  );
}

const postText = ({ post }: Entry): string => (post === null ? '' : ` · ${post}`);

function natureKey(nature: string): 'nature-observation' | 'nature-decision' | 'nature-claim' | 'nature-unknown' {
  if (nature === 'observation' || nature === 'decision' || nature === 'claim') return `nature-${nature}`;
  return 'nature-unknown';
}

const placeOf = ({ lat_e6, lon_e6, place }: Entry) => ({ lat_e6, lon_e6, name: place });

function Changes({ links: changes }: { readonly links: Entry['corrected_by'] }): ReactElement {
  const links = useLinks();
  return (
    <>
      {changes.map(({ id, position }) => (
        <a key={id} href={links.entry(id)} className="apart">
          #{position}
        </a>
      ))}
    </>
  );
}

export function Mentions({ subjects }: { readonly subjects: readonly string[] }): ReactElement {
  const links = useLinks();
  return (
    <>
      {subjects.map((subject) => (
        <a key={subject} href={links.subject(subject)} className="apart">
          {subjectLabel(subject)}
        </a>
      ))}
    </>
  );
}
