import type { ReactElement } from 'react';
import { useLinks } from '#web/app/address.ts';
import type { SignatureState } from '#web/fold/proof.ts';
import { StateBadge } from '#web/ui/state-badge.tsx';
import type { Tone } from '#web/ui/state-badge.tsx';
import { usePageWords } from './words/words.ts';

const tones: Readonly<Record<SignatureState, Tone>> = { good: 'done', unchecked: 'notice', unsupported: 'doubt' };

/** Whether the head was signed by the key the reader trusts; what is not known is said to be not known. */
export function SignatureBadge({ state }: { readonly state: SignatureState }): ReactElement {
  const words = usePageWords();
  const links = useLinks();
  return (
    <>
      <StateBadge tone={tones[state]} word={words.say(`signature-${state}`)} />{' '}
      {state === 'unchecked' && <a href={links.page('/proof')}>{words.say('signature-give')}</a>}
    </>
  );
}
