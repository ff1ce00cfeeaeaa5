import type { Alert } from '#web/app/client.ts';
import type { Tone } from '#web/ui/state-badge.tsx';

export const levelTones: Readonly<Record<Alert['level'], Tone>> = {
  notice: 'notice',
  amber: 'act',
  red: 'alarm',
  breach: 'alarm',
};

const loudness: readonly Tone[] = ['calm', 'notice', 'act', 'alarm'];

/** How much each subject asks of the reader: the loudest of its alerts nobody has answered. */
export function tonesBySubject(alerts: readonly Alert[]): ReadonlyMap<string, Tone> {
  const tones = new Map<string, Tone>();
  for (const alert of alerts) {
    const tone = levelTones[alert.level];
    if (loudness.indexOf(tone) > loudness.indexOf(tones.get(alert.subject) ?? 'calm')) tones.set(alert.subject, tone);
  }
  return tones;
}

/**
 * One alert for each thing that is wrong: a rule that has gone from amber to red raises both, and the louder one, which
 * stands first, says it all.
 */
export function loudest(alerts: readonly Alert[]): readonly Alert[] {
  const seen = new Set<string>();
  return alerts.filter(({ desk, rule, subject, text }) => {
    const what = JSON.stringify([desk, rule, subject, text]);
    if (seen.has(what)) return false;
    seen.add(what);
    return true;
  });
}
