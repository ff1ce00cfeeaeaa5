import type { ReactElement } from 'react';
import type { Command } from '#kit';
import { useModel } from '#web/app/hooks.ts';
import { useZones } from '#web/app/preferences.ts';
import { useWords } from '#web/app/use-words.ts';
import { Icon } from '#web/ui/icon.tsx';
import { StateShape } from '#web/ui/state-badge.tsx';
import { TimeStamp } from '#web/ui/time.tsx';
import { faultText } from './quick-log.ts';
import type { QuickLog } from './quick-log.ts';

/** How the line is understood before it is written, and which places it may mean. */
export function LineReading({ id, log }: { readonly id: string; readonly log: QuickLog }): ReactElement {
  const words = useWords();
  return (
    <div className="line-reading">
      <div id={id} aria-live="polite">
        {log.read?.ok === true && <Understood command={log.read} />}
        {log.read?.ok === false && <p className="quiet">{faultText(log.read, words)}</p>}
        {log.wrong !== undefined && (
          <p className="field-error">
            <StateShape tone="alarm" /> {log.wrong}
          </p>
        )}
      </div>
      {log.places.length > 0 && (
        <p className="line-places">
          <span>{words.say('quick.places')}</span>
          {log.places.map((place) => (
            <button
              key={`${place.id} ${place.name}`}
              type="button"
              className="button"
              onClick={() => log.choosePlace(place)}
            >
              <Icon name="pin" /> {place.name}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}

function Understood({ command }: { readonly command: Command }): ReactElement {
  const words = useWords();
  const zones = useZones();
  const { kinds } = useModel();
  const kind = kinds.find(({ id }) => id === command.kind);
  return (
    <p className="understood">
      <strong>{kind === undefined ? command.kind : words.of(kind.words)}</strong>
      {command.subject !== undefined && <span>{command.subject}</span>}
      <span>“{command.text}”</span>
      {command.place !== undefined && (
        <span>
          <Icon name="pin" /> {command.place.name}
        </span>
      )}
      {command.grade !== undefined && (
        <span>
          {words.say('grade')} {command.grade}
        </span>
      )}
      {command.occurred !== undefined && <TimeStamp instant={command.occurred} zones={zones} compact />}
    </p>
  );
}
