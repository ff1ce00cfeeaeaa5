import {
  findPlaces,
  formatPoint,
  isPlaceFault,
  markingOfView,
  mayRead,
  parsePoint,
  subjectNameOf,
  subjectTypeOf,
} from '#kit';
import type { AnyRow, PlaceMatch } from '#kit';
import { placesOf } from '#station';
import { mayWrite } from './answer-model.ts';
import { pageOf } from './answer-subject.ts';
import type { Asked, HandlersOf, Serving } from './asked.ts';
import type { Frozen, ReplyOf } from './contract-route.ts';
import type { Contract } from './contract.ts';
import type { placeMatch } from './contract-shapes.ts';
import { folded, readableTest } from './entry-json.ts';
import type { z } from 'zod';

type Asking = Asked<Contract['GET /api/search']>;
type Found = ReplyOf<Contract['GET /api/search']>;
type PlaceReply = Frozen<z.output<typeof placeMatch>>;

const subjectsMax = 25;
const namedMax = 10;
const pageRowsMax = 2000;

export const searchHandlers: HandlersOf<'GET /api/search' | 'GET /api/gazetteer'> = {
  'GET /api/search': (asked, serving) => {
    const words = folded(asked.query.q)
      .split(/\s+/)
      .filter((word) => word !== '');
    const matches = (text: string): boolean => words.length > 0 && words.every((word) => folded(text).includes(word));
    return {
      subjects: subjectsFound(asked, serving, matches),
      kinds: kindsFound(asked, serving, matches),
      views: serving.model.views
        .filter(
          (named) =>
            mayRead(asked.viewer, markingOfView(named)) &&
            named.view.inner !== true &&
            matches(`${named.name} ${Object.values(named.view.words).join(' ')}`),
        )
        .slice(0, namedMax)
        .map(({ name, view }) => ({ view: name, label: view.words[asked.lang] })),
      places: placesFound(serving, asked.query.q),
    };
  },
  'GET /api/gazetteer': (asked, serving) => {
    const parsed = parsePoint(asked.query.q);
    const places = placesFound(serving, asked.query.q);
    if (isPlaceFault(parsed)) return { places, point: null };
    const { point, precision_m: accuracy } = parsed;
    return {
      places,
      point: {
        id: '',
        name: formatPoint(point, 'mgrs'),
        score: 1,
        ...point,
        accuracy_m: accuracy,
        pcode: null,
        distance_m: 0,
        grid: formatPoint(point, 'mgrs'),
      },
    };
  },
};

const placesFound = ({ model, station }: Serving, text: string): PlaceReply[] =>
  findPlaces(placesOf(model, station.store), text).map(placeReply);

const placeReply = ({ place, score, name, distance_m: distance }: PlaceMatch): PlaceReply => ({
  id: place.id,
  name,
  score,
  lat_e6: place.point.lat_e6,
  lon_e6: place.point.lon_e6,
  accuracy_m: place.accuracy_m,
  pcode: place.pcode ?? null,
  distance_m: distance ?? null,
  grid: formatPoint(place.point, 'mgrs'),
});

function kindsFound({ viewer, lang }: Asking, { model }: Serving, matches: (text: string) => boolean): Found['kinds'] {
  return [...model.kinds.values()]
    .filter((kind) => matches(`${kind.id} ${Object.values(kind.words).join(' ')}`))
    .slice(0, namedMax)
    .map((kind) => ({ kind: kind.id, label: kind.words[lang], may_write: mayWrite(viewer, kind) }));
}

/** Subjects by their own name and by what their page shows this reader: a cell that is withheld cannot be found by. */
function subjectsFound(asked: Asking, serving: Serving, matches: (text: string) => boolean): Found['subjects'] {
  const found = new Map<string, Found['subjects'][number]>();
  const add = (subject: string, row: AnyRow): void => {
    const type = serving.model.subjects.get(subjectTypeOf(subject));
    if (type === undefined || found.has(subject) || found.size >= subjectsMax) return;
    found.set(subject, {
      subject,
      type: subjectTypeOf(subject),
      label: type.type.words[asked.lang],
      caption: captionIn(subject, row),
      row,
    });
  };
  for (const [subject, row] of pageRows(asked, serving)) {
    if (matches([subjectNameOf(subject), ...Object.values(row).filter((cell) => typeof cell === 'string')].join(' ')))
      add(subject, row);
  }
  for (const subject of writtenOf(asked, serving)) if (matches(subjectNameOf(subject))) add(subject, {});
  return [...found.values()];
}

function* pageRows({ viewer }: Asking, serving: Serving): Generator<[string, AnyRow]> {
  for (const type of serving.model.subjects.keys()) {
    const page = pageOf(serving, type);
    const column = page?.view.subject;
    if (page === undefined || column === undefined || !mayRead(viewer, markingOfView(page))) continue;
    for (const row of serving.station.read({ view: page.name, limit: pageRowsMax }, viewer).rows) {
      const subject = row[column];
      if (typeof subject === 'string' && subject.startsWith(`${type}:`)) yield [subject, row];
    }
  }
}

/** Subjects of entries this reader may see. */
function writtenOf({ viewer }: Asking, { station }: Serving): string[] {
  const sql = `SELECT DISTINCT subject FROM entry WHERE ${readableTest(viewer)} LIMIT 20000`;
  return station
    .at({})
    .ask(sql)
    .map((row) => row['subject'])
    .filter((subject) => typeof subject === 'string');
}

/** The first words of a row that are not its own key. */
function captionIn(subject: string, row: AnyRow): string {
  for (const cell of Object.values(row)) {
    if (typeof cell === 'string' && cell !== subject && /\p{L}{2}/u.test(cell))
      return cell.length > 160 ? `${cell.slice(0, 159)}…` : cell;
  }
  return subjectNameOf(subject);
}
