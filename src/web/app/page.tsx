import { useEffect } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { dateTimeGroup, findInstantMs } from '#web/ui/instant.ts';
import { PrintHeader } from '#web/ui/print-header.tsx';
import { useAsOf } from './address.ts';
import { useAccount, useModel, useNow, useSession, useSize } from './hooks.ts';
import { useWords } from './use-words.ts';

export interface PageProps {
  readonly title: string;
  /** Buttons and links beside the heading. */
  readonly actions?: ReactNode;
  /** Who may read what is printed; the mission's own marking when left out. */
  readonly marking?: string;
  readonly facts?: readonly { readonly label: string; readonly value: ReactNode }[];
  /** For screens whose heading is only spoken, because every line counts. */
  readonly plain?: boolean;
  readonly children: ReactNode;
}

/** One screen: its heading, the document's title and what stands at the head of the sheet when it is printed. */
export function Page({
  title,
  actions,
  marking = 'mission',
  facts = [],
  plain = false,
  children,
}: PageProps): ReactElement {
  const words = useWords();
  const { book } = useSession();
  const { markings } = useModel();
  useEffect(() => {
    document.title = `${title} · Konbit`;
  }, [title]);
  const exercise = [book.exercise ? words.say('exercise') : '', book.demo ? words.say('demo') : ''].filter(Boolean);
  const tlp = markings[marking]?.tlp ?? marking;
  return (
    <div className="page">
      <PrintHeader
        mission={book.origin}
        title={title}
        marking={[...exercise, tlp].join(' · ')}
        facts={[...useStanding(), ...facts]}
      />
      <header className={plain ? 'page-head unseen' : 'page-head'}>
        <h1>{title}</h1>
        {actions !== undefined && <div className="page-actions screen-only">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

function useStanding(): readonly { label: string; value: string }[] {
  const words = useWords();
  const { name } = useAccount();
  const { happened, knew } = useAsOf();
  const now = useNow();
  const size = useSize();
  const dtg = (instant: string): string => {
    const at = findInstantMs(instant);
    return at === undefined ? instant : dateTimeGroup(at);
  };
  return [
    { label: words.say('as-of.happened'), value: dtg(happened ?? now) },
    { label: words.say('as-of.knew'), value: dtg(knew ?? now) },
    { label: words.say('print.entries'), value: words.number(size) },
    { label: words.say('print.by'), value: name },
  ];
}
