import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { formatDuration } from '#kit';
import { useLinks } from '#web/app/address.ts';
import { subjectLabel } from '#web/app/cell.tsx';
import { useZones } from '#web/app/preferences.ts';
import { Button } from '#web/ui/button.tsx';
import { StateBadge } from '#web/ui/state-badge.tsx';
import { TimeStamp } from '#web/ui/time.tsx';
import type { Receipt } from './use-form.ts';
import { usePageWords } from './words/words.ts';

export interface ReceiptNoteProps {
  readonly receipt: Receipt;
  readonly onAgain?: () => void;
}

/** The entry is on the disk: its number, and the ways on. */
export function ReceiptNote({ receipt, onAgain }: ReceiptNoteProps): ReactElement {
  const words = usePageWords();
  const links = useLinks();
  const zones = useZones();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="panel receipt" aria-labelledby="receipt-title">
      <h2 id="receipt-title" tabIndex={-1} ref={heading}>
        <StateBadge tone="done" word={words.say('receipt-title', { position: String(receipt.position) })} />
      </h2>
      <p>
        {words.say('receipt-received')} <TimeStamp instant={receipt.received} zones={zones} />
      </p>
      {receipt.lateMinutes !== undefined && (
        <p>{words.say('receipt-late', { span: formatDuration(receipt.lateMinutes, words.lang) })}</p>
      )}
      <p className="receipt-leaf">
        {words.say('receipt-leaf')} <code>{receipt.leaf}</code>
      </p>
      <nav className="actions" aria-label={words.say('receipt-ways')}>
        <a className="button button-main" href={links.entry(receipt.id)}>
          {words.say('open-entry', { position: String(receipt.position) })}
        </a>
        <a className="button" href={links.subject(receipt.subject)}>
          {words.say('open-subject', { name: subjectLabel(receipt.subject) })}
        </a>
        {onAgain !== undefined && (
          <Button icon="add" onClick={onAgain}>
            {words.say('write-another')}
          </Button>
        )}
      </nav>
    </section>
  );
}
