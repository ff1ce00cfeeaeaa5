import { useMemo, useRef, useState } from 'react';
import { AskError, ask, problemOf } from '#web/app/client.ts';
import type { Problem, Refusal, Reply } from '#web/app/client.ts';
import type { Json } from '#book';
import { useLanguage } from '#web/app/hooks.ts';
import { readStored, store } from './draft-store.ts';
import type { FormDraft } from './draft-store.ts';

export type Receipt = NonNullable<Reply<'POST /api/entries'>['outcomes'][number]['receipt']>;

export interface StoredForm {
  readonly draft: FormDraft;
  /** It was begun earlier and found again. */
  readonly found: boolean;
  readonly touched: ReadonlySet<string>;
  readonly change: (path: string, draft: FormDraft) => void;
  /** Begins anew. */
  readonly clear: () => void;
}

/** A form that survives a reload: every keystroke is kept in this browser, under one key per account, kind and subject. The component is made anew for another key. */
export function useStoredForm(key: string, fresh: () => FormDraft): StoredForm {
  const [held, setHeld] = useState(() => {
    const kept = readStored(key);
    return { draft: kept ?? fresh(), found: kept !== undefined };
  });
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  return {
    draft: held.draft,
    found: held.found,
    touched,
    change(path, draft) {
      store(key, draft);
      setHeld({ ...held, draft });
      if (!touched.has(path)) setTouched(new Set([...touched, path]));
    },
    clear() {
      store(key, undefined);
      setHeld({ draft: fresh(), found: false });
      setTouched(new Set());
    },
  };
}

export interface Sending {
  readonly busy: boolean;
  readonly receipt?: Receipt;
  readonly refused: readonly Refusal[];
  readonly problem?: Problem;
  readonly send: (draft: Readonly<Record<string, Json>>) => void;
  readonly forget: () => void;
}

type Outcome = Omit<Sending, 'send' | 'forget'>;

const idle: Outcome = { busy: false, refused: [] };

/** Writes a draft once, however often the button is pressed. */
export function useSending(): Sending {
  const [lang] = useLanguage();
  const [outcome, setOutcome] = useState<Outcome>(idle);
  const busy = useRef(false);
  return useMemo(
    () => ({
      ...outcome,
      send(draft) {
        if (busy.current) return;
        busy.current = true;
        setOutcome({ ...idle, busy: true });
        ask('POST /api/entries', { body: draft, query: { lang } })
          .then(({ outcomes }) => setOutcome(outcomeOf(outcomes[0])))
          .catch((cause: unknown) => setOutcome(failureOf(cause)))
          .finally(() => {
            busy.current = false;
          });
      },
      forget: () => setOutcome(idle),
    }),
    [outcome, lang],
  );
}

function outcomeOf(told: Reply<'POST /api/entries'>['outcomes'][number] | undefined): Outcome {
  const { receipt, refused = [] } = told ?? {};
  return receipt === undefined ? { ...idle, refused } : { ...idle, receipt };
}

function failureOf(cause: unknown): Outcome {
  const problem = problemOf(cause);
  if (problem === undefined) return idle;
  const refused = cause instanceof AskError ? (problem.refused ?? []) : [];
  return refused.length > 0 ? { ...idle, refused } : { ...idle, problem };
}
