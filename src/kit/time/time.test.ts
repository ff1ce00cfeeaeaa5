import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, civilToInstant, dayBounds, inZone, isDay, isoWeek, missionDay, missionLocal } from './civil.ts';
import { addMinutes, compareInstants, elapsedMinutes, instantOf, isTimeFault, millis } from './instant.ts';
import type { Instant } from './instant.ts';
import { dtg } from './dtg.ts';
import { isInstant, parseInstant } from './parse.ts';
import type { ZoneLetter } from './zone_letter.ts';

const at = (text: string): Instant => {
  const parsed = parseInstant(text);
  if (isTimeFault(parsed)) assert.fail(`${text}: ${parsed.code}`);
  return parsed;
};
const code = (text: string): string => {
  const parsed = parseInstant(text);
  return isTimeFault(parsed) ? parsed.code : parsed;
};
const letters: readonly ZoneLetter[] = 'ABCDEFGHIKLMNOPQRSTUVWXYZ'.split('') as ZoneLetter[];
const anyMs = fc.integer({ min: Date.UTC(1900, 0, 2), max: Date.UTC(2200, 11, 30) });

test('T1 an instant is canonical text that sorts as the moments do', () => {
  assert.equal(at('2024-09-17T14:20-04:00'), '2024-09-17T18:20:00.000Z');
  assert.ok(isInstant('2024-09-17T18:20:00.000Z'));
  for (const other of ['2024-09-17T18:20:00Z', '2024-09-17T18:20:00.000+00:00', 'now', 7, undefined]) {
    assert.ok(!isInstant(other), String(other));
  }
  fc.assert(
    fc.property(anyMs, anyMs, (a, b) => {
      assert.equal(millis(instantOf(a)), a);
      assert.equal(parseInstant(instantOf(a)), instantOf(a));
      assert.equal(compareInstants(instantOf(a), instantOf(b)), Math.sign(a - b));
    }),
  );
  assert.throws(() => instantOf(0.5), RangeError);
  assert.throws(() => instantOf(Date.UTC(1899, 0, 1)), RangeError);
});

test('T2 ISO 8601 with a zone is read and fine digits are cut', () => {
  assert.equal(at('2024-09-17 14:20:05,9999 -0400'), '2024-09-17T18:20:05.999Z');
  assert.equal(at(' 2024-09-17t18:20z '), '2024-09-17T18:20:00.000Z');
  assert.equal(at('2024-09-17T18:20+05:45'), '2024-09-17T12:35:00.000Z');
  assert.equal(at('2024-12-31T23:59:59.9999Z'), '2024-12-31T23:59:59.999Z');
  assert.equal(at('2024-09-17T18:20+03'), '2024-09-17T15:20:00.000Z');
  assert.equal(code('2024-09-17T18:20+14:30'), 'time.syntax');
  assert.equal(code('2024-09-17T18:20-99:00'), 'time.syntax');
});

test('T3 a date-time group is read in its zone', () => {
  for (const text of [
    '171420Q SEP 24',
    '171820Z SEP 24',
    '171320R SEP 24',
    '172120C SEP 24',
    '171420q sep 2024',
    '171420QSEP24',
  ]) {
    assert.equal(at(text), '2024-09-17T18:20:00.000Z', text);
  }
  assert.equal(at('010600Z AOU 24'), at('010600Z AUG 24'));
  assert.equal(at('010600Z FEV 24'), at('010600Z FEB 24'));
  assert.equal(code('010600Z XXX 24'), 'time.syntax');
});

test('T4 a time without a zone is refused', () => {
  for (const text of ['2024-09-17T14:20', '2024-09-17 14:20:00', '171420 SEP 24', '171420J SEP 24']) {
    assert.equal(code(text), 'time.no_zone', text);
  }
});

test('T5 what is not on the calendar or the clock is refused', () => {
  const slips = [
    '2024-02-30T10:00Z',
    '2023-02-29T10:00Z',
    '2100-02-29T10:00Z',
    '2024-04-31T10:00Z',
    '2024-00-10T10:00Z',
    '2024-13-10T10:00Z',
    '2024-09-17T24:00Z',
    '2024-09-17T10:60Z',
    '2024-09-17T10:00:60Z',
    '300000Z FEB 24',
    '000000Z FEB 24',
  ];
  for (const text of slips) assert.equal(code(text), 'time.no_such_date', text);
  assert.equal(at('2024-02-29T10:00Z'), '2024-02-29T10:00:00.000Z');
});

test('T6 years outside 1900 to 2200 and other texts are refused', () => {
  for (const text of [
    '0001-01-01T00:00Z',
    '1899-12-31T23:59Z',
    '2201-01-01T00:00Z',
    '1900-01-01T00:00+01:00',
    '9999-12-31T00:00Z',
  ]) {
    assert.equal(code(text), 'time.range', text);
  }
  assert.equal(at('2201-01-01T00:00+01:00'), '2200-12-31T23:00:00.000Z');
  for (const text of ['', 'today', '2024-09-17', '14:20Z', '20240917T182000Z', '2024-9-17T10:00Z', '1726597200']) {
    assert.equal(code(text), 'time.syntax', text);
  }
  fc.assert(fc.property(fc.string(), (text) => typeof code(text) === 'string'));
});

