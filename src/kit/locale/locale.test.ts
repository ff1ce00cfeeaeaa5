import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LANGS, isLang } from './lang.ts';
import { PLURALS, plural } from './plural.ts';
import { checkCatalogues } from './check.ts';
import type { Catalogues } from './check.ts';
import { compareText } from './collation.ts';
import { formatDate, formatTime, monthName, weekdayName } from './calendar.ts';
import { formatDuration } from './duration.ts';
import { formatNumber } from './number.ts';
import { interpolate, select } from './template.ts';

test('L1 the languages stand in the order of the phone', () => {
  assert.deepEqual(LANGS, ['ht', 'fr', 'en', 'sw']);
  assert.ok(isLang('ht') && !isLang('es') && !isLang(undefined));
});

test('L2 plural forms are those of the language', () => {
  assert.deepEqual(
    [0, 1, 2, 1_000_000].map((n) => plural('ht', n)),
    ['other', 'other', 'other', 'other'],
  );
  assert.deepEqual(
    [0, 1, 1.5, 2, 1_000_000].map((n) => plural('fr', n)),
    ['one', 'one', 'one', 'other', 'many'],
  );
  assert.deepEqual(
    [0, 1, 2].map((n) => plural('en', n)),
    ['other', 'one', 'other'],
  );
  assert.deepEqual(
    [0, 1, 2].map((n) => plural('sw', n)),
    ['other', 'one', 'other'],
  );
  for (const lang of ['en', 'fr', 'sw'] as const) {
    const rules = new Intl.PluralRules(lang);
    assert.deepEqual([...PLURALS[lang]].sort(), [...rules.resolvedOptions().pluralCategories].sort());
    fc.assert(
      fc.property(
        fc.oneof(
          fc.integer(),
          fc.integer({ min: -9, max: 9 }).map((n) => n * 1_000_000),
        ),
        (n) => plural(lang, n) === rules.select(n),
      ),
    );
  }
});

test('L3 numbers keep every digit and refuse binary fractions', () => {
  assert.equal(formatNumber('en', '1234567.50'), '1,234,567.50');
  assert.equal(formatNumber('fr', '-1234567.50'), '-1\u202F234\u202F567,50');
  assert.equal(formatNumber('ht', 1234), '1\u202F234');
  assert.equal(formatNumber('sw', 999), '999');
  for (const wrong of [1.5, Number.NaN, 2 ** 53, '1,5', '', '1e3', '.5'])
    assert.throws(() => formatNumber('en', wrong), RangeError);
  fc.assert(
    fc.property(fc.integer(), (n) => {
      assert.equal(formatNumber('en', n), new Intl.NumberFormat('en').format(n).replace('-0', '0'));
      assert.equal(formatNumber('fr', n), new Intl.NumberFormat('fr').format(n).replace('-0', '0'));
    }),
  );
});

test('L4 dates are in words of the language', () => {
  assert.equal(formatDate('ht', '2024-09-21'), 'samdi 21 septanm 2024');
  assert.equal(formatDate('fr', '2024-09-21'), 'samedi 21 septembre 2024');
  assert.equal(formatDate('fr', '2024-10-01'), 'mardi 1er octobre 2024');
  assert.equal(formatDate('en', '2024-09-21'), 'Saturday 21 September 2024');
  assert.equal(formatDate('sw', '2024-09-21'), 'Jumamosi, 21 Septemba 2024');
  assert.equal(formatDate('ht', '2024-09-21', 'short'), '21 sep 2024');
  assert.equal(formatDate('sw', '2024-08-01', 'short'), '1 Ago 2024');
  assert.throws(() => formatDate('en', '2024-02-30'), RangeError);
  assert.throws(() => monthName('en', 13), RangeError);
});

test('L4 our tables agree with the engine where it knows the language', () => {
  for (const lang of ['en', 'fr', 'sw'] as const) {
    for (let month = 1; month <= 12; month += 1) {
      const day = `2024-${String(month).padStart(2, '0')}-${String(month).padStart(2, '0')}`;
      const moment = new Date(`${day}T00:00:00Z`);
      const named = (part: Intl.DateTimeFormatOptions): string =>
        new Intl.DateTimeFormat(lang, { timeZone: 'UTC', ...part }).format(moment);
      assert.equal(monthName(lang, month), named({ month: 'long' }));
      assert.equal(weekdayName(lang, day), named({ weekday: 'long' }));
    }
  }
});

test('L4 the clock has 24 hours in every language', () => {
  for (const lang of LANGS) {
    assert.equal(formatTime(lang, '14:20'), '14:20');
    assert.equal(formatTime(lang, '00:05:59'), '00:05');
    for (const wrong of ['24:00', '2:20', '14:60', 'noon']) assert.throws(() => formatTime(lang, wrong), RangeError);
  }
});

test('L5 durations are whole hours and minutes', () => {
  const late = 46 * 60 + 35;
  assert.deepEqual(
    LANGS.map((lang) => formatDuration(late, lang)),
    ['46 è 35 min', '46 h 35 min', '46 h 35 min', 'saa 46 dak 35'],
  );
  assert.equal(formatDuration(0, 'en'), '0 min');
  assert.equal(formatDuration(60, 'en'), '1 h');
  assert.equal(formatDuration(-225, 'fr'), '-3 h 45 min');
  assert.equal(formatDuration(184 * 1440, 'en'), '4,416 h');
  assert.throws(() => formatDuration(0.5, 'en'), RangeError);
});

