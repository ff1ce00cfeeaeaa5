import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { acledCsv, exchangeView, parseAcledCsv } from '#gateways/acled';
import { parseStrict } from '#book';
import { isObject } from '#kit';
import { openMission } from '#test/mission.ts';
import type { TestDraft, TestMission } from '#test/mission.ts';

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

const seedFile = new URL('../../src/desks/incidents/seed.jsonl', import.meta.url);

function seed(): TestDraft[] {
  const lines = readFileSync(seedFile, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const draft = parseStrict(line);
    if (!isObject(draft)) throw new Error(line);
    return draft;
  });
}

async function seeded(): Promise<TestMission> {
  const mission = await openMission({ start: '2025-12-24T08:00-05:00' });
  await mission.writeAll(seed());
  return mission;
}

test('5a fifteen published incidents are logged, each with a source, a grade and a place with its precision', async () => {
  const mission = await seeded();
  try {
    const rows = mission.ask('incidents.now');
    equal(rows.length, 15);
    for (const draft of seed()) ok(typeof draft['source'] === 'string' && typeof draft['grade'] === 'string');
    for (const row of rows) {
      ok(
        typeof row['lat_e6'] === 'number' && typeof row['lon_e6'] === 'number' && typeof row['accuracy_m'] === 'number',
      );
    }
    const ranges = Object.fromEntries(rows.map((row) => [row['incident'], row['killed_shown']]));
    equal(ranges['incident:I-0010'], '262/—/—');
    equal(ranges['incident:I-0011'], '1/1/1');
    equal(ranges['incident:I-0005'], null);
  } finally {
    mission.close();
  }
});

test('5a map and table are the same rows', async () => {
  const mission = await seeded();
  try {
    const named = mission.model.views.find((one) => one.name === 'incidents.now');
    const map = named?.view.map;
    ok(map !== undefined);
    for (const column of [map.lat, map.lon, map.label, map.symbol])
      ok(Object.hasOwn(named?.view.columns ?? {}, column));
    const symbols: unknown = JSON.parse(
      readFileSync(new URL('../../src/web/map/symbols.json', import.meta.url), 'utf8'),
    );
    ok(typeof symbols === 'object' && symbols !== null);
    for (const row of mission.ask('incidents.types'))
      ok(Object.hasOwn(symbols, String(row['symbol'])), String(row['symbol']));
  } finally {
    mission.close();
  }
});

test('5a the log is filtered by commune and week', async () => {
  const mission = await seeded();
  try {
    const names = (where: { commune?: string; week?: string }) =>
      mission
        .ask('incidents.now', { where })
        .map((row) => row['incident'])
        .toSorted(byText);
    deepEqual(names({ commune: 'HT0112', week: '2024-W38' }), [
      'incident:I-0005',
      'incident:I-0006',
      'incident:I-0007',
    ]);
    deepEqual(names({ commune: 'HT0115' }), ['incident:I-0010']);
    deepEqual(names({ week: '2024-W31' }), ['incident:I-0002']);
    const [week] = mission.ask('incidents.by_week', { where: { commune: 'HT0112', week: '2024-W38' } });
    equal(week?.['incidents'], 3);
  } finally {
    mission.close();
  }
});

test('5a the export in the shape of ACLED is read back without loss', async () => {
  const mission = await seeded();
  try {
    const view = exchangeView(mission.model);
    equal(view?.name, 'incidents.exchange');
    const rows = mission.ask('incidents.exchange', {}, 'analyst');
    equal(rows.length, 15);
    for (const how of [{}, { separator: ';' as const, bom: true }]) {
      const read = parseAcledCsv(acledCsv(rows, how));
      ok(read.ok);
      deepEqual(read.rows, rows);
    }
    const clash = rows.find((row) => row['event_id_cnty'] === 'I-0009');
    deepEqual(
      ['event_type', 'inter1', 'inter2', 'interaction', 'type_of_violence', 'fatalities'].map((name) => clash?.[name]),
      ['Battles', 1, 3, 13, 1, 2],
    );
    const months = rows.find((row) => row['event_id_cnty'] === 'I-0010');
    deepEqual(
      ['date_start', 'date_end', 'date_prec', 'time_precision', 'event_clarity', 'low', 'best', 'fatalities'].map(
        (name) => months?.[name],
      ),
      ['2025-01-27', '2025-03-27', 5, 3, 2, 262, null, 262],
    );
  } finally {
    mission.close();
  }
});
