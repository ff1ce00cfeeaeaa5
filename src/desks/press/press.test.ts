import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import fc from 'fast-check';
import { openMission } from '#test/mission.ts';
import type { TestDraft, TestMission } from '#test/mission.ts';
import { factsOf, rowsOf, shuffledAlike } from '#test/story.ts';
import desk from './desk.ts';
import { claimsProgress, namesArrestedMinor, namesIn, presumptionFindings } from './presumption.ts';

const golden = readFileSync(new URL('golden.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const officer = { who: 'Otieno DEMO', role: 'press_officer' };
const released = (subject: string, data: TestDraft): TestDraft => ({
  kind: 'press.released/1',
  subject,
  author: officer,
  data: { channel: 'release', evidence: [], ...data },
});

async function opened(
  context: TestContext,
  start = '2024-09-30T12:00-04:00',
): Promise<{ mission: TestMission; entry: string }> {
  const mission = await openMission({ start });
  context.after(() => mission.close());
  const { id } = await mission.write({
    kind: 'watch.noted/1',
    subject: 'N-0001',
    data: { what: 'Three persons arrested' },
  });
  return { mission, entry: id };
}
const codes = async (mission: TestMission, draft: TestDraft) => (await mission.refused(draft)).map(({ code }) => code);

test('every kind has a golden draft that the kit reads and the desk folds', () => {
  deepStrictEqual(new Set(golden.map(({ kind }) => kind)), new Set(desk.kinds.map(({ id }) => id)));
  strictEqual(factsOf(desk, golden).length, golden.length);
  const { line, change } = rowsOf(desk, 'line:L-0001', golden);
  deepStrictEqual(
    [line?.[0]?.['state'], line?.[0]?.['text'], change?.length],
    ['withdrawn', 'Two persons were arrested in Delmas.', 2],
  );
});

test('R6 any order of arrival gives the same rows, corrections and withdrawals among them', () => {
  shuffledAlike(desk, [
    ...golden,
    { kind: 'press.drafted/1', subject: 'L-0002', id: 'a', data: { text: 'One', about: 'x' } },
    { corrects: 'a', id: 'b', reason: 'typing', subject: 'L-0002', data: { text: 'Two' } },
    { kind: 'press.drafted/1', subject: 'L-0002', id: 'c', data: { text: 'Three', about: 'x' } },
    { withdraws: 'c', id: 'd', reason: 'not needed', subject: 'L-0002' },
  ]);
});

const convicting: readonly string[] = [
  'Gang leader Jean DEMO captured',
  'arrest of several gang members, including leaders of the notorious “Chen Mechan” gang',
  'The terrorist was taken to the commissariat',
  'Criminals hold the road',
  'Un chef de gang capturé à Delmas',
  'Des membres du gang arrêtés',
  'Les criminelles présentées au parquet',
  'Chèf gang lan kaptire',
  'Yo arete de manm gang',
  'Kriminèl yo nan prizon',
  'Kiongozi wa genge amekamatwa',
  'Magaidi wawili wamekamatwa',
  'Police reported that the gang leader was captured',
  'Il a dit que le chef de gang est mort',
  'The suspect, a known gang leader, was captured',
];
const fair: readonly string[] = [
  'A person alleged to lead an armed group was arrested',
  'The alleged gang leader was brought before a judge',
  'Two suspected gang members are in custody',
  'Un chef de gang présumé a été arrêté',
  'Deux membres présumés d’un gang sont en garde à vue',
  'Yo arete de moun yo sispèk ki se manm gang',
  'Kiongozi anayedaiwa wa genge amekamatwa',
  'Washukiwa wawili wa genge wako kizuizini',
  'The criminal court sat in Port-au-Prince',
  'The judicial police opened a criminal investigation',
  'La police judiciaire et la cour criminelle',
  'Three persons were arrested in Delmas; a judge will rule within 48 hours',
  'Patwouy la kontinye nan Dèlma',
  'He pleaded not guilty',
  'Un homme accusé d’être membre d’un gang',
];

test('R2 wording that convicts is found in four languages, and fair wording is left alone', () => {
  for (const text of convicting) ok(presumptionFindings(text).length > 0, text);
  for (const text of fair) deepStrictEqual(presumptionFindings(text), [], text);
});

const disguise = (text: string, at: { upper: boolean; form: 'NFC' | 'NFD'; bare: boolean; wide: boolean }): string => {
  const bare = at.bare ? text.normalize('NFD').replace(/\p{M}/gu, '') : text;
  const cased = at.upper ? bare.toUpperCase() : bare;
  return (at.wide ? cased.replaceAll(' ', '\u00a0') : cased).normalize(at.form);
};
const disguises = fc.record({
  upper: fc.boolean(),
  form: fc.constantFrom<('NFC' | 'NFD')[]>('NFC', 'NFD'),
  bare: fc.boolean(),
  wide: fc.boolean(),
});

test('R2 accents, capitals and kinds of space change nothing', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...convicting),
      disguises,
      (text, at) => presumptionFindings(disguise(text, at)).length > 0,
    ),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...fair),
      disguises,
      (text, at) => presumptionFindings(disguise(text, at)).length === 0,
    ),
  );
});