test('L6 lists have one order for every input order', () => {
  const sorted = ['Bèlè', 'Cité Soleil', 'Delmas 6', 'Delmas 19', 'élan', 'Zoranje'];
  for (const lang of LANGS) assert.deepEqual([...sorted].reverse().sort(compareText(lang)), sorted);
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const compare = compareText('ht');
      assert.equal(Math.sign(compare(a, b)) + Math.sign(compare(b, a)), 0);
      assert.equal(compare(a, b) === 0, a === b);
    }),
  );
});

test('L7 placeholders are filled and mistakes stay visible', () => {
  assert.equal(interpolate('{who} holds {count}', { who: 'JP-1', count: 1200 }, 'fr'), 'JP-1 holds 1\u202F200');
  assert.equal(interpolate('{who} holds {what}', { who: '{what}' }, 'en'), '{what} holds {what}');
  assert.equal(interpolate('{toString}', {}, 'en'), '{toString}');
  assert.equal(select({ lang: 'en', catalogue: {} }, 'no.such'), '⟦no.such⟧');
});

test('L8 the plural form follows the count', () => {
  const catalogue = {
    patrol_one: 'une patrouille',
    patrol_many: '{count} de patrouilles',
    patrol_other: '{count} patrouilles',
    plain: 'rien',
  };
  const say = (count: number): string => select({ lang: 'fr', catalogue }, 'patrol', { count });
  assert.deepEqual(
    [say(1), say(7), say(1_000_000)],
    ['une patrouille', '7 patrouilles', '1\u202F000\u202F000 de patrouilles'],
  );
  assert.equal(
    select({ lang: 'ht', catalogue: { patrol_other: '{count} patwouy' } }, 'patrol', { count: 1 }),
    '1 patwouy',
  );
  assert.equal(select({ lang: 'fr', catalogue }, 'plain', { count: 3 }), 'rien');
});

const whole: Catalogues = {
  en: {
    title: 'Incidents',
    late_one: 'one entry by {who}',
    late_other: '{count} entries by {who}',
    ratio: '{done} / {all}',
    ok: 'OK',
  },
  fr: {
    title: 'Évènements',
    late_one: 'une entrée de {who}',
    late_many: '{count} d’entrées de {who}',
    late_other: '{count} entrées de {who}',
    ratio: '{done} / {all}',
    ok: 'OK',
  },
  ht: { title: 'Evènman', late_other: '{count} antre {who}', ratio: '{done} / {all}', ok: 'OK' },
  sw: {
    title: 'Matukio',
    late_one: 'ingizo moja la {who}',
    late_other: 'maingizo {count} ya {who}',
    ratio: '{done} / {all}',
    ok: 'OK',
  },
};
const allowed = new Set(['ok']);

test('L9 whole catalogues have no fault', () => {
  assert.deepEqual(checkCatalogues(whole, allowed), []);
});

test('L9 every kind of gap is reported', () => {
  const broken: readonly [keyof Catalogues, Record<string, string>, string[], string][] = [
    ['ht', {}, ['title'], 'words.key_missing title'],
    ['fr', {}, ['late_many'], 'words.plural_missing late_many'],
    ['ht', { late_one: 'yon antre {who}' }, [], 'words.key_unknown late_one'],
    ['sw', { extra: 'zaidi' }, [], 'words.key_unknown extra'],
    ['fr', { late_other: '{compte} entrées de {who}' }, [], 'words.placeholder late_other'],
    ['sw', { late_one: 'ingizo moja' }, [], 'words.placeholder late_one'],
    ['ht', { title: 'Incidents' }, [], 'words.same_as_english title'],
    ['fr', { late_many: '{count} entries by {who}' }, [], 'words.same_as_english late_many'],
    ['sw', { title: ' ' }, [], 'words.empty title'],
    ['en', { title: '' }, [], 'words.empty title'],
    ['fr', { title: 'Évènements {' }, [], 'words.braces title'],
    ['fr', { ratio: '{done} / {{all}}' }, [], 'words.braces ratio'],
  ];
  for (const [lang, changed, without, expected] of broken) {
    const catalogue = Object.fromEntries(
      Object.entries({ ...whole[lang], ...changed }).filter(([key]) => !without.includes(key)),
    );
    const faults = checkCatalogues({ ...whole, [lang]: catalogue }, allowed).filter((fault) => fault.lang === lang);
    assert.deepEqual(
      faults.map(({ code, key }) => `${code} ${key}`),
      [expected],
    );
  }
  assert.deepEqual(
    checkCatalogues(whole, new Set()).map(({ code, lang }) => `${code} ${lang}`),
    ['words.same_as_english ht', 'words.same_as_english fr', 'words.same_as_english sw'],
  );
});

test('L9 a catalogue in English without a plural form is reported', () => {
  const { late_other: _other, ...english } = whole.en;
  assert.ok(
    checkCatalogues({ ...whole, en: english }, allowed).some(
      ({ code, lang }) => code === 'words.plural_missing' && lang === 'en',
    ),
  );
});
