import { useState } from 'react';
import type { ReactElement } from 'react';
import { CommandPalette } from '#web/command/palette.tsx';
import { useKeys } from './keys.ts';
import { KeyHelp } from './key-help.tsx';
import { ToastCorner } from './toasts.tsx';

export interface Overlays {
  readonly openPalette: () => void;
  readonly openHelp: () => void;
  readonly element: ReactElement;
}

/** What may lie over any page, and the keys that call it. */
export function useOverlays(): Overlays {
  const [palette, setPalette] = useState<string>();
  const [help, setHelp] = useState(false);
  const openPalette = (): void => setPalette('');
  const openHelp = (): void => setHelp(true);
  useKeys({ palette: openPalette, command: () => setPalette('/'), help: openHelp });
  const element = (
    <>
      {palette !== undefined && <CommandPalette first={palette} onClose={() => setPalette(undefined)} />}
      <KeyHelp open={help} onClose={() => setHelp(false)} />
      <ToastCorner />
    </>
  );
  return { openPalette, openHelp, element };
}
