import { useId, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { useGo, useLinks } from '#web/app/address.ts';
import { useWords } from '#web/app/use-words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { LineReading } from './line-reading.tsx';
import { usePaletteItems } from './palette-items.ts';
import type { PaletteItem } from './palette-items.ts';
import { useQuickLog } from './quick-log.ts';
import './command.css';

interface PaletteProps {
  /** What the line begins with. */
  readonly first: string;
  readonly onClose: () => void;
}

/** One line for everything: words find and go, a slash writes. */
export function CommandPalette({ first, onClose }: PaletteProps): ReactElement {
  const words = useWords();
  const links = useLinks();
  const go = useGo();
  const listId = useId();
  const log = useQuickLog(first);
  const isCommand = log.line.startsWith('/');
  const { items, searching } = usePaletteItems(log.line);
  const [at, setAt] = useState(0);
  const current = items[Math.min(at, items.length - 1)];
  const choose = (item: PaletteItem): void => {
    if (item.href === undefined) {
      log.setLine(item.line ?? '');
      return;
    }
    go(item.href);
    onClose();
  };
  const enter = (event: KeyboardEvent): void => {
    if (log.read?.ok === true && event.altKey) {
      go(links.write(log.read.kind, { say: log.line }));
      onClose();
    } else if (isCommand && log.read !== undefined) log.send(onClose);
    else if (current !== undefined) choose(current);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) setAt(Math.max(0, Math.min(items.length - 1, at + step)));
    else if (event.key === 'Enter') enter(event);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog open title={words.say('palette')} closeLabel={words.say('close')} onClose={onClose} size="wide">
      <input
        className="input palette-input"
        role="combobox"
        aria-label={words.say('palette.open')}
        aria-expanded={items.length > 0}
        aria-controls={listId}
        aria-activedescendant={current === undefined ? undefined : `${listId}-${items.indexOf(current)}`}
        autoComplete="off"
        maxLength={4000}
        placeholder={words.say('palette.example')}
        value={log.line}
        onChange={(event) => {
          setAt(0);
          log.setLine(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      {isCommand && <LineReading id={`${listId}-reading`} log={log} />}
      <PaletteList id={listId} items={items} current={current} onChoose={choose} />
      {items.length === 0 && !isCommand && (
        <p className="quiet" role="status">
          {words.say(searching ? 'loading' : 'palette.none')}
        </p>
      )}
    </Dialog>
  );
}

interface PaletteListProps {
  readonly id: string;
  readonly items: readonly PaletteItem[];
  readonly current: PaletteItem | undefined;
  readonly onChoose: (item: PaletteItem) => void;
}

function PaletteList({ id, items, current, onChoose }: PaletteListProps): ReactElement {
  const words = useWords();
  return (
    <div id={id} role="listbox" aria-label={words.say('palette')} className="palette-list">
      {items.map((item, index) => (
        <div
          key={item.key}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={item === current}
          className="palette-item"
          ref={(element) => {
            if (item === current) element?.scrollIntoView({ block: 'nearest' });
          }}
          onClick={() => onChoose(item)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onChoose(item);
          }}
        >
          <Icon name={item.icon} />
          <span>{item.label}</span>
          <small>{item.detail}</small>
        </div>
      ))}
    </div>
  );
}
