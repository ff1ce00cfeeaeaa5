import type { ReactElement } from 'react';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Clock } from '#web/ui/time.tsx';
import { useAsOf, useLinks } from './address.ts';
import { LanguageChoice, ThemeChoice } from './choices.tsx';
import { useAccount, useLine, useModel, useNow, useSession, useSize } from './hooks.ts';
import { useZones } from './preferences.ts';
import { signOut } from './store.ts';
import { useWords } from './use-words.ts';

export interface TopBarProps {
  readonly menu: boolean;
  readonly onMenu: () => void;
  readonly onPalette: () => void;
  readonly onHelp: () => void;
}

export function TopBar({ menu, onMenu, onPalette, onHelp }: TopBarProps): ReactElement {
  const words = useWords();
  const links = useLinks();
  const { book } = useSession();
  return (
    <header className="top-bar screen-only">
      <button
        type="button"
        className="button button-quiet menu-button"
        aria-expanded={menu}
        aria-controls="navigation"
        aria-label={words.say('nav')}
        onClick={onMenu}
      >
        <Icon name="menu" />
      </button>
      <a className="brand" href={links.page('/')}>
        <strong>Konbit</strong> <span>{book.origin}</span>
      </a>
      <button type="button" className="palette-button" onClick={onPalette}>
        <Icon name="search" />
        <span>{words.say('palette.open')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <LiveClock />
      <LiveState />
      <div className="top-choices">
        <LanguageChoice />
        <ThemeChoice />
        <Button look="quiet" icon="question" label={words.say('keys')} onClick={onHelp} />
      </div>
      <AccountName />
    </header>
  );
}

function LiveClock(): ReactElement {
  const words = useWords();
  const { happened, knew } = useAsOf();
  const isPast = happened !== undefined || knew !== undefined;
  return <Clock now={useNow()} zones={useZones()} label={words.say(isPast ? 'clock.past' : 'clock')} />;
}

function LiveState(): ReactElement {
  const words = useWords();
  const line = useLine();
  const size = useSize();
  return (
    <output className={`live live-${line}`}>
      <span className="live-dot" aria-hidden="true" />
      {words.say(line === 'live' ? 'live' : 'live.waiting')}
      <span className="number live-size">#{words.number(Math.max(0, size - 1))}</span>
    </output>
  );
}

function AccountName(): ReactElement {
  const words = useWords();
  const account = useAccount();
  const { roles } = useModel();
  const role = roles[account.role];
  return (
    <div className="account">
      <span className="account-name">
        {account.name}
        <small>{role === undefined ? account.role : words.of(role.words)}</small>
      </span>
      <Button look="quiet" icon="lock" label={words.say('sign-out')} onClick={() => void signOut()} />
    </div>
  );
}
