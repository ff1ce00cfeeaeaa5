import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findModel } from '#server';
import symbols from './symbols.json' with { type: 'json' };
import { isSymbolName } from './symbols.ts';

const identities: Readonly<Record<string, string>> = { friend: '3', neutral: '4', unknown: '1' };

test('nobody is drawn as suspect or hostile', () => {
  for (const [name, symbol] of Object.entries(symbols)) {
    assert.equal(symbol.code[3], identities[symbol.identity], name);
  }
});

test('no symbol brings colours of its own', () => {
  for (const [name, symbol] of Object.entries(symbols)) {
    assert.doesNotMatch(symbol.body, /rgb|#[0-9a-f]{3}|black|white/u, name);
  }
});

test('every symbol a desk names for a whole view is one the map can draw', async () => {
  const { views } = await findModel();
  const named = [...views.values()].flatMap(({ view: { map, columns } }) =>
    map === undefined || Object.hasOwn(columns, map.symbol) ? [] : [map.symbol],
  );
  assert.deepEqual(
    named.filter((name) => !isSymbolName(name)),
    [],
  );
});
