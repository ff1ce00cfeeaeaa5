import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { compareInstants, isRole, parseInstant } from '#kit';
import type { Instant } from '#kit';
import { demoAccounts, demoDrafts } from './drafts.ts';

interface Draft {
  readonly kind: string;
  readonly subject: string;
  readonly author: { readonly who: string };
  readonly occurred?: string;
  readonly noted?: string;
  readonly source?: string;
  readonly grade?: string;
  readonly data?: Readonly<Record<string, string | undefined>>;
}
interface Clock {
  readonly clock: string;
}

const lines = demoDrafts() as unknown as readonly (Draft | Clock)[];
const isClock = (line: Draft | Clock): line is Clock => 'clock' in line;
const drafts = lines.filter((line): line is Draft => !isClock(line));
const told = ({ kind, subject }: Draft): string => `${kind} ${subject}`;

function instant(given: string): Instant {
  const parsed = parseInstant(given);
  if (typeof parsed !== 'string') throw new Error(`no instant: ${given}`);
  return parsed;
}

test('the demo opens with a clock, drives it forward only, and ends on Saturday 21 September 2024 at 10:05', () => {
  const clocks = lines.filter(isClock).map(({ clock }) => instant(clock));
  ok(lines[0] !== undefined && isClock(lines[0]));
  deepEqual(clocks, clocks.toSorted(compareInstants));
  equal(clocks.at(-1), '2024-09-21T14:05:00.000Z');
  ok(drafts.length >= 350 && drafts.length <= 800, String(drafts.length));
});

test('nothing in the demo happened or was noted after it was received', () => {
  let now = instant('2023-01-01T00:00:00Z');
  for (const line of lines) {
    if (isClock(line)) now = instant(line.clock);
    else
      for (const time of [line.occurred, line.noted])
        ok(time === undefined || compareInstants(instant(time), now) <= 0, `${told(line)} ${time}`);
  }
});

test('every person of the demo is invented and says so: the name ends in DEMO', () => {
  const named = /^(custody\.(arrested|booked|host-entry)|force\.enrolled|incidents\.victim)/;
  for (const draft of drafts) {
    match(draft.author.who, / DEMO$/, told(draft));
    const { name, aliases, officer, receiver, relative } = draft.data ?? {};
    const people = /^(custody|force)\./.test(draft.kind) ? [aliases, officer, receiver, relative] : [];
    for (const person of named.test(draft.kind) ? [...people, name] : people)
      ok(person === undefined || person.endsWith(' DEMO'), `${told(draft)} ${person}`);
  }
});

test('what the demo takes from outside names its source and carries a grade', () => {
  const outside =
    /^(mandate\.adopted|force\.(pledged|lift-arrived)|sources\.(claimed|figure-published|group-named|group-aliased)|incidents\.(opened|estimated|alleged))/;
  for (const draft of drafts.filter(({ kind }) => outside.test(kind))) {
    ok((draft.source ?? '') !== '', told(draft));
    match(draft.grade ?? '', /^[A-F][1-6]$/, told(draft));
  }
});

test('the demo has accounts for every kind of reader, with passwords that may be public', () => {
  equal(new Set(demoAccounts.map(({ who }) => who)).size, demoAccounts.length);
  for (const { role, name, password } of demoAccounts) {
    ok(isRole(role));
    match(name, / DEMO$/);
    match(password, /^demo-[a-z]+-2024$/);
  }
  const roles = new Set<string>(demoAccounts.map(({ role }) => role));
  for (const role of ['watch_officer', 'commander', 'inspector', 'sending_capital', 'donor', 'administrator'])
    ok(roles.has(role), role);
  equal(demoAccounts.find(({ role }) => role === 'host_receiving_officer')?.lang, 'ht');
});
