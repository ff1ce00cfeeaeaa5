import { useRef } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { useGo, useLinks } from '#web/app/address.ts';
import { useWords } from '#web/app/use-words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { LineReading } from './line-reading.tsx';
import { usePaletteItems } from './palette-items.ts';
import type { PaletteItem } from './palette-items.ts';
import { useQuickLog } from './quick-log.ts';
import type { QuickLog } from './quick-log.ts';
import './command.css';

interface PaletteProps {
  /** What the line begins with. */
  readonly first: string;
  readonly onClose: () => void;
}

/** One line for everything: words find and go, a slash writes. */
export function CommandPalette({ first, onClose }: PaletteProps): ReactElement {
  const words = useWords();
  const go = useGo();
  const log = useQuickLog(first);
  const isCommand = log.line.startsWith('/');
  const { items, searching } = usePaletteItems(log.line);
  const frame = useRef<HTMLDivElement>(null);
  const choose = (item: PaletteItem): void => {
    if (item.href === undefined) {
      log.setLine(item.line ?? '');
      frame.current?.querySelector('input')?.focus();
      return;
    }
    go(item.href);
    onClose();
  };
  return (
    <Dialog open title={words.say('palette')} closeLabel={words.say('close')} onClose={onClose} size="wide">
      <div ref={frame} className="palette">
        <PaletteInput log={log} first={items[0]} onChoose={choose} onClose={onClose} />
        {isCommand && <LineReading id="palette-reading" log={log} />}
        <ul className="palette-list" aria-label={words.say('palette')}>
          {items.map((item) => (
            <li key={item.key}>
              <PaletteLine item={item} onChoose={choose} />
            </li>
          ))}
        </ul>
        <output className={items.length === 0 && !isCommand ? 'quiet' : 'unseen'}>
          {searching ? words.say('loading') : words.say('palette.found', { count: items.length })}
        </output>
      </div>
    </Dialog>
  );
}

interface PaletteInputProps {
  readonly log: QuickLog;
  readonly first: PaletteItem | undefined;
  readonly onChoose: (item: PaletteItem) => void;
  readonly onClose: () => void;
}

function PaletteInput({ log, first, onChoose, onClose }: PaletteInputProps): ReactElement {
  const words = useWords();
  const links = useLinks();
  const go = useGo();
  const enter = (event: KeyboardEvent): void => {
    if (log.read?.ok === true && event.altKey) {
      go(links.write(log.read.kind, { say: log.line }));
      onClose();
    } else if (log.read !== undefined) log.send(onClose);
    else if (first !== undefined) onChoose(first);
  };
  return (
    <input
      className="input palette-input"
      aria-label={words.say('palette.open')}
      autoComplete="off"
      maxLength={4000}
      placeholder={words.say('palette.example')}
      value={log.line}
      onChange={(event) => log.setLine(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault();
          enter(event);
        } else step(event);
      }}
    />
  );
}

interface PaletteLineProps {
  readonly item: PaletteItem;
  readonly onChoose: (item: PaletteItem) => void;
}

function PaletteLine({ item, onChoose }: PaletteLineProps): ReactElement {
  return (
    <button type="button" className="palette-item" onClick={() => onChoose(item)} onKeyDown={step}>
      <Icon name={item.icon} />
      <span>{item.label}</span>
      <small>{item.detail}</small>
    </button>
  );
}

/** Arrows walk from the line through what was found and back. */
function step(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const frame = event.currentTarget.closest('.palette');
  if (by === undefined || frame === null) return;
  event.preventDefault();
  const stops = [...frame.querySelectorAll<HTMLElement>('.palette-input, .palette-item')];
  stops[stops.indexOf(event.currentTarget) + by]?.focus();
}
