import { lateAfterMinutes } from '#station';
import { markingOfView, markings, mayRead, reportSections, roles, universalFields } from '#kit';
import type { Desk, FieldAbout, Kind, Lang, Model, NamedView, Viewer, Words } from '#kit';
import type { HandlersOf } from './asked.ts';
import type { Frozen, ReplyOf } from './contract-route.ts';
import type { Contract } from './contract.ts';
import type { field } from './contract-model.ts';
import { schemasOf } from './schema.ts';
import type { z } from 'zod';

type Reply = ReplyOf<Contract['GET /api/model']>;
type FieldReply = Frozen<z.output<typeof field>>;

export const modelHandlers: HandlersOf<'GET /api/model' | 'GET /api/kinds' | 'GET /api/views'> = {
  'GET /api/model': ({ viewer, lang }, { model }) => modelReply(model, { viewer, lang }),
  'GET /api/kinds': (_asked, { model }) => schemasOf(model),
  'GET /api/views': ({ viewer, lang }, { model }) => ({
    views: model.views
      .filter((named) => mayRead(viewer, markingOfView(named)))
      .map(({ name, desk, view }) => ({
        name,
        desk: desk.name,
        words: view.words,
        label: view.words[lang],
        inner: view.inner === true,
      })),
  }),
};

interface Asking {
  readonly viewer: Viewer;
  readonly lang: Lang;
}

/** Whether a role may write a kind: those it names, or everybody serving in the mission when it names nobody. */
export const mayWrite = (viewer: Viewer, kind: Kind): boolean =>
  kind.by === undefined ? mayRead(viewer, 'mission') : kind.by.includes(viewer.role);

function modelReply(model: Model, asking: Asking): Reply {
  const { lang, viewer } = asking;
  const named = (one: { readonly words: Words }) => ({ words: one.words, label: one.words[lang] });
  const readable = model.views.filter((named) => mayRead(viewer, markingOfView(named)));
  const universalKind = { parts: {}, marking: 'mission' };
  return {
    desks: [...model.desks]
      .sort((a, b) => a.order - b.order || (a.name < b.name ? -1 : 1))
      .filter((desk) => concerns(desk, model, viewer))
      .map((desk) => deskReply(desk, readable, lang)),
    kinds: [...model.kinds.values()].map((kind) => kindReply(kind, model, asking)),
    views: readable.map((view) => viewReply(view, lang)),
    universal: Object.fromEntries(
      Object.entries(universalFields).map(([name, { about }]) => [
        name,
        fieldReply(about, { kind: universalKind, lang }),
      ]),
    ),
    markings: Object.fromEntries(
      Object.entries(markings).map(([name, one]) => [
        name,
        { ...named(one), tlp: one.tlp, may_read: mayRead(viewer, name) },
      ]),
    ),
    roles: Object.fromEntries(Object.entries(roles).map(([name, one]) => [name, named(one)])),
    duties: Object.fromEntries([...model.duties].map(([duty, kind]) => [duty, kind.id])),
    report_sections: reportSections,
    late_after_min: lateAfterMinutes,
  };
}

/** A desk stands in the model when there is anything for this reader in it: something to ask or something to write. */
const concerns = (desk: Desk, model: Model, viewer: Viewer): boolean =>
  mayRead(viewer, desk.marking) ||
  model.views.some((named) => named.desk === desk && mayRead(viewer, markingOfView(named))) ||
  desk.kinds.some((kind) => mayWrite(viewer, kind));

function deskReply(desk: Desk, readable: readonly NamedView[], lang: Lang): Reply['desks'][number] {
  return {
    name: desk.name,
    words: desk.words,
    label: desk.words[lang],
    about: desk.about,
    order: desk.order,
    marking: desk.marking,
    subjects: Object.entries(desk.subjects).map(([type, { words, naming, page }]) => ({
      type,
      words,
      label: words[lang],
      naming,
      page: page === undefined ? undefined : `${desk.name}.${page}`,
    })),
    kinds: desk.kinds.map(({ id }) => id),
    views: readable.filter((named) => named.desk === desk).map(({ name }) => name),
    alerts: Object.entries(desk.alerts).map(([name, { words, next }]) => ({
      name: `${desk.name}.${name}`,
      words,
      next,
    })),
    settings: desk.settings,
  };
}

function kindReply(kind: Kind, model: Model, { viewer, lang }: Asking): Reply['kinds'][number] {
  const { id, name, version, nature, subject, words, marking, parts, requires, by, duty, command } = kind;
  return {
    id,
    name,
    version,
    nature,
    subject,
    words,
    marking,
    parts,
    requires,
    by,
    duty,
    command,
    desk: model.subjects.get(subject)?.desk.name ?? '',
    label: words[lang],
    may_write: mayWrite(viewer, kind),
    fields: Object.fromEntries(
      Object.entries(kind.fields).map(([one, { about }]) => [one, fieldReply(about, { kind, lang })]),
    ),
  };
}

interface FieldOf {
  readonly kind: Pick<Kind, 'parts'> & { readonly marking: string };
  readonly lang: Lang;
}

function fieldReply(about: FieldAbout, at: FieldOf): FieldReply {
  const { of, fields, ...rest } = about;
  return {
    ...rest,
    label: about.words[at.lang],
    marking: about.part === 'body' ? at.kind.marking : (at.kind.parts[about.part] ?? at.kind.marking),
    ...(of === undefined ? {} : { of: fieldReply(of, at) }),
    ...(fields === undefined
      ? {}
      : { fields: Object.fromEntries(Object.entries(fields).map(([name, one]) => [name, fieldReply(one, at)])) }),
  };
}

function viewReply({ name, desk, view }: NamedView, lang: Lang): Reply['views'][number] {
  const { words, columns, subject, map, empty, inner, watch } = view;
  return {
    name,
    words,
    subject,
    map,
    empty,
    inner,
    watch,
    desk: desk.name,
    label: words[lang],
    columns: Object.fromEntries(
      Object.entries(columns).map(([column, about]) => [column, { ...about, label: about.words[lang] }]),
    ),
  };
}
