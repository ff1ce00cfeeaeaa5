import type { ReactElement } from 'react';
import { useLinks } from '#web/app/address.ts';
import type { SignatureState } from '#web/fold/proof.ts';
import { StateBadge } from '#web/ui/state-badge.tsx';
import type { Tone } from '#web/ui/state-badge.tsx';
import { usePageWords } from './words/words.ts';

const tones: Readonly<Record<SignatureState | 'station', Tone>> = {
  good: 'done',
  station: 'notice',
  unchecked: 'notice',
  unsupported: 'doubt',
};

export interface SignatureBadgeProps {
  readonly state: SignatureState;
  /** The key came from the station that is being checked. */
  readonly isStations: boolean;
}

/** Whether the head was signed, and by whose word the key is the right one; what is not known is said to be not known. */
export function SignatureBadge({ state, isStations }: SignatureBadgeProps): ReactElement {
  const words = usePageWords();
  const links = useLinks();
  const shown = state === 'good' && isStations ? 'station' : state;
  return (
    <>
      <StateBadge tone={tones[shown]} word={words.say(`signature-${shown}`)} />{' '}
      {state === 'unchecked' && <a href={links.page('/proof')}>{words.say('signature-give')}</a>}
    </>
  );
}
