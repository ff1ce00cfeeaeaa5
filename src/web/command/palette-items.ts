import { useEffect, useMemo, useState } from 'react';
import { subjectNameOf } from '#kit';
import { foldedText } from './folded-text.ts';
import { useLinks } from '#web/app/address.ts';
import type { Links } from '#web/app/address.ts';
import { ask } from '#web/app/client.ts';
import type { Found, Model } from '#web/app/client.ts';
import { useModel } from '#web/app/hooks.ts';
import { placeGroups } from '#web/app/places.ts';
import { useWords } from '#web/app/use-words.ts';
import type { ShellSpeech } from '#web/app/use-words.ts';
import type { IconName } from '#web/ui/icon.tsx';

export interface PaletteItem {
  readonly key: string;
  readonly label: string;
  readonly detail: string;
  readonly icon: IconName;
  /** Where it goes; or else what it puts into the line. */
  readonly href?: string;
  readonly line?: string;
}

const askAfterMs = 150;

/** What the line may mean, without waiting where this page knows it, from the station for the rest. */
export function usePaletteItems(line: string): { readonly items: readonly PaletteItem[]; readonly searching: boolean } {
  const words = useWords();
  const links = useLinks();
  const model = useModel();
  const asked = line.startsWith('/') ? '' : line.trim();
  const { found, searching } = useSearch(asked);
  const items = useMemo(() => {
    const at = { words, links, model };
    if (line.startsWith('/')) return commandItems(line, at);
    const fits = foldedText(asked);
    const near = [...placeItems(at), ...kindItems(at)].filter(({ label, detail }) =>
      foldedText(`${label} ${detail}`).includes(fits),
    );
    return asked === '' ? near.slice(0, 12) : [...near.slice(0, 8), ...foundItems(found, at)];
  }, [line, asked, found, words, links, model]);
  return { items, searching };
}

interface At {
  readonly words: ShellSpeech;
  readonly links: Links;
  readonly model: Model;
}

function commandItems(line: string, { words, model }: At): PaletteItem[] {
  if (/\s/.test(line)) return [];
  return model.kinds.flatMap((kind) => {
    const letter = kind.command?.letter;
    if (letter === undefined || !kind.may_write || !`/${letter}`.startsWith(line)) return [];
    return [{ key: kind.id, label: `/${letter}`, detail: words.of(kind.words), icon: 'command', line: `/${letter} ` }];
  });
}

const placeItems = ({ words, links, model }: At): PaletteItem[] =>
  placeGroups(model).flatMap(({ key, places }) =>
    places.map((place) => ({
      key: place.path,
      label: place.desk === undefined ? words.say(place.key ?? 'nav') : words.of(place.desk.words),
      detail: `${words.say(key)} · g ${place.letter}`,
      icon: place.icon,
      href: links.page(place.path),
    })),
  );

const kindItems = ({ words, links, model }: At): PaletteItem[] =>
  model.kinds
    .filter((kind) => kind.may_write)
    .map((kind) => ({
      key: kind.id,
      label: words.of(kind.words),
      detail: words.say('palette.write'),
      icon: 'add',
      href: links.write(kind.id),
    }));

function foundItems(found: Found | undefined, { words, links, model }: At): PaletteItem[] {
  if (found === undefined) return [];
  const subjects = found.subjects.map(({ subject, caption, label, type }): PaletteItem => ({
    key: subject,
    label: [subjectNameOf(subject), captionWords({ caption, type, model, words })].filter(Boolean).join(' · '),
    detail: label,
    icon: 'mark',
    href: links.subject(subject),
  }));
  const views = found.views.map(({ view, label }): PaletteItem => {
    const [desk = '', name = ''] = view.split('.');
    const owner = model.desks.find((one) => one.name === desk);
    return {
      key: view,
      label,
      detail: owner === undefined ? desk : words.of(owner.words),
      icon: 'list',
      href: links.desk(desk, name),
    };
  });
  const places = found.places.map(({ id, name, grid }): PaletteItem => ({
    key: `place ${id} ${name}`,
    label: name,
    detail: grid,
    icon: 'pin',
    href: links.book({ q: name }),
  }));
  return [...subjects, ...views, ...places];
}

interface Captioned {
  readonly caption: string;
  readonly type: string;
  readonly model: Model;
  readonly words: ShellSpeech;
}

/** A caption may be a code of the view behind the subject's page: then it is read in words. */
function captionWords({ caption, type, model, words }: Captioned): string {
  const page = model.desks.flatMap(({ subjects }) => subjects).find((one) => one.type === type)?.page;
  const columns = Object.values(model.views.find(({ name }) => name === page)?.columns ?? {});
  const code = columns.map(({ codes }) => codes?.[caption]).find((one) => one !== undefined);
  return code === undefined ? caption : words.of(code);
}

function useSearch(asked: string): { readonly found: Found | undefined; readonly searching: boolean } {
  const { lang } = useWords();
  const [held, setHeld] = useState<{ readonly asked: string; readonly found?: Found }>({ asked: '' });
  useEffect(() => {
    if (asked === '') return undefined;
    const calling = new AbortController();
    const timer = setTimeout(() => {
      ask('GET /api/search', { query: { q: asked.slice(0, 200), lang }, signal: calling.signal })
        .then((found) => setHeld({ asked, found }))
        .catch(() => setHeld({ asked }));
    }, askAfterMs);
    return () => {
      clearTimeout(timer);
      calling.abort();
    };
  }, [asked, lang]);
  return { found: asked === '' ? undefined : held.found, searching: asked !== '' && held.asked !== asked };
}
