import { equal, match, notEqual, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { issueDraft, renderSitrep, sitrepPdf, toBeTold } from './index.ts';
import { openMission } from '#test/mission.ts';

const author = { who: 'Wanjiru DEMO', role: 'watch_officer' };

test('Z1, Z2, Z3, Z4 a report is the same bytes for the same position, and a reissue says what changed and who must be told', async () => {
  const mission = await openMission({ start: '2024-09-17T08:00-04:00', desks: ['posts', 'watch'] });
  try {
    const { station } = mission.post;
    mission.at('2024-09-17T14:20-04:00');
    const noted = { kind: 'watch.problem-raised/1', subject: 'radios', occurred: '2024-09-17T14:10-04:00' };
    await mission.write({ ...noted, data: { what: 'Radios missing', area: 'supply', owner: 'logistics_officer' } });
    const first = renderSitrep(station, { day: '2024-09-17', lang: 'ht' });
    equal(renderSitrep(station, { day: '2024-09-17', lang: 'ht' }).html, first.html);
    await mission.write({
      ...(issueDraft(station, {
        sitrep: first.sitrep,
        sha256: first.sha256,
        author,
        recipients: ['Chief of staff DEMO'],
      }) as object),
    });
    mission.at('2024-09-17T18:00-04:00');
    await mission.write({
      ...noted,
      subject: 'fuel',
      data: { what: 'Fuel low', area: 'supply', owner: 'logistics_officer' },
    });
    const again = renderSitrep(station, {
      day: '2024-09-17',
      lang: 'ht',
      position: first.sitrep.position,
      at: first.sitrep.at,
    });
    equal(again.sha256, first.sha256);
    const second = renderSitrep(station, { day: '2024-09-17', lang: 'fr' });
    notEqual(second.html, first.html);
    ok(second.sitrep.changes.length > 0);
    equal(toBeTold(station, second.sitrep).join(), 'Chief of staff DEMO');
    match(second.html, /TLP:AMBER/);
    match(second.html, /EXERCICE/);
  } finally {
    mission.close();
  }
});

test('Z5 the PDF passes the PDF/UA checks of its maker and is the same bytes twice', async () => {
  const mission = await openMission({ start: '2024-09-17T08:00-04:00', desks: ['posts', 'watch'] });
  try {
    await mission.write({ kind: 'watch.noted/1', subject: 'n1', data: { what: '#strong[not markup] Kreyòl: è ò à' } });
    for (const lang of ['en', 'fr', 'ht', 'sw'] as const) {
      const { sitrep } = renderSitrep(mission.post.station, { day: '2024-09-17', lang });
      const pdf = Buffer.from(sitrepPdf(sitrep));
      equal(pdf.subarray(0, 5).toString(), '%PDF-');
      ok(pdf.equals(Buffer.from(sitrepPdf(sitrep))));
    }
  } finally {
    mission.close();
  }
});

test('Z6, Z7, Z8 an exercise says so, the report rests on both clocks, and what came late is listed with its delay', async () => {
  const mission = await openMission({ start: '2024-09-17T08:00-04:00', desks: ['posts', 'watch'] });
  try {
    const { station } = mission.post;
    mission.at('2024-09-17T15:00-04:00');
    const position = station.store.size();
    mission.at('2024-09-17T18:00-04:00');
    await mission.write({
      kind: 'watch.noted/1',
      subject: 'n1',
      occurred: '2024-09-17T14:00-04:00',
      data: { what: 'Told late' },
    });
    const before = renderSitrep(station, { day: '2024-09-17', lang: 'en', position });
    const after = renderSitrep(station, { day: '2024-09-17', lang: 'en' });
    equal(before.sitrep.late.length, 0);
    equal(after.sitrep.late[0]?.lateMinutes, 240);
    match(after.html, /EXERCISE/);
    match(after.html, /DEMO/);
    match(after.html, /4 h/);
  } finally {
    mission.close();
  }
});
