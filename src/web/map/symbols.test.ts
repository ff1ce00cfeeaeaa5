import assert from 'node:assert/strict';
import { test } from 'node:test';
import symbols from './symbols.json' with { type: 'json' };

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
