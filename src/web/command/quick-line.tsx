import { useRef } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { useGo, useLinks } from '#web/app/address.ts';
import { useWords } from '#web/app/use-words.ts';
import { Button } from '#web/ui/button.tsx';
import { LineReading } from './line-reading.tsx';
import { useQuickLog } from './quick-log.ts';
import './command.css';

/** The log line of the watch: Enter writes, Alt-Enter opens the whole form. */
export function QuickLine(): ReactElement {
  const words = useWords();
  const links = useLinks();
  const go = useGo();
  const log = useQuickLog();
  const input = useRef<HTMLInputElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (event.altKey && log.read?.ok === true) go(links.write(log.read.kind, { say: log.line }));
    else log.send(() => input.current?.focus());
  };
  const letters = log.kinds.map(({ command }) => `/${command.letter}`).join(' ');
  return (
    <div className="quick-line">
      <label className="field-label" htmlFor="quick-line">
        {words.say('quick')} <small className="number">{letters}</small>
      </label>
      <div className="quick-input">
        <input
          id="quick-line"
          ref={input}
          className="input"
          autoComplete="off"
          maxLength={4000}
          placeholder={words.say('quick.example')}
          value={log.line}
          aria-describedby="quick-reading"
          aria-invalid={log.wrong === undefined ? undefined : true}
          onChange={(event) => log.setLine(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <Button look="main" disabled={log.busy || log.line.trim() === ''} onClick={() => log.send()}>
          {words.say('write')}
        </Button>
      </div>
      <LineReading id="quick-reading" log={log} />
    </div>
  );
}
