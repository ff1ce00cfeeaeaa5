import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Alert } from '#web/app/client.ts';
import { mattersOf } from './matters.ts';

const now = '2024-09-21T14:00:00.000Z';

const alert = (level: Alert['level'], subject: string, given: Partial<Alert> = {}): Alert => ({
  key: `${level} ${subject} ${given.rule ?? 'late'}`,
  desk: 'court',
  rule: 'late',
  subject,
  level,
  since: '2024-09-21T13:00:00.000Z',
  due_at: null,
  owner: null,
  entry: null,
  next: null,
  text: 'late',
  answers: [],
  ...given,
});

test('all that one subject asks is one matter, told by its loudest alert (K23)', () => {
  const matters = mattersOf([alert('amber', 'call:1'), alert('red', 'call:1', { rule: 'lost' })], now);
  assert.deepEqual(
    matters.map(({ first, rest }) => [first.rule, rest.map(({ rule }) => rule)]),
    [['lost', ['late']]],
  );
});

test('a rule that calls for many subjects is told once, and a subject with more to say keeps its own place (K23)', () => {
  const many = ['call:1', 'call:2', 'call:3', 'call:4'].map((subject) => alert('amber', subject));
  const matters = mattersOf([...many, alert('amber', 'call:4', { rule: 'lost' })], now);
  assert.deepEqual(
    matters.map(({ first, rest }) => [first.subject, rest.length]),
    [
      ['call:1', 2],
      ['call:4', 1],
    ],
  );
});

test('what became urgent today stands before a limit crossed days ago, and both before what can wait (K23)', () => {
  const old = '2024-09-17T18:00:00.000Z';
  const matters = mattersOf(
    [
      alert('notice', 'call:1'),
      alert('breach', 'call:2', { since: old }),
      alert('amber', 'call:3', { rule: 'lost' }),
      alert('red', 'call:4'),
      alert('red', 'call:5', { since: old, rule: 'lost' }),
    ],
    now,
  );
  assert.deepEqual(
    matters.map(({ first }) => first.subject),
    ['call:4', 'call:2', 'call:5', 'call:3', 'call:1'],
  );
});
