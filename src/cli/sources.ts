import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { Json } from '#book';
import { interpolate, subjectKey } from '#kit';
import type { FieldAbout, FileValue, Kind, Model } from '#kit';
import { findModel, storeFile } from '#server';
import type { Post } from '#server';
import { told } from '#station';
import { exits } from './command.ts';
import type { Call, Command, Given } from './command.ts';
import { dataOption, dayOption, roleOption } from './given.ts';
import { openAt } from './making.ts';
import { Problem, wrongCall } from './problem.ts';
import { commandWords, optionWords, problemWords, saidWords } from './words.ts';

/** Largest file kept. */
const fileBytesMax = 26_214_400;

export const sourcesAdd: Command = {
  name: 'sources add',
  words: commandWords.sourcesAdd,
  takes: ['FILE'],
  options: {
    data: dataOption,
    kind: { words: optionWords.documentKind, value: 'K', needed: true },
    published: { words: optionWords.published, value: 'DAY' },
    source: { words: optionWords.source, value: 'NAME', needed: true },
    title: { words: optionWords.title, value: 'TEXT' },
    who: { words: optionWords.who, value: 'NAME' },
    role: { words: optionWords.role, value: 'ROLE' },
    json: { words: optionWords.json },
  },
  async run(call) {
    const { given } = call;
    const path = given.positionals[0] ?? '';
    const bytes = bytesOf(path);
    const model = await findModel();
    const kind = model.duties.get('keeps');
    if (kind === undefined) throw new Problem(exits.usage, problemWords.dutyMissing);
    const document = documentOf(path, bytes, given);
    const post = await openAt(given.need('data'), model);
    try {
      return await kept(call, post, { kind, document, bytes });
    } finally {
      post.close();
    }
  },
};

/** Reads the file whole, once its size is known to be bearable. */
function bytesOf(path: string): Uint8Array {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || !found.isFile()) throw wrongCall(problemWords.fileMissing, { path });
  if (found.size > fileBytesMax) {
    throw wrongCall(problemWords.fileLarge, { path, bytes: String(found.size), limit: String(fileBytesMax) });
  }
  return readFileSync(path);
}

const mediaByEnding: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.pdf': 'application/pdf',
  '.json': 'application/json',
  '.csv': 'text/csv',
  '.eml': 'message/rfc822',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.mp3': 'audio/mpeg',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
const readAsText: readonly string[] = ['text/plain', 'text/markdown'];

interface Document {
  readonly file: FileValue;
  readonly title: string;
  readonly code: string;
  readonly published: string | undefined;
  readonly publisher: string;
  readonly text: string | undefined;
}

function documentOf(path: string, bytes: Uint8Array, given: Given): Document {
  const name = basename(path).slice(0, 200);
  const media = mediaByEnding[extname(path).toLowerCase()] ?? 'application/octet-stream';
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    file: { sha256, bytes: bytes.length, media, name },
    title: given.text('title') ?? name,
    code: given.need('kind'),
    published: dayOption(given, 'published'),
    publisher: given.need('source'),
    text: readAsText.includes(media) ? textOf(bytes) : undefined,
  };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Fills the fields a kind has for a document, found by what they are and not by which desk they belong to. */
function dataOf(kind: Kind, document: Document): Record<string, Json> {
  const data: Record<string, Json> = {};
  const put = (value: Json | undefined, fits: (about: FieldAbout, name: string) => boolean): void => {
    const name = Object.keys(kind.fields).find((one) => {
      const about = kind.fields[one]?.about;
      return about !== undefined && !Object.hasOwn(data, one) && fits(about, one);
    });
    if (name !== undefined && value !== undefined) data[name] = value;
  };
  put({ ...document.file }, ({ type }) => type === 'file');
  put(document.title, ({ type, facet }) => type === 'text' && facet === 'caption');
  put(document.code, ({ type }, name) => type === 'code' && (name === 'kind' || name === 'type'));
  put(document.published, ({ type }, name) => type === 'day' && name === 'published');
  put(document.publisher, ({ type }, name) => type === 'text' && (name === 'publisher' || name === 'source'));
  put(document.text, ({ type, long }) => type === 'text' && long === true);
  return data;
}

/** The next free name of the subject's own counting, such as `DOC-0007`; without one, the beginning of the hash. */
function subjectName(model: Model, post: Post, at: { kind: Kind; sha256: string }): string {
  const naming = model.subjects.get(at.kind.subject)?.type.naming;
  const [, before = '', marks = '', after = ''] = /^([^{]*)\{(#+)\}(.*)$/.exec(naming ?? '') ?? [];
  if (marks === '') return at.sha256.slice(0, 12);
  const like = subjectKey(at.kind.subject, before);
  const rows = post.station
    .at({})
    .ask('SELECT DISTINCT subject FROM entry WHERE substr(subject, 1, length(:like)) = :like', { like });
  const taken = rows
    .map(({ subject }) => Number(String(subject).slice(like.length, -after.length || undefined)))
    .filter(Number.isSafeInteger);
  return `${before}${String(Math.max(0, ...taken) + 1).padStart(marks.length, '0')}${after}`;
}

interface Keeping {
  readonly kind: Kind;
  readonly document: Document;
  readonly bytes: Uint8Array;
}

async function kept({ given, io, lang }: Call, post: Post, { kind, document, bytes }: Keeping): Promise<number> {
  const { model, name } = post.station;
  const { sha256 } = document.file;
  // On the disk before the entry that cites it.
  await storeFile(join(post.folder.path, 'files'), Readable.from([bytes]));
  const author = { who: given.text('who') ?? name.node, role: roleOption(given, 'role') ?? 'station' };
  const subject = subjectName(model, post, { kind, sha256 });
  const [outcome] = await post.station.write([{ kind: kind.id, subject, author, data: dataOf(kind, document) }]);
  if (outcome?.ok !== true) {
    io.out(JSON.stringify({ refused: (outcome?.faults ?? []).map((fault) => told(fault, lang)) }));
    return exits.refused;
  }
  const { receipt } = outcome;
  if (given.flag('json')) io.out(JSON.stringify({ ...receipt, sha256, file: document.file }));
  else
    io.out(
      interpolate(
        saidWords.kept[lang],
        { path: document.file.name, subject: receipt.subject, position: String(receipt.position), sha256 },
        lang,
      ),
    );
  return exits.done;
}
