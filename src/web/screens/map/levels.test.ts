import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Alert } from '#web/app/client.ts';
import { loudest, tonesBySubject } from './levels.ts';

const alert = (level: Alert['level'], subject: string, text = 'late'): Alert => ({
  key: `${level} ${subject}`,
  desk: 'court',
  rule: 'late',
  subject,
  level,
  since: '2024-09-21T13:00:00.000Z',
  due_at: null,
  owner: null,
  entry: null,
  next: null,
  text,
  answers: [],
});

test('what has grown louder is shown once, and two faults of one subject stay two (K23)', () => {
  const raised = [
    alert('red', 'call:1'),
    alert('amber', 'call:1'),
    alert('amber', 'call:1', 'lost'),
    alert('notice', 'call:2'),
  ];
  assert.deepEqual(
    loudest(raised).map(({ key, text }) => `${key} ${text}`),
    ['red call:1 late', 'amber call:1 lost', 'notice call:2 late'],
  );
});

test('a subject is as loud as its loudest alert (K23)', () => {
  const tones = tonesBySubject([alert('amber', 'call:1'), alert('breach', 'call:1'), alert('notice', 'call:2')]);
  assert.deepEqual(
    [...tones],
    [
      ['call:1', 'alarm'],
      ['call:2', 'notice'],
    ],
  );
});
