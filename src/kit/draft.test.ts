import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { parseStrict } from '#book';
import type { Json } from '#book';
import {
  SEED_PLACES,
  code,
  desk,
  findPlaces,
  flag,
  instant,
  instantOf,
  integer,
  kind,
  list,
  modelOf,
  money,
  optional,
  personName,
  place,
  quantity,
  range,
  readDraft,
  ref,
  table,
  text,
  textColumn,
  words,
} from './index.ts';
import type { DraftContext, Fault, Target } from './index.ts';

/** A made-up desk: a tennis club, so that these tests depend on no desk of the mission. */
const club = desk({
  name: 'tennis',
  words: 'Tennis|Le tennis|Tenis|Tenisi',
  about: 'A club|Un club|Yon klib|Klabu',
  order: 1,
  subjects: { member: { words: 'Member|Membre|Manm|Mwanachama' } },
  kinds: {
    joined: kind('tennis.joined/1', {
      nature: 'observation',
      subject: 'member',
      words: 'Joined|Inscrit|Antre|Amejiunga',
      parts: { persons: 'custody' },
      fields: {
        name: personName('Name|Nom|Non|Jina'),
        level: code('Level|Niveau|Nivo|Kiwango', { low: 'Low|Bas|Ba|Chini', high: 'High|Haut|Wo|Juu' }),
        fee: optional(money('Fee|Cotisation|Kotizasyon|Ada')),
        racket: optional(quantity('Racket|Raquette|Rakèt|Raketi', 'kg')),
        wins: optional(integer('Wins|Victoires|Viktwa|Ushindi', { high: 100 })),
        guests: optional(range('Guests|Invités|Envite|Wageni', 'persons')),
        court: optional(place('Court|Terrain|Teren|Uwanja')),
        next: optional(instant('Next match|Prochain match|Pwochen match|Mechi ijayo')),
        partner: optional(ref('Partner|Partenaire|Patnè|Mwenza', 'member', { shares: true })),
        tags: optional(list(text('Tag|Étiquette|Etikèt|Lebo', { max: 10 }), { max: 2 })),
        left: optional(flag('Left-handed|Gaucher|Goche|Mkono wa kushoto')),
      },
    }),
  },
  tables: { member: table('Members|Membres|Manm yo|Wanachama', { name: textColumn('text', 'Name|Nom|Non|Jina') }) },
  folds: { member: () => ({}) },
});
const model = modelOf([club]);
const author = { who: 'Ana DEMO', role: 'watch_officer' };
const now = instantOf(Date.parse('2024-09-17T18:20:00Z'));

const context = (target?: Target): DraftContext => ({
  now,
  findEntry: () => target,
  findPlace(asked) {
    const found = findPlaces(SEED_PLACES, asked)[0];
    return (
      found && {
        id: found.place.id,
        name: found.name,
        point: found.place.point,
        accuracyMetres: found.place.accuracy_m,
      }
    );
  },
});

const base = { kind: 'tennis.joined/1', subject: 'M-1', author };
const person = { name: 'Ana DEMO', level: 'low' };

function faultsOf(draft: Json, target?: Target): readonly Fault[] {
  const reading = readDraft(model, draft, context(target));
  return reading.ok ? [] : reading.faults;
}
const codes = (draft: Json): string[] => faultsOf(draft).map((fault) => `${fault.code} ${fault.field}`);

test('K4, K5 every fault of a draft is found at once, with its field', () => {
  deepEqual(
    codes({ kind: 'tennis.joined/1', subject: '???', occurred: 'yesterday', data: { level: 'top', colour: 'red' } }),
    [
      'author.missing author',
      'time.syntax occurred',
      'subject.wrong subject',
      'field.unknown data.colour',
      'field.missing data.name',
      'code.unknown data.level',
    ],
  );
});

test('K6 fractions are refused; money and amounts are exact, with the right unit', () => {
  const data = (more: Record<string, Json>): Json => ({ ...base, data: { ...person, ...more } });
  deepEqual(codes(data({ fee: 12.5 })), ['number.float data.fee']);
  deepEqual(codes(data({ fee: 'twelve' })), ['money.wrong data.fee']);
  deepEqual(codes(data({ racket: { value: '1.2', unit: 'lb' } })), ['unit.wrong data.racket.unit']);
  deepEqual(codes(data({ racket: { value: 1.2, unit: 'kg' } })), ['number.float data.racket.value']);
  deepEqual(codes(data({ wins: 1.5 })), ['number.float data.wins']);
  deepEqual(codes(data({ wins: 101 })), ['number.range data.wins']);
  deepEqual(codes(data({ guests: { low: 5, best: 3 } })), ['number.order data.guests']);
  const read = readDraft(model, data({ fee: '1200.00 USD', racket: { value: '0.3', unit: 'kg' } }), context());
  ok(read.ok);
  deepEqual(read.value.proposed.data['fee'], { minor: 120_000, currency: 'USD' });
});

test('K7, K8 times need a zone, a real day and not the future', () => {
  const at = (occurred: string): string[] => codes({ ...base, occurred, data: person });
  deepEqual(at('2024-09-17T14:20'), ['time.no_zone occurred']);
  deepEqual(at('2024-02-30T14:20Z'), ['time.no_such_date occurred']);
  deepEqual(at('2024-09-17T15:20-04:00'), ['time.future occurred']);
  deepEqual(at('171420Q SEP 24'), []);
});

test('K9 a place outside the theatre needs a reason; grids and names are understood', () => {
  const at = (court: Json): string[] => codes({ ...base, data: { ...person, court } });
  deepEqual(at('48.8566, 2.3522'), ['place.outside data.court']);
  deepEqual(at({ point: '48.8566, 2.3522', outside_reason: 'the visit' }), []);
  deepEqual(at('18Q YF 8498 5259'), []);
  deepEqual(at('nowhere at all'), ['place.unknown data.court']);
});

test('K3 a correction takes over what it does not change and needs a reason', () => {
  const target: Target = {
    id: '01910000-0000-7000-8000-000000000001',
    kind: 'tennis.joined/1',
    subject: 'member:M-1',
    occurred: now,
    data: person,
    universal: { grade: 'B2' },
  };
  const correction = { corrects: target.id, author, data: { level: 'high' } };
  deepEqual(
    faultsOf(correction, target).map((fault) => fault.code),
    ['reason.missing'],
  );
  const read = readDraft(model, { ...correction, reason: 'misread' }, context(target));
  ok(read.ok);
  deepEqual(read.value.proposed.data, { name: 'Ana DEMO', level: 'high' });
  equal(read.value.proposed.grade, 'B2');
  equal(read.value.proposed.subject, 'member:M-1');
  deepEqual(
    faultsOf({ ...correction, kind: 'tennis.left/1', reason: 'x' }, target).map((fault) => fault.code),
    ['kind.unknown'],
  );
});

test('K26 a word with a language missing does not load', () => {
  let message = '';
  try {
    words('only|two');
  } catch (cause) {
    message = cause instanceof Error ? cause.message : '';
  }
  ok(message.includes('four languages'));
});

test('K4 a list refuses what is too long and names the place in it', () => {
  deepEqual(codes({ ...base, data: { ...person, tags: ['a', 'b', 'c'] } }), ['number.range data.tags']);
  deepEqual(codes({ ...base, data: { ...person, tags: ['a', 'much too long a tag'] } }), ['field.long data.tags.1']);
  deepEqual(codes(parseStrict('[]')), ['draft.syntax draft']);
});
