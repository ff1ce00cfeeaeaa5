import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { hex } from '#book';
import { askText } from '#web/app/client.ts';
import { useSize } from '#web/app/hooks.ts';
import { Page } from '#web/app/page.tsx';
import type { HeadChecked } from '#web/fold/proof.ts';
import { Icon } from '#web/ui/icon.tsx';
import { StateBadge } from '#web/ui/state-badge.tsx';
import { useBookKey } from './book-key.ts';
import { FoldHere } from './fold-here.tsx';
import { SignatureBadge } from './signature-badge.tsx';
import { VerifyThere } from './verify-there.tsx';
import { usePageWords } from './words/words.ts';
import './pages.css';

interface Head {
  readonly checked?: HeadChecked;
  readonly failed?: string;
}

/** Whether the book is what was written: asked of the station, and worked out again in this browser. */
export function ProofPage(): ReactElement {
  const words = usePageWords();
  const key = useBookKey();
  const head = useHead(key.vkey);
  return (
    <Page title={words.say('proof-page')}>
      <p>{words.say('proof-about')}</p>
      <section className="panel proof-head" aria-labelledby="proof-head">
        <h2 id="proof-head">{words.say('proof-head')}</h2>
        {head.failed !== undefined && <StateBadge tone="alarm" word={words.say('head-failed')} detail={head.failed} />}
        {head.checked !== undefined && <HeadFacts checked={head.checked} isStations={key.isStations} />}
        {key.isStations && key.vkey !== undefined && (
          <p>
            {words.say('proof-key-station')} <code className="proof-vkey">{key.vkey}</code>
          </p>
        )}
        <label className="field">
          <span className="field-label">{words.say('proof-key')}</span>
          <small className="field-hint">{words.say('proof-key-hint')}</small>
          <input
            className="input"
            type="text"
            autoComplete="off"
            spellCheck={false}
            value={key.pasted}
            onChange={(event) => key.paste(event.currentTarget.value)}
          />
        </label>
        <p className="actions screen-only">
          <a className="button" href="/checkpoint" download="checkpoint">
            <Icon name="download" /> {words.say('proof-head-download')}
          </a>
        </p>
      </section>
      <VerifyThere />
      <FoldHere {...(head.checked === undefined ? {} : { head: head.checked })} />
    </Page>
  );
}

/** The signed head as it is now; asked again when the book grows. */
function useHead(vkey: string | undefined): Head {
  const size = useSize();
  const [head, setHead] = useState<Head>({});
  useEffect(() => {
    const calling = new AbortController();
    fetchHead(vkey, calling.signal)
      .then((checked) => setHead({ checked }))
      .catch((cause: unknown) => {
        if (!calling.signal.aborted) setHead({ failed: cause instanceof Error ? cause.message : '' });
      });
    return () => calling.abort();
  }, [vkey, size]);
  return head;
}

async function fetchHead(vkey: string | undefined, signal: AbortSignal): Promise<HeadChecked> {
  const { checkHead } = await import('#web/fold/proof.ts');
  return checkHead(await askText('/checkpoint', signal), vkey);
}

interface HeadFactsProps {
  readonly checked: HeadChecked;
  readonly isStations: boolean;
}

function HeadFacts({ checked, isStations }: HeadFactsProps): ReactElement {
  const words = usePageWords();
  const { origin, size, root } = checked.checkpoint;
  return (
    <dl className="facts">
      <div>
        <dt>{words.say('proof-origin')}</dt>
        <dd>{origin}</dd>
      </div>
      <div>
        <dt>{words.say('proof-size')}</dt>
        <dd className="number">{words.number(size)}</dd>
      </div>
      <div>
        <dt>{words.say('proof-root')}</dt>
        <dd>
          <code>{hex(root)}</code>
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
