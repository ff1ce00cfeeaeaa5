import { useEffect, useMemo, useState } from 'react';
import { ask } from '#web/app/client.ts';
import type { Model, ModelField, ModelKind, Row } from '#web/app/client.ts';
import { useModel } from '#web/app/hooks.ts';
import type { SubjectChoice } from '#web/ui/field.ts';

type Choices = Readonly<Record<string, readonly SubjectChoice[]>>;

/** Subject types a form of this kind may name: its own, and those its fields refer to, however deep. */
export function typesOf(kind: ModelKind): string[] {
  const deep = (field: ModelField): string[] => [
    ...(field.subject === undefined ? [] : [field.subject]),
    ...(field.of === undefined ? [] : deep(field.of)),
    ...Object.values(field.fields ?? {}).flatMap(deep),
  ];
  return [...new Set([kind.subject, ...Object.values(kind.fields).flatMap(deep)])].sort();
}

/** Finds known subjects while typing. Names nobody has used yet are always allowed. */
export function useFindSubject(types: readonly string[]): (type: string, text: string) => readonly SubjectChoice[] {
  const model = useModel();
  const [choices, setChoices] = useState<Choices>({});
  const wanted = types.join(' ');
  useEffect(() => {
    const calling = new AbortController();
    for (const type of wanted.split(' ').filter(Boolean)) {
      findChoices(model, type, calling.signal)
        .then((found) => setChoices((known) => ({ ...known, [type]: found })))
        // Without choices the name can still be typed.
        .catch(() => undefined);
    }
    return () => calling.abort();
  }, [model, wanted]);
  return useMemo(() => (type, text) => matching(choices[type] ?? [], text), [choices]);
}

const rowsMax = 500;

async function findChoices(model: Model, type: string, signal: AbortSignal): Promise<SubjectChoice[]> {
  const page = model.desks.flatMap((desk) => desk.subjects).find((subject) => subject.type === type)?.page;
  const view = model.views.find(({ name }) => name === page);
  if (view === undefined) return [];
  const { rows } = await ask('GET /api/views/{name}', {
    params: { name: view.name },
    query: { limit: rowsMax },
    signal,
  });
  const column = view.subject ?? Object.keys(view.columns)[0] ?? '';
  const names = Object.entries(view.columns).filter(
    ([name, { type: of, hidden }]) => of === 'text' && hidden !== true && name !== column,
  );
  return rows.map((row) => choiceOf(row, { column, detail: names.slice(0, 2).map(([name]) => name) }));
}

function choiceOf(row: Row, { column, detail }: { column: string; detail: readonly string[] }): SubjectChoice {
  const key = String(row[column] ?? '');
  const id = key.includes(':') ? key.slice(key.indexOf(':') + 1) : key;
  const more = detail.map((name) => row[name]).filter((cell) => cell !== null && cell !== undefined && cell !== id);
  return { id, label: id, ...(more.length === 0 ? {} : { detail: more.join(' · ') }) };
}

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Accents and case do not count, and the detail is searched too: a unit is found by its name as well as by its number. */
function matching(choices: readonly SubjectChoice[], text: string): readonly SubjectChoice[] {
  const sought = plain(text.trim());
  return sought === ''
    ? choices
    : choices.filter(({ label, detail }) => plain(`${label} ${detail ?? ''}`).includes(sought));
}
