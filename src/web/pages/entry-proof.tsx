import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { base64, hex } from '#book';
import { askText } from '#web/app/client.ts';
import type { Entry } from '#web/app/client.ts';
import type { ProofChecked } from '#web/fold/proof.ts';
import { Icon } from '#web/ui/icon.tsx';
import { StateBadge } from '#web/ui/state-badge.tsx';
import { useBookKey } from './book-key.ts';
import { SignatureBadge } from './signature-badge.tsx';
import { usePageWords } from './words/words.ts';

interface Checking {
  readonly id: string;
  readonly checked?: ProofChecked;
  readonly failed?: string;
}

async function fetchAndCheck(address: string, vkey: string | undefined, signal: AbortSignal): Promise<ProofChecked> {
  const { checkProof } = await import('#web/fold/proof.ts');
  return checkProof(await askText(address, signal), vkey);
}

/** The proof of an entry, fetched from the station and checked here, in this browser. */
export function EntryProof({ entry }: { readonly entry: Entry }): ReactElement {
  const words = usePageWords();
  const { vkey, isStations } = useBookKey();
  const [state, setState] = useState<Checking>({ id: '' });
  const address = `/api/entries/${encodeURIComponent(entry.id)}/proof`;
  useEffect(() => {
    const calling = new AbortController();
    fetchAndCheck(address, vkey, calling.signal)
      .then((checked) => setState({ id: entry.id, checked }))
      .catch((cause: unknown) => {
        if (!calling.signal.aborted) setState({ id: entry.id, failed: cause instanceof Error ? cause.message : '' });
      });
    return () => calling.abort();
  }, [entry.id, vkey, address]);
  const current = state.id === entry.id ? state : undefined;
  return (
    <section aria-labelledby="entry-proof" className="entry-proof">
      <h2 id="entry-proof">{words.say('proof-title')}</h2>
      <p aria-live="polite">
        {current === undefined && words.say('proof-checking')}
        {current?.failed !== undefined && (
          <StateBadge tone="alarm" word={words.say('proof-failed')} detail={current.failed} />
        )}
        {current?.checked !== undefined && (
          <StateBadge tone="done" word={words.say('proof-good', { size: current.checked.checkpoint.size })} />
        )}
      </p>
      {current?.checked !== undefined && <ProofFacts entry={entry} checked={current.checked} isStations={isStations} />}
      <p className="actions screen-only">
        <a className="button" href={address} download>
          <Icon name="download" /> {words.say('proof-download')}
        </a>
      </p>
    </section>
  );
}

interface ProofFactsProps {
  readonly entry: Entry;
  readonly checked: ProofChecked;
  readonly isStations: boolean;
}

function ProofFacts({ entry, checked, isStations }: ProofFactsProps): ReactElement {
  const words = usePageWords();
  const isSame = checked.leaf.envelope.id === entry.id && checked.position === entry.position;
  return (
    <dl className="facts">
      <div>
        <dt>{words.say('proof-same')}</dt>
        <dd>
          <StateBadge tone={isSame ? 'done' : 'alarm'} word={words.say(isSame ? 'yes' : 'no')} />
        </dd>
      </div>
      <div>
        <dt>{words.say('proof-leaf')}</dt>
        <dd>
          <code>{base64(checked.leafHash)}</code>
        </dd>
      </div>
      <div>
        <dt>{words.say('proof-steps')}</dt>
        <dd className="number">{words.number(checked.steps)}</dd>
      </div>
      <div>
        <dt>{words.say('proof-root')}</dt>
        <dd>
          <code>{hex(checked.checkpoint.root)}</code>
        </dd>
      </div>
      <div>
        <dt>{words.say('proof-signature')}</dt>
        <dd>
          <SignatureBadge state={checked.signature} isStations={isStations} />
        </dd>
      </div>
    </dl>
  );
}
