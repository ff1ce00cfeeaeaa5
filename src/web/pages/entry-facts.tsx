import type { ReactElement, ReactNode } from 'react';
import { formatDuration } from '#kit';
import { useLinks } from '#web/app/address.ts';
import { subjectLabel } from '#web/app/cell.tsx';
import type { Entry } from '#web/app/client.ts';
import { useModel } from '#web/app/hooks.ts';
import { useZones } from '#web/app/preferences.ts';
import { TimeStamp } from '#web/ui/time.tsx';
import { PlaceText } from './place-text.tsx';
import { usePageWords } from './words/words.ts';
import type { PageKey, PageSpeech } from './words/words.ts';

/** Who wrote it, when it happened, was noted and received, where, and what became of it. */
export function EntryFacts({ entry }: { readonly entry: Entry }): ReactElement {
  const words = usePageWords();
  const links = useLinks();
  const zones = useZones();
  const model = useModel();
  const at = (instant: string): ReactElement => <TimeStamp instant={instant} zones={zones} />;
  const link = (id: string): ReactElement => <a href={links.entry(id)}>{words.say('the-entry')}</a>;
  const role = model.roles[entry.role];
  const marking = model.markings[entry.marking];
  const precision = model.universal['precision']?.codes?.[entry.precision];
  const facts: Partial<Record<PageKey, ReactNode>> = {
    'fact-subject': <a href={links.subject(entry.subject)}>{subjectLabel(entry.subject)}</a>,
    'fact-occurred': at(entry.occurred),
    'fact-until': entry.until === null ? null : at(entry.until),
    'fact-precision': precision === undefined ? entry.precision : words.of(precision),
    'fact-noted': at(entry.noted),
    'fact-received': at(entry.received),
    'fact-late': entry.late ? formatDuration(entry.late_min, words.lang) : null,
    'fact-who': `${entry.who} · ${role === undefined ? entry.role : words.of(role.words)}${postText(entry)}`,
    'fact-nature': words.say(natureKey(entry.nature)),
    'fact-grade': entry.grade,
    'fact-source': entry.source,
    'fact-marking': marking === undefined ? entry.marking : `${words.of(marking.words)} (${marking.tlp})`,
    'fact-place': <PlaceText place={placeOf(entry)} full />,
    'fact-reason': entry.reason,
    'fact-legal': entry.legal,
    'fact-lang': entry.lang,
    'fact-offset': entry.clock_offset_s === null ? null : `${entry.clock_offset_s} s`,
    'fact-corrects': entry.corrects === null ? null : link(entry.corrects),
    'fact-withdraws': entry.withdraws === null ? null : link(entry.withdraws),
    'fact-corrected': <Changes links={entry.corrected_by} />,
    'fact-withdrawn': <Changes links={entry.withdrawn_by} />,
    'fact-mentions': <Mentions subjects={entry.mentions} />,
  };
  return (
    <dl className="facts">
      {Object.entries(facts).map(
        ([key, value]) =>
          isFactKey(key) && isSaid(key, value, entry) && <FactLine key={key} name={key} value={value} words={words} />,
      )}
    </dl>
  );
}

const isFactKey = (key: string): key is PageKey => key.startsWith('fact-');

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

function Mentions({ subjects }: { readonly subjects: readonly string[] }): ReactElement {
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
