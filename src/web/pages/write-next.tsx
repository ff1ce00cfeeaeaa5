import type { ReactElement } from 'react';
import type { Alert, ModelKind } from '#web/app/client.ts';
import { useModel } from '#web/app/hooks.ts';
import { KindLinks } from './kind-links.tsx';
import { usePageWords } from './words/words.ts';

export interface WriteNextProps {
  readonly type: string;
  readonly subject: string;
  readonly alerts: readonly Alert[];
}

/** What an alert asks for comes first, so that a phone shows it without scrolling. */
export function WriteNext({ type, subject, alerts }: WriteNextProps): ReactElement {
  const words = usePageWords();
  const { kinds } = useModel();
  const own = kinds.filter((kind) => kind.subject === type && kind.may_write);
  const isNext = (kind: ModelKind): boolean => alerts.some(({ next }) => next === kind.id);
  const sorted = [...own.filter(isNext), ...own.filter((kind) => !isNext(kind))];
  return (
    <KindLinks kinds={sorted} title={words.say('subject-write')} subject={subject} first={own.filter(isNext).length} />
  );
}
