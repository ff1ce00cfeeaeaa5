import type { ReactElement } from 'react';
import { Dialog } from '#web/ui/dialog.tsx';
import { useModel } from './hooks.ts';
import { placeGroups } from './places.ts';
import { usePreferences } from './preferences.ts';
import { useWords } from './use-words.ts';

export interface KeyHelpProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

export function KeyHelp({ open, onClose }: KeyHelpProps): ReactElement {
  const words = useWords();
  return (
    <Dialog open={open} title={words.say('keys')} closeLabel={words.say('close')} onClose={onClose} size="wide">
      <KeyList />
    </Dialog>
  );
}

/** Every key the console knows, for the help dialog and the settings page. */
export function KeyList(): ReactElement {
  const words = useWords();
  const model = useModel();
  const letters = placeGroups(model).flatMap(({ places }) => places);
  const writing = model.kinds.filter(({ command, may_write: mayWrite }) => command !== undefined && mayWrite);
  const [preferences] = usePreferences();
  return (
    <>
      {!preferences.letters && <p className="quiet">{words.say('keys.off')}</p>}
      <dl className="key-list">
        <Key keys="Ctrl K" what={words.say('keys.palette')} />
        {preferences.letters && <Key keys="/" what={words.say('keys.command')} />}
        {preferences.letters && <Key keys="?" what={words.say('keys.help')} />}
        <Key keys="j k ↑ ↓" what={words.say('keys.rows')} />
        <Key keys="Enter" what={words.say('keys.open')} />
        {preferences.letters &&
          letters.map((place) => (
            <Key
              key={place.path}
              keys={`g ${place.letter}`}
              what={place.desk === undefined ? words.say(place.key ?? 'nav') : words.of(place.desk.words)}
            />
          ))}
        {writing.map((kind) => (
          <Key key={kind.id} keys={`/${kind.command?.letter ?? ''}`} what={words.of(kind.words)} />
        ))}
      </dl>
    </>
  );
}

function Key({ keys, what }: { readonly keys: string; readonly what: string }): ReactElement {
  return (
    <div>
      <dt>
        <kbd>{keys}</kbd>
      </dt>
      <dd>{what}</dd>
    </div>
  );
}
