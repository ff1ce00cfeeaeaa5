import type { ReactElement } from 'react';
import { subjectTypeOf } from '#kit';
import { useLinks } from '#web/app/address.ts';
import { subjectLabel } from '#web/app/cell.tsx';
import { useModel } from '#web/app/hooks.ts';
import type { Subject } from './subject-shape.ts';
import { usePageWords } from './words/words.ts';

export interface LinkedSubjectsProps {
  readonly title: string;
  readonly links: Subject['mentions'];
}

/** Subjects that belong together because an entry says so; each with the entries that say it. */
export function LinkedSubjects({ title, links: linked }: LinkedSubjectsProps): ReactElement | null {
  const words = usePageWords();
  const links = useLinks();
  const { desks } = useModel();
  const types = new Map(desks.flatMap(({ subjects }) => subjects).map((subject) => [subject.type, subject.words]));
  if (linked.length === 0) return null;
  return (
    <section className="linked">
      <h2>{title}</h2>
      <ul>
        {linked.map(({ subject, entries }) => {
          const type = types.get(subjectTypeOf(subject));
          return (
            <li key={subject}>
              {type !== undefined && <small>{words.of(type)}</small>}{' '}
              <a href={links.subject(subject)}>{subjectLabel(subject)}</a>{' '}
              {entries.map((id, index) => (
                <a key={id} className="apart" href={links.entry(id)}>
                  <small>
                    {words.say('the-entry')} {entries.length > 1 && words.number(index + 1)}
                  </small>
                </a>
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
