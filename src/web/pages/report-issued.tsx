import type { ReactElement } from 'react';
import { useLinks } from '#web/app/address.ts';
import { subjectLabel } from '#web/app/cell.tsx';
import type { Reply } from '#web/app/client.ts';
import { Button } from '#web/ui/button.tsx';
import { StateBadge } from '#web/ui/state-badge.tsx';
import { usePageWords } from './words/words.ts';

export type Issued = Reply<'POST /api/reports/sitrep'>;

export interface IssuedNoteProps {
  readonly issued: Issued;
  readonly onShow: (id: string) => void;
  readonly onClose: () => void;
}

/** What was handed out, what has changed since the last issue, and who must be told of it. */
export function IssuedNote({ issued, onShow, onClose }: IssuedNoteProps): ReactElement {
  const words = usePageWords();
  const links = useLinks();
  const { receipt, changes, to_be_told: told } = issued;
  const show = (): void => {
    onShow(receipt.id);
    onClose();
  };
  return (
    <section className="receipt">
      <p>
        <StateBadge tone="done" word={words.say('report-issued', { name: subjectLabel(receipt.subject) })} />{' '}
        <a href={links.entry(receipt.id)}>#{receipt.position}</a>
      </p>
      <p>{told.length === 0 ? words.say('report-tell-none') : words.say('report-tell', { names: told.join(', ') })}</p>
      {changes.length > 0 && (
        <ul className="report-changes">
          {changes.map(({ id, before, now, corrected }) => (
            <li key={id}>
              <StateBadge
                tone={corrected === undefined ? 'notice' : 'act'}
                word={words.say(corrected === undefined ? 'report-moved' : 'report-corrected')}
              />{' '}
              <del>{before}</del> <ins>{corrected ?? now}</ins>
            </li>
          ))}
        </ul>
      )}
      <p className="receipt-leaf">
        SHA-256 <code>{issued.sha256}</code>
      </p>
      <div className="actions">
        <Button look="main" onClick={show}>
          {words.say('report-show', { day: issued.day, position: words.number(issued.position) })}
        </Button>
      </div>
    </section>
  );
}
