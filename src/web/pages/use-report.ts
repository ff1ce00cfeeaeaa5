import { useState } from 'react';
import { addMinutes, dayBounds, isDay, isInstant, isLang, missionDay } from '#kit';
import { useAsOf, useFilters } from '#web/app/address.ts';
import type { Changes } from '#web/app/address.ts';
import type { ModelKind, Reply } from '#web/app/client.ts';
import { useAsked, useModel, useNow, useSize } from '#web/app/hooks.ts';
import { usePageWords } from './words/words.ts';

/** A report that was handed out. */
export type Issue = Reply<'GET /api/reports/sitrep/issues'>['issues'][number];

const filterNames = ['day', 'language', 'issue'] as const;
export type ReportChanges = Changes<(typeof filterNames)[number]>;

export interface Report {
  readonly day: string;
  readonly language: string;
  /** Where the page of the report is. */
  readonly address: string;
  readonly issues: readonly Issue[];
  /** The issue that is shown, when it is one that is shown. */
  readonly issue?: Issue;
  readonly standing: Standing;
  /** The kinds whose duty it is to say that a report was handed out. */
  readonly kinds: readonly ModelKind[];
  /** Whether the reader may hand out what he sees: it is the present, and his role may. */
  readonly mayIssue: boolean;
  readonly set: (changes: ReportChanges) => void;
}

/** Which report the address of the page asks for. `isHeld` while somebody hands it out. */
export function useReport(isHeld: boolean): Report {
  const model = useModel();
  const [{ issue: id }] = useFilters(filterNames);
  const { day, language, set } = useChosen();
  const standing = useStanding(day, isHeld);
  const { happened, knew } = useAsOf();
  const past = happened ?? knew;
  const issues = useAsked('GET /api/reports/sitrep/issues', { query: { day } }).data?.issues ?? [];
  const issue = issues.find((one) => one.id === id);
  const kinds = model.kinds.filter((kind) => kind.id === model.duties['issues']);
  const present = addressOf({ day, lang: language, ...(past === undefined ? standing : { at: past }) });
  return {
    day,
    language: issue?.lang ?? language,
    address: id === undefined ? present : `/api/reports/sitrep/issues/${encodeURIComponent(id)}?`,
    issues,
    standing,
    kinds,
    mayIssue: kinds.some((kind) => kind.may_write) && id === undefined && past === undefined,
    set,
    ...(issue === undefined ? {} : { issue }),
  };
}

/** Day and language of the address; today, and the reader's own language, when it names none. */
function useChosen() {
  const words = usePageWords();
  const now = useNow();
  const [filters, set] = useFilters(filterNames);
  const today = isInstant(now) ? missionDay(now) : now.slice(0, 10);
  return {
    day: isDay(filters.day) ? filters.day : today,
    language: isLang(filters.language) ? filters.language : words.lang,
    set,
  };
}

function addressOf(asked: Readonly<Record<string, string | number>>): string {
  const query = new URLSearchParams(Object.entries(asked).map(([name, value]) => [name, String(value)]));
  return `/api/reports/sitrep?${query.toString()}`;
}

export interface Standing {
  readonly at: string;
  readonly position: number;
}

/** Ten minutes: the first letters of an instant that stay the same that long. */
const slowly = 'YYYY-MM-DDTHH:M'.length;

/**
 * What the report shown rests on: everything written, now, or the end of the day when that is over. It moves on with the
 * book and every ten minutes, and it stands still while somebody hands the report out: he hands out what he sees.
 */
function useStanding(day: string, isHeld: boolean): Standing {
  const now = useNow();
  const size = useSize();
  const key = `${day} ${now.slice(0, slowly)} ${size}`;
  const [held, setHeld] = useState(() => ({ key, at: momentOf(day, now), position: size }));
  if (held.key !== key && !isHeld) setHeld({ key, at: momentOf(day, now), position: size });
  return { at: held.at, position: held.position };
}

function momentOf(day: string, now: string): string {
  const [from, to] = dayBounds(day);
  if (now < from) return from;
  return now < to ? now : addMinutes(to, -1);
}
