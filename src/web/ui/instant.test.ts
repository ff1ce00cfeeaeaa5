import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clockTime, dateTimeGroup, findCivilInstantMs, spanOf, zoneLetter } from './instant.ts';

const haiti = 'America/Port-au-Prince';
const patrol = Date.parse('2024-09-17T18:20:00Z');

test('a date-time group carries the letter of its zone', () => {
  assert.equal(dateTimeGroup(patrol), '171820Z SEP 24');
  assert.equal(dateTimeGroup(patrol, haiti), '171420Q SEP 24');
  assert.equal(dateTimeGroup(patrol, 'Africa/Nairobi'), '172120C SEP 24');
});

test('Haiti changes its letter with the season', () => {
  assert.equal(zoneLetter(Date.parse('2024-12-01T12:00:00Z'), haiti), 'R');
});

test('a zone that is not a whole hour away has no letter', () => {
  assert.equal(zoneLetter(patrol, 'Asia/Kathmandu'), '');
});

test('a clock says when its day is not the day in UTC', () => {
  const late = Date.parse('2024-09-17T22:30:00Z');
  assert.equal(clockTime(late, 'Africa/Nairobi'), '01:30 +1');
  assert.equal(clockTime(Date.parse('2024-09-17T02:30:00Z'), haiti), '22:30 −1');
});

test('a civil time typed in its zone gives one instant', () => {
  assert.equal(findCivilInstantMs('2024-09-17 14:20', haiti), patrol);
  assert.equal(findCivilInstantMs('2024-12-01T07:00', haiti), Date.parse('2024-12-01T12:00:00Z'));
  assert.equal(findCivilInstantMs('17/09/2024', haiti), undefined);
});

test('in the hour that runs twice the first is taken', () => {
  assert.equal(findCivilInstantMs('2024-11-03 01:30', haiti), Date.parse('2024-11-03T05:30:00Z'));
});

test('a span is counted as limits are: in minutes, and in days once it is longer than a week', () => {
  assert.deepEqual(
    [22, -5508, 10_079, 10_080, 12_000].map((minutes) => spanOf(minutes * 60_000)),
    [{ minutes: 22 }, { minutes: 5508 }, { minutes: 10_079 }, { days: 7 }, { days: 8 }],
  );
});

test('a day that is on no calendar is no time', () => {
  assert.equal(findCivilInstantMs('2024-02-30 10:00', haiti), undefined);
  assert.equal(findCivilInstantMs('2023-02-29 10:00', haiti), undefined);
  assert.equal(findCivilInstantMs('2024-02-29 10:00', haiti), Date.parse('2024-02-29T15:00:00Z'));
});
