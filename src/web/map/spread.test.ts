import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spread } from './spread.ts';

const yard = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `u${index}`,
    lat: 18.575,
    lon: -72.3,
    urgency: index === 3 ? 5 : 1,
  }));

test('a point that stands alone stays where it is', () => {
  assert.deepEqual(spread(yard(1), 11), [{ id: 'u0', offset: [0, 0], more: 0 }]);
});

test('a few units in one yard are moved apart', () => {
  const offsets = spread(yard(4), 11).map((placement) => placement.offset.join());
  assert.equal(new Set(offsets).size, 4);
});

test('many become one stack that shows the most urgent', () => {
  assert.deepEqual(spread(yard(12), 8), [{ id: 'u3', offset: [0, 0], more: 11 }]);
});

test('whoever stands in front is never hidden in a stack', () => {
  const points = yard(12).map((point, index) => (index < 2 ? { ...point, front: true } : point));
  const drawn = spread(points, 8);
  assert.deepEqual(
    drawn.map(({ id, more }) => [id, more]),
    [
      ['u0', 0],
      ['u1', 0],
      ['u3', 9],
    ],
  );
  assert.equal(new Set(drawn.map(({ offset }) => offset.join())).size, 3);
});

test('close up everybody is shown', () => {
  assert.equal(spread(yard(12), 15).length, 12);
});

test('the order in which points arrive does not matter', () => {
  assert.deepEqual(spread(yard(5).toReversed(), 11), spread(yard(5), 11));
});
