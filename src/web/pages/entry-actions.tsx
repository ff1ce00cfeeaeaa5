import type { ReactElement } from 'react';
import { useLinks } from '#web/app/address.ts';
import type { Entry } from '#web/app/client.ts';
import { useModel } from '#web/app/hooks.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { usePageWords } from './words/words.ts';

/** What can be done with an entry: correct it, take it back, print it. Never change it. */
export function EntryActions({ entry }: { readonly entry: Entry }): ReactElement {
  const words = usePageWords();
  const links = useLinks();
  const model = useModel();
  const mayWrite = model.kinds.find(({ id }) => id === entry.kind)?.may_write === true;
  const isWithdrawal = entry.withdraws !== null;
  return (
    <>
      {mayWrite && !isWithdrawal && (
        <>
          <a className="button" href={links.write(entry.kind, { corrects: entry.id })}>
            <Icon name="correct" /> {words.say('correct')}
          </a>
          <a className="button" href={links.write(entry.kind, { withdraws: entry.id })}>
            <Icon name="undo" /> {words.say('withdraw')}
          </a>
        </>
      )}
      <PrintButton />
    </>
  );
}

export function PrintButton(): ReactElement {
  const words = usePageWords();
  return (
    <Button icon="print" onClick={() => window.print()}>
      {words.say('print')}
    </Button>
  );
}
