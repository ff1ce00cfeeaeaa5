import { useEffect, useState } from 'react';
import type { Json } from '#book';
import { ask } from '#web/app/client.ts';
import type { Refusal } from '#web/app/client.ts';
import { useLanguage } from '#web/app/hooks.ts';

const restMs = 350;

/** What writing would refuse of a draft as it stands, asked whenever typing rests. */
export function useChecked(draft: Readonly<Record<string, Json>> | undefined): readonly Refusal[] {
  const [lang] = useLanguage();
  const [refused, setRefused] = useState<readonly Refusal[]>([]);
  const body = draft === undefined ? '' : JSON.stringify(draft);
  useEffect(() => {
    if (body === '') return undefined;
    const calling = new AbortController();
    const timer = setTimeout(() => {
      ask('POST /api/check', { body: JSON.parse(body), query: { lang }, signal: calling.signal })
        .then(({ checked }) => setRefused(checked[0]?.refused ?? []))
        // Nobody answers: what is typed is kept, and writing it will say what is wrong.
        .catch(() => undefined);
    }, restMs);
    return () => {
      clearTimeout(timer);
      calling.abort();
    };
  }, [body, lang]);
  return refused;
}

/** Refusals by the place in the draft they speak of, as one sentence each. */
export const errorsOf = (refused: readonly Refusal[]): Map<string, string> =>
  new Map(refused.map(({ field, message, way }) => [field, `${message} ${way}`.trim()]));
