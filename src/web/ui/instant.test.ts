import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clockTime, dateTimeGroup, findCivilInstantMs, span, zoneLetter } from './instant.ts';

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

test('a span is as short as its size allows', () => {
  assert.deepEqual(
    [22, 185, 3120].map((minutes) => span(minutes * 60_000)),
    ['22 min', '3 h 05', '2 d 4 h'],
  );
});
