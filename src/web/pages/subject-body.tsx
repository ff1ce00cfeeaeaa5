import type { ReactElement } from 'react';
import { Attention } from '#web/screens/watch/attention.tsx';
import { LinkedSubjects } from './linked-subjects.tsx';
import { SubjectFacts } from './subject-facts.tsx';
import { SubjectMap } from './subject-map.tsx';
import type { Subject } from './subject-shape.ts';
import { Timeline } from './timeline.tsx';
import { usePageWords } from './words/words.ts';
import { WriteNext } from './write-next.tsx';

/** In the order of what it asks of the reader: what is wrong, what to do, what holds, how it came about. */
export function SubjectBody({ subject }: { readonly subject: Subject }): ReactElement {
  const words = usePageWords();
  return (
    <div className="subject-page">
      {subject.alerts.length > 0 && <Attention alerts={subject.alerts} ready />}
      <WriteNext type={subject.type} subject={subject.subject} alerts={subject.alerts} />
      <SubjectFacts subject={subject} />
      <SubjectMap subject={subject} />
      <Timeline subject={subject} />
      <LinkedSubjects title={words.say('subject-mentions')} links={subject.mentions} />
      <LinkedSubjects title={words.say('subject-mentioned-by')} links={subject.mentioned_by} />
    </div>
  );
}