test('T7 a date-time group reads back as the same minute in every zone letter', () => {
  assert.equal(dtg(at('2024-09-17T18:20:59Z')), '171820Z SEP 24');
  assert.equal(dtg(at('2024-09-17T18:20Z'), 'Q'), '171420Q SEP 24');
  assert.equal(dtg(at('1999-12-31T23:30Z')), '312330Z DEC 1999');
  assert.equal(dtg(at('1999-12-31T23:30Z'), 'A'), '010030A JAN 00');
  fc.assert(
    fc.property(anyMs, fc.constantFrom(...letters), (ms, letter) => {
      assert.equal(millis(at(dtg(instantOf(ms), letter))), Math.floor(ms / 60_000) * 60_000);
    }),
  );
});

test('T8 a 48 hour limit over the end of summer time falls an hour earlier on the wall clock', () => {
  const arrest = at('2024-11-02T20:00-04:00');
  const deadline = addMinutes(arrest, 48 * 60);
  assert.deepEqual(missionLocal(deadline), { date: '2024-11-04', time: '19:00', offset: '-05:00', zoneLetter: 'R' });
  assert.equal(elapsedMinutes(arrest, deadline), 2880);
});

test('T8 elapsed minutes are whole, signed, and have no minus zero', () => {
  assert.equal(elapsedMinutes(at('171805Z SEP 24'), at('191640Z SEP 24')), 46 * 60 + 35);
  assert.equal(elapsedMinutes(at('191640Z SEP 24'), at('171805Z SEP 24')), -(46 * 60 + 35));
  assert.ok(Object.is(elapsedMinutes(at('2024-01-01T00:00:30Z'), at('2024-01-01T00:00:00Z')), 0));
  fc.assert(
    fc.property(anyMs, fc.integer({ min: -1440, max: 1440 }), (ms, minutes) => {
      assert.equal(elapsedMinutes(instantOf(ms), addMinutes(instantOf(ms), minutes)), minutes);
    }),
  );
});

test('T9 days of the mission have 23, 24 or 25 hours', () => {
  const hours = (day: string): number => elapsedMinutes(...dayBounds(day)) / 60;
  assert.equal(hours('2024-09-17'), 24);
  assert.equal(hours('2024-03-10'), 23);
  assert.equal(hours('2024-11-03'), 25);
  assert.deepEqual(dayBounds('2024-09-17'), ['2024-09-17T04:00:00.000Z', '2024-09-18T04:00:00.000Z']);
  assert.deepEqual(dayBounds('2024-09-17', 'Africa/Nairobi')[0], '2024-09-16T21:00:00.000Z');
  assert.equal(missionDay(at('2024-09-18T03:59Z')), '2024-09-17');
  assert.equal(missionDay(at('2024-09-18T04:00Z')), '2024-09-18');
  assert.throws(() => dayBounds('2024-02-30'), RangeError);
});

test('T10 a moment is shown in any zone, with a letter where there is one', () => {
  const instant = at('171820Z SEP 24');
  assert.deepEqual(missionLocal(instant), { date: '2024-09-17', time: '14:20', offset: '-04:00', zoneLetter: 'Q' });
  assert.deepEqual(inZone(instant, 'Africa/Nairobi'), {
    date: '2024-09-17',
    time: '21:20',
    offset: '+03:00',
    zoneLetter: 'C',
  });
  assert.deepEqual(inZone(instant, 'Asia/Kathmandu'), { date: '2024-09-18', time: '00:05', offset: '+05:45' });
  assert.throws(() => inZone(instant, 'Mars/Olympus'), RangeError);
});

test('T11 weeks are named by ISO 8601', () => {
  assert.equal(isoWeek('2024-09-17'), '2024-W38');
  assert.equal(isoWeek('2024-12-30'), '2025-W01');
  assert.equal(isoWeek('2021-01-03'), '2020-W53');
  assert.equal(addDays('2024-02-28', 2), '2024-03-01');
  for (const wrong of ['2024-02-30', '2024-2-3', '2024-13-01', '2024-01-00', 'x', undefined]) assert.ok(!isDay(wrong));
});

test('T12 a local time that was skipped or shown twice is refused', () => {
  assert.equal(civilToInstant('2024-09-17', '14:20'), '2024-09-17T18:20:00.000Z');
  assert.deepEqual(civilToInstant('2024-03-10', '02:30'), { code: 'time.no_such_date', value: '2024-03-10 02:30' });
  assert.deepEqual(civilToInstant('2024-11-03', '01:30'), { code: 'time.no_zone', value: '2024-11-03 01:30' });
  assert.deepEqual(civilToInstant('2024-02-30', '01:30'), { code: 'time.no_such_date', value: '2024-02-30 01:30' });
  assert.deepEqual(civilToInstant('2024-02-03', '25:30'), { code: 'time.syntax', value: '2024-02-03 25:30' });
  assert.deepEqual(civilToInstant('1800-02-03', '05:30'), { code: 'time.range', value: '1800-02-03 05:30' });
});
