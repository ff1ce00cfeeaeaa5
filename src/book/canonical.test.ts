import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CanonicalError, canonical, type Json } from './canonical.ts';
import { isCanonical, parseStrict } from './parse.ts';

const name = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom('__proto__', 'constructor', '', '\u0000"\\'),
);
const { value: json } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger().filter((n) => !Object.is(n, -0)),
    name,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

function refusal(run: () => unknown): string {
  try {
    run();
  } catch (problem) {
    assert.ok(problem instanceof CanonicalError);
    return `${problem.code} ${problem.path}`;
  }
  return 'taken';
}

test('B14 a value is written with its names in UTF-16 order and nothing between', () => {
  assert.equal(
    canonical({ b: [1, true, null], a: 'é\n\u0001"', '10': {}, '9': [] }),
    '{"10":{},"9":[],"a":"é\\n\\u0001\\"","b":[1,true,null]}',
  );
  assert.equal(canonical({ '\u{1f600}': 1, '\ufb33': 2 }), '{"\u{1f600}":1,"\ufb33":2}');
});

test('B14 canonical text reads back to the same text, whatever order the names came in', () => {
  fc.assert(
    fc.property(json, (value) => {
      const line = canonical(value);
      assert.ok(isCanonical(line));
      assert.equal(canonical(parseStrict(line)), line);
      assert.equal(canonical(JSON.parse(line)), line);
      assert.deepEqual(parseStrict(line), JSON.parse(line));
    }),
  );
});

test('B14 what has no canonical text is refused with its path', () => {
  assert.equal(
    refusal(() => canonical({ a: [0, 0.5] })),
    'json.float $.a[1]',
  );
  assert.equal(
    refusal(() => canonical({ a: Number.NaN })),
    'json.float $.a',
  );
  assert.equal(
    refusal(() => canonical(-0)),
    'json.integer $',
  );
  assert.equal(
    refusal(() => canonical([2 ** 53])),
    'json.integer $[0]',
  );
  assert.equal(
    refusal(() => canonical({ a: '\ud800' })),
    'json.surrogate $.a',
  );
  assert.equal(
    refusal(() => canonical(nested(33))),
    `json.depth $${'[0]'.repeat(32)}`,
  );
  assert.equal(
    refusal(() => canonical(nested(32))),
    'taken',
  );
});

test('B15 a stranger’s text is refused with a code and a path for each fault', () => {
  const cases: [string, string][] = [
    ['{"a":1,"a":2}', 'json.duplicate $.a'],
    ['{"a":1,"\\u0061":2}', 'json.duplicate $.a'],
    ['{"__proto__":1,"__proto__":2}', 'json.duplicate $.__proto__'],
    ['[1,2.0]', 'json.float $[1]'],
    ['{"x":1e3}', 'json.float $.x'],
    ['[9007199254740992]', 'json.integer $[0]'],
    ['-0', 'json.integer $'],
    ['["\\ud800"]', 'json.surrogate $[0]'],
    ['["\ud800"]', 'json.surrogate $[0]'],
    ['{"\\udc00":1}', 'json.surrogate $'],
    ['['.repeat(33), `json.depth $${'[0]'.repeat(32)}`],
    ['[1,]', 'json.syntax $[1]'],
    ['{"a"}', 'json.syntax $.a'],
  ];
  for (const [source, expected] of cases)
    assert.equal(
      refusal(() => parseStrict(source)),
      expected,
      source,
    );
  for (const source of [
    '',
    ' ',
    '01',
    '+1',
    '1.',
    '.5',
    '- 1',
    'tru',
    'nullx',
    '"a',
    '"\n"',
    '"\\x"',
    "'a'",
    '{,}',
    '{a:1}',
    '[1 2]',
    '1 2',
    '\ufeff1',
    '[1]]',
    '"\\',
    '\u00a01',
    'NaN',
  ]) {
    assert.match(
      refusal(() => parseStrict(source)),
      /^json\.syntax /,
      source,
    );
  }
});

test('B15 limits can allow finite fractions and another depth', () => {
  assert.deepEqual(parseStrict('[1.5,-2e2]', { floats: 'allow' }), [1.5, -200]);
  assert.equal(
    refusal(() => parseStrict('1e999', { floats: 'allow' })),
    'json.float $',
  );
  assert.equal(
    refusal(() => parseStrict('[[1]]', { depthMax: 1 })),
    'json.depth $[0]',
  );
});

test('B15 on text without those faults it reads what JSON.parse reads, white space and escapes included', () => {
  fc.assert(
    fc.property(json, fc.constantFrom('', ' ', '\t', '\n  '), (value, space) => {
      const source = JSON.stringify(value, null, space);
      assert.deepEqual(parseStrict(source), JSON.parse(source));
    }),
  );
});

test('B15 it never takes what JSON.parse refuses', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from('{}[]",:\\u0aet1-. \n')), maxLength: 12 }),
      (source) => {
        if (refusal(() => parseStrict(source)) === 'taken') assert.deepEqual(parseStrict(source), JSON.parse(source));
      },
    ),
    { numRuns: 2000 },
  );
});

function nested(depth: number): Json {
  let value: Json = [];
  for (let i = 1; i < depth; i++) value = [value];
  return value;
}
