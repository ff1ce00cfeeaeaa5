import { deepEqual, equal } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import desk from './desk.ts';
import { rowsOf, shuffledAlike } from '#test/story.ts';
import type { StoryDraft } from '#test/story.ts';

const unit = (name: string, more: StoryDraft = {}): StoryDraft => ({
  kind: 'posts.unit-named/1',
  subject: 'base',
  data: { name, type: 'post' },
  ...more,
});

test('K24 a unit has its last name and keeps the day it was first named', () => {
  const story = [
    unit('Base DEMO', { occurred: '2024-07-01T12:00:00.000Z' }),
    unit('Main base DEMO', { occurred: '2024-08-01T12:00:00.000Z', noted: '2024-08-01T12:00:00.000Z' }),
  ];
  const [row] = rowsOf(desk, 'unit:base', story)['unit'] ?? [];
  equal(row?.['name'], 'Main base DEMO');
  equal(row?.['since'], '2024-07-01T12:00:00.000Z');
});

test('K13, K14 units give the same rows in any order of arrival', () => {
  shuffledAlike(desk, [
    unit('One', { id: 'a', occurred: '2024-07-01T12:00:00.000Z' }),
    unit('Two', { id: 'b', occurred: '2024-07-02T12:00:00.000Z' }),
    { id: 'c', corrects: 'a', reason: 'typing', data: { name: 'Uno' } },
    { id: 'd', withdraws: 'b', reason: 'another base' },
  ]);
});

test('K24 the examples of every kind still fold', () => {
  const lines = readFileSync(join(import.meta.dirname, 'golden.jsonl'), 'utf8')
    .trim()
    .split('\n');
  const drafts = lines.map((line) => JSON.parse(line) as StoryDraft);
  deepEqual(new Set(drafts.map((draft) => draft['kind'])), new Set(desk.kinds.map((kind) => kind.id)));
  equal(rowsOf(desk, 'unit:contingent-ken', drafts.slice(1))['unit']?.length, 1);
  equal(rowsOf(desk, 'device:AAAAAAAAAAAAAAAAAAAAAA', drafts.slice(0, 1))['device']?.length, 1);
});

test('K24 a device whose id begins with a dash can be enrolled', () => {
  const dev = '-AAAAAAAAAAAAAAAAAAAAA';
  const data = { public_key: 'A'.repeat(43), holder: 'Patrol phone 8 DEMO' };
  equal(rowsOf(desk, `device:${dev}`, [{ kind: 'posts.enrolled/1', subject: dev, data }])['device']?.[0]?.['dev'], dev);
});
