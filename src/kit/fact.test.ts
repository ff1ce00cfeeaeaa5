import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { standing } from './fact.ts';
import type { Fact } from './fact.ts';
import { instantOf } from './time/index.ts';

const start = Date.parse('2024-09-17T12:00:00Z');

function fact(id: string, more: Partial<Fact> = {}): Fact {
  const at = instantOf(start + Number.parseInt(id, 36) * 1000);
  return {
    id,
    kind: 'tennis.joined/1',
    subject: 'member:M-1',
    occurred: at,
    noted: at,
    precision: 'exact',
    marking: 'mission',
    author: { who: 'Ana DEMO', role: 'watch_officer' },
    data: { says: id },
    ...more,
  };
}

const said = (facts: readonly Fact[]): unknown[] => standing(facts).map((one) => one.data['says']);

test('K1 a corrected fact is replaced by its latest standing correction', () => {
  deepEqual(said([fact('1'), fact('2', { corrects: '1' }), fact('3', { corrects: '1' })]), ['3']);
  deepEqual(said([fact('1'), fact('2', { corrects: '1' }), fact('3', { corrects: '2' })]), ['3']);
});

test('K2 a withdrawn fact is gone, and back when its withdrawal is withdrawn', () => {
  deepEqual(said([fact('1'), fact('2', { withdraws: '1' })]), []);
  deepEqual(said([fact('1'), fact('2', { withdraws: '1' }), fact('3', { withdraws: '2' })]), ['1']);
  deepEqual(said([fact('1'), fact('2', { corrects: '1' }), fact('3', { withdraws: '2' })]), ['1']);
});

test('K15 a correction whose target is not there speaks for itself', () => {
  deepEqual(said([fact('2', { corrects: '1' })]), ['2']);
});

/** Histories in which any entry may correct or withdraw any other, itself and rings included. */
const histories = fc
  .array(fc.record({ link: fc.constantFrom('none', 'corrects', 'withdraws'), target: fc.nat({ max: 8 }) }), {
    maxLength: 9,
  })
  .map((links) =>
    links.map(({ link, target }, index) =>
      fact(String(index + 1), link === 'none' ? {} : { [link]: String(target + 1) }),
    ),
  );

test('K13, K14 the same facts give the same standing history in any order of arrival', () => {
  fc.assert(
    fc.property(histories, fc.infiniteStream(fc.nat()), (facts, chance) => {
      const shuffled = facts
        .map((one) => ({ one, at: chance.next().value ?? 0 }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one);
      deepEqual(standing(shuffled), standing(facts));
      equal(new Set(standing(facts).map((one) => one.id)).size, standing(facts).length);
    }),
  );
});