test('R2 “alleged” before any leading noun is never a false alarm, and a fair sentence does not cover the next', () => {
  const nouns = fc.constantFrom(
    'gang leader',
    'gang leaders',
    'gang boss',
    'gang members',
    'criminals',
    'terrorist',
    'leader of a gang',
  );
  const says = fc.constantFrom('alleged', 'Alleged', 'suspected', 'reported', 'ALLEGED');
  fc.assert(
    fc.property(
      says,
      nouns,
      (word, noun) => presumptionFindings(`The ${word} ${noun} was seen in Delmas`).length === 0,
    ),
  );
  fc.assert(
    fc.property(says, nouns, (word, noun) => presumptionFindings(`The ${word} man left. The ${noun} fled`).length > 0),
  );
});

test('R2 a name is found as written, in any order, without accents, and as it sounds', () => {
  const names = ['Cyrus Petit DEMO', 'Wangari DEMO'];
  for (const text of ['CYRUS PETIT', 'Petit, Cyrus', 'Sirus Petit', 'cyrus pétit'])
    deepStrictEqual(namesIn(text, names), ['Cyrus Petit DEMO'], text);
  deepStrictEqual(namesIn('A small (petit) camp, DEMO only', names), []);
});

test('C11 an arrested child is found in four languages, a school is not', () => {
  for (const text of [
    'Two boys were arrested',
    'Deux enfants arrêtés',
    'Yo arete de timoun',
    'Watoto wawili wamekamatwa',
  ])
    ok(namesArrestedMinor(text), text);
  ok(!namesArrestedMinor('Three persons were arrested. The children went back to school'));
});

test('R1 a release without evidence, or with an entry nobody knows, is refused', async (context) => {
  const { mission, entry } = await opened(context);
  const text = 'Three persons were arrested in Delmas.';
  deepStrictEqual(await codes(mission, released('L-0001', { text })), ['rule.R1']);
  const unknown = '01910000-0000-7000-8000-00000000dead';
  deepStrictEqual(await codes(mission, released('L-0001', { text, evidence: [entry, unknown] })), ['rule.R1']);
  await mission.write(released('L-0001', { text, evidence: [entry] }));
  strictEqual(mission.ask('press.lines')[0]?.['state'], 'released');
});

test('R5 a text that claims progress waits for its indicator or a reason', async (context) => {
  const { mission, entry } = await opened(context);
  for (const text of ['Progress is being made', 'La violence recule : des progrès', 'Gen pwogrè', 'Kuna maendeleo'])
    ok(claimsProgress(text), text);
  const data = { text: 'Progress is being made in reducing gang violence', evidence: [entry] };
  deepStrictEqual(await codes(mission, released('L-0001', data)), ['rule.R5']);
  await mission.write(released('L-0001', { ...data, indicator: 'violence.casualties' }));
});

test('R6 a correction follows a release in the same channel, and both stay', async (context) => {
  const { mission, entry } = await opened(context);
  const correction = (channel: string): TestDraft => ({
    kind: 'press.corrected/1',
    subject: 'L-0001',
    author: officer,
    data: { text: 'Two persons were arrested.', channel, evidence: [entry], why: 'One was a witness' },
  });
  deepStrictEqual(await codes(mission, correction('release')), ['rule.R6']);
  const first = await mission.write(released('L-0001', { text: 'Three persons were arrested.', evidence: [entry] }));
  deepStrictEqual(await codes(mission, correction('radio')), ['rule.R6']);
  await mission.write(correction('release'));
  const [row] = mission.ask('press.corrections');
  deepStrictEqual([row?.['corrects_release'], row?.['channel']], [first.id, 'release']);
});

