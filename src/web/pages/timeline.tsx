import type { ReactElement } from 'react';
import { useLinks } from '#web/app/address.ts';
import type { Entry } from '#web/app/client.ts';
import { EntryCaption, EntryMarks } from '#web/app/entry-line.tsx';
import { useModel } from '#web/app/hooks.ts';
import { useZones } from '#web/app/preferences.ts';
import { TimeStamp } from '#web/ui/time.tsx';
import { EntryData, correctionNote } from './entry-data.tsx';
import type { Subject } from './subject-shape.ts';
import { usePageWords } from './words/words.ts';

/** The whole history in the order things happened: what was corrected or taken back stays, struck through. */
export function Timeline({ subject }: { readonly subject: Subject }): ReactElement {
  const words = usePageWords();
  const links = useLinks();
  const byId = new Map(subject.history.map((entry) => [entry.id, entry]));
  return (
    <section className="timeline" aria-labelledby="subject-history">
      <h2 id="subject-history">
        {words.say('subject-history')} <small className="number">{words.number(subject.history.length)}</small>
      </h2>
      {subject.truncated && (
        <p>
          {words.say('subject-truncated')}{' '}
          <a href={links.book({ subject: subject.subject })}>{words.say('subject-all')}</a>
        </p>
      )}
      <ol>
        {subject.history.map((entry) => (
          <TimelineItem key={entry.id} entry={entry} byId={byId} />
        ))}
      </ol>
    </section>
  );
}

interface ItemProps {
  readonly entry: Entry;
  readonly byId: ReadonlyMap<string, Entry>;
}

function TimelineItem({ entry, byId }: ItemProps): ReactElement {
  const words = usePageWords();
  const links = useLinks();
  const zones = useZones();
  const [last] = entry.corrected_by.slice(-1);
  const [back] = entry.withdrawn_by.slice(-1);
  const correction = last === undefined ? undefined : byId.get(last.id);
  const withdrawal = back === undefined ? undefined : byId.get(back.id);
  const isChange = entry.corrects !== null || entry.withdraws !== null;
  return (
    <li className={back === undefined ? 'timeline-item' : 'timeline-item timeline-gone'}>
      <div className="timeline-when">
        <TimeStamp instant={entry.occurred} zones={zones} />
      </div>
      <div className="timeline-what">
        <p>
          <a href={links.entry(entry.id)} className="number">
            #{entry.position}
          </a>{' '}
          <EntryCaption entry={entry} /> <EntryMarks entry={entry} />
        </p>
        <p className="quiet">
          <Author entry={entry} />
          {entry.source !== null && ` · ${entry.source}`}
        </p>
        {isChange && entry.reason !== null && <p>{words.say('because', { reason: entry.reason })}</p>}
        {withdrawal !== undefined && (
          <p>
            <a href={links.entry(withdrawal.id)}>{correctionNote(withdrawal, words)}</a>
          </p>
        )}
        {entry.withdraws === null && <EntryData entry={entry} {...(correction === undefined ? {} : { correction })} />}
      </div>
    </li>
  );
}

function Author({ entry }: { readonly entry: Entry }): ReactElement {
  const words = usePageWords();
  const { roles } = useModel();
  const role = roles[entry.role];
  return (
    <>
      {entry.who} · {role === undefined ? entry.role : words.of(role.words)}
    </>
  );
}
