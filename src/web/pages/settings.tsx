import type { ReactElement } from 'react';
import { formatPoint } from '#kit';
import { LanguageChoice, ThemeChoice } from '#web/app/choices.tsx';
import { KeyList } from '#web/app/key-help.tsx';
import { useNow } from '#web/app/hooks.ts';
import { Page } from '#web/app/page.tsx';
import { pointForms, thirdZones, usePreferences, useZones, zoneName } from '#web/app/preferences.ts';
import { TimeStamp } from '#web/ui/time.tsx';
import { usePageWords } from './words/words.ts';
import './pages.css';

/** Champ de Mars, Port-au-Prince: a point everybody here knows, to show what each notation looks like. */
const example = { lat_e6: 18_543_300, lon_e6: -72_338_600 };

/** What a reader chooses on this device; nothing of it changes the book. */
export function SettingsPage(): ReactElement {
  const words = usePageWords();
  const [{ thirdZone, coordinates }, set] = usePreferences();
  const now = useNow();
  const zones = useZones();
  return (
    <Page title={words.say('settings')}>
      <p>{words.say('settings-about')}</p>
      <div className="settings">
        <section className="panel">
          <h2>{words.say('settings-language')}</h2>
          <LanguageChoice />
        </section>
        <section className="panel">
          <h2>{words.say('settings-theme')}</h2>
          <ThemeChoice />
        </section>
        <section className="panel">
          <h2 id="settings-zone">{words.say('settings-zone')}</h2>
          <select
            className="input"
            aria-labelledby="settings-zone"
            value={thirdZone}
            onChange={(event) => set({ thirdZone: event.currentTarget.value })}
          >
            {thirdZones.map((zone) => (
              <option key={zone} value={zone}>
                {zoneName(zone)}
              </option>
            ))}
          </select>
          <TimeStamp instant={now} zones={zones} />
        </section>
        <section className="panel">
          <h2 id="settings-coordinates">{words.say('settings-coordinates')}</h2>
          <select
            className="input"
            aria-labelledby="settings-coordinates"
            value={coordinates}
            onChange={(event) => {
              const form = pointForms.find((one) => one === event.currentTarget.value);
              if (form !== undefined) set({ coordinates: form });
            }}
          >
            {pointForms.map((form) => (
              <option key={form} value={form}>
                {form.toUpperCase()}: {formatPoint(example, form)}
              </option>
            ))}
          </select>
        </section>
        <KeySettings />
      </div>
    </Page>
  );
}

function KeySettings(): ReactElement {
  const words = usePageWords();
  const [{ letters }, set] = usePreferences();
  return (
    <section className="panel settings-keys">
      <h2>{words.say('settings-keys')}</h2>
      <label className="field-flag">
        <input
          type="checkbox"
          name="letters"
          checked={letters}
          onChange={(event) => set({ letters: event.currentTarget.checked })}
        />
        {words.say('settings-letters')}
      </label>
      <KeyList />
    </section>
  );
}