test('R3 SC-8 a draft that names the missing officer is blocked on 26 March, and goes without the name', async (context) => {
  const { mission, entry } = await opened(context, '2025-03-25T17:00-04:00');
  const person = { subject: 'P-0101' };
  await mission.write({
    kind: 'force.enrolled/1',
    ...person,
    occurred: '2024-06-25T12:00-04:00',
    data: { name: 'Barasa Kipkemboi DEMO', country: 'KEN', category: 'police' },
  });
  await mission.write({
    kind: 'force.status-changed/1',
    ...person,
    occurred: '2025-03-25T16:30-04:00',
    data: { state: 'missing' },
  });
  await mission.write({
    kind: 'force.casualty-reported/1',
    ...person,
    occurred: '2025-03-25T16:30-04:00',
    data: { type: 'missing', what: 'Ambush on the supply road' },
  });
  mission.at('2025-03-26T10:00-04:00');
  const text = 'Officer Barasa Kipkemboi is missing after an ambush.';
  const draft = { kind: 'press.drafted/1', subject: 'L-0001', author: officer, data: { text, about: 'The ambush' } };
  const [fault] = await mission.refused(draft);
  strictEqual(fault?.code, 'rule.R3');
  ok(!JSON.stringify(fault).includes('Barasa'));
  deepStrictEqual(await codes(mission, released('L-0001', { text, evidence: [entry] })), ['rule.R3']);
  await mission.write({ ...draft, data: { ...draft.data, text: 'One officer is missing after an ambush.' } });
});

test('SC-5 the draft offered says what the roll says, in four languages', async (context) => {
  const { mission } = await opened(context);
  const lift = (subject: string, country: string, more: TestDraft): TestDraft => ({
    kind: 'force.lift-arrived/1',
    subject,
    occurred: '2024-09-12T12:00:00.000Z',
    data: { country, ...more },
  });
  await mission.writeAll([
    lift('LF-1', 'KEN', { category: 'police', count: 400 }),
    lift('LF-2', 'JAM', { category: 'military', count: 20 }),
    lift('LF-3', 'JAM', { category: 'police', count: 4 }),
    lift('LF-4', 'BLZ', { category: 'military', count: 2 }),
    {
      kind: 'force.lift-moved/1',
      subject: 'LF-1',
      occurred: '2024-09-25T12:00:00.000Z',
      data: { count: 10, from: 'on_duty', to: 'repatriated' },
    },
    {
      kind: 'force.lift-moved/1',
      subject: 'LF-1',
      occurred: '2024-09-25T12:00:00.000Z',
      data: { count: 9, from: 'on_duty', to: 'leave' },
    },
  ]);
  deepStrictEqual(mission.ask('press.offers'), []);
  await mission.write({
    kind: 'sources.document-kept/1',
    subject: 'D1',
    data: { title: 'Piece DEMO', type: 'article', publisher: 'Daily DEMO', content: 'the 400 Kenyan soldiers' },
  });
  await mission.write({
    kind: 'sources.claimed/1',
    subject: 'A2',
    data: {
      document: 'D1',
      quote: '400 Kenyan soldiers',
      says: '400 soldiers',
      measure: 'strength.deployed',
      value: 400,
      category: 'military',
      country: 'KEN',
      as_of: '2024-09-21',
    },
  });
  const [offer] = mission.ask('press.offers');
  strictEqual(offer?.['text_en'], 'about 400 police officers, mainly Kenyan, 407 in all on 30 Sep');
  strictEqual(offer['text_fr'], 'environ 400 policiers, principalement kényans, 407 en tout au 30 septembre');
  match(String(offer['text_ht']), /^anviwon 400 polisye, sitou kenyan, 407 antou nan dat 30 septanm$/);
  match(String(offer['text_sw']), /^takriban polisi 400, hasa kutoka Kenya, 407 kwa jumla kufikia 30 Septemba$/);
  ok(String(offer['evidence']).includes(String(offer['entry'])));
});
