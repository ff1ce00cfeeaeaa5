import { useEffect, useMemo, useRef, useState } from 'react';
import { isInstant, parseCommand, SEED_PLACES } from '#kit';
import type { Command, CommandFault, CommandKind, Place } from '#kit';
import { ask } from '#web/app/client.ts';
import type { Model, PlaceFound } from '#web/app/client.ts';
import { useModel } from '#web/app/hooks.ts';
import { refresh, stationNowMs } from '#web/app/store.ts';
import { tell } from '#web/app/toasts.tsx';
import { useWords } from '#web/app/use-words.ts';
import type { ShellSpeech } from '#web/app/use-words.ts';
import { newEntryId, write } from '#web/app/writing.ts';
import type { Written } from '#web/app/writing.ts';

/** The kinds this reader may write from the command line, with the letters that begin them. */
export function commandKinds(model: Model): readonly CommandKind[] {
  const namings = new Map(model.desks.flatMap(({ subjects }) => subjects.map(({ type, naming }) => [type, naming])));
  return model.kinds.flatMap(({ id, subject, command, may_write: mayWrite }) => {
    const naming = namings.get(subject);
    if (command === undefined || !mayWrite) return [];
    const { letter, text, fills } = command;
    return [
      {
        id,
        subject,
        command: { letter, text, ...(fills === undefined ? {} : { fills }) },
        ...(naming === undefined ? {} : { naming }),
      },
    ];
  });
}

export interface QuickLog {
  readonly line: string;
  setLine(line: string): void;
  /** Nothing while the line is empty or its letter is still to come. */
  readonly read: Command | CommandFault | undefined;
  readonly kinds: readonly CommandKind[];
  /** Places the last words may mean. */
  readonly places: readonly PlaceFound[];
  choosePlace(place: PlaceFound): void;
  readonly busy: boolean;
  /** Why the last line was not written. */
  readonly wrong: string | undefined;
  send(onWritten?: () => void): void;
}

const faultKeys = {
  'command.letter': 'quick.no-letter',
  'command.empty': 'quick.no-text',
  'command.time': 'quick.no-time',
} as const;

export const faultText = (fault: CommandFault, words: ShellSpeech): string =>
  words.say(faultKeys[fault.code], { value: fault.value });

/** The state of one command line: what it says so far, and sending it. */
export function useQuickLog(first = ''): QuickLog {
  const words = useWords();
  const model = useModel();
  const kinds = useMemo(() => commandKinds(model), [model]);
  const [line, setText] = useState(first);
  const [known, setKnown] = useState<readonly Place[]>(SEED_PLACES);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  // One id for one line: pressing Enter twice writes once.
  const id = useRef(newEntryId());
  const read = readLine(line, { kinds, places: known });
  const places = usePlaceSearch(line, read);
  const setLine = (text: string): void => {
    setText(text);
    setWrong(undefined);
  };
  const done = (written: Written, onWritten?: () => void): void => {
    setBusy(false);
    if (written.state !== 'written') {
      setWrong(whyNot(written, words));
      return;
    }
    id.current = newEntryId();
    setText('');
    tell({ tone: 'done', text: words.say('quick.written', { number: String(written.receipt.position) }) });
    refresh();
    onWritten?.();
  };
  const send = (onWritten?: () => void): void => {
    if (busy || read === undefined) return;
    if (!read.ok) {
      setWrong(faultText(read, words));
      return;
    }
    setBusy(true);
    void writeCommand(read, id.current).then((written) => done(written, onWritten));
  };
  const choosePlace = (place: PlaceFound): void => {
    setKnown((past) => [asPlace(place), ...past]);
    setLine(withPlace(line, place.name));
  };
  return { line, setLine, read, kinds, places, choosePlace, busy, wrong, send };
}

interface Known {
  readonly kinds: readonly CommandKind[];
  readonly places: readonly Place[];
}

function readLine(line: string, { kinds, places }: Known): QuickLog['read'] {
  const now = new Date(stationNowMs()).toISOString();
  return /^\/\S+\s/.test(line.trimStart()) && isInstant(now) ? parseCommand(line, { kinds, places, now }) : undefined;
}

/** A line that names nobody gets the next name of its kind from the station. */
const writeCommand = ({ draft, subject }: Command, id: string): Promise<Written> =>
  write({ id, ...draft, ...(subject === undefined ? {} : { subject }) });

function whyNot(written: Exclude<Written, { state: 'written' }>, words: ShellSpeech): string {
  if (written.state === 'failed') return written.problem.title || words.say('problem.unreached');
  return written.refused.map(({ message, way }) => `${message} ${way}`).join(' ');
}

const asPlace = (place: PlaceFound): Place => ({
  id: place.id,
  names: [{ text: place.name }],
  point: { lat_e6: place.lat_e6, lon_e6: place.lon_e6 },
  accuracy_m: place.accuracy_m,
});

const lastWords = /(?:^\/\S+\s+)?(?:.*\s)?((?:[\p{L}\d'’-]+\s+)?[\p{L}\d'’-]+)\s*$/u;
const askAfterMs = 200;
const lettersMin = 3;

interface Guessed {
  readonly wanted: string;
  readonly places: readonly PlaceFound[];
}

/** Asks the gazetteer while the line is being written, until it has a place. */
function usePlaceSearch(line: string, read: QuickLog['read']): readonly PlaceFound[] {
  const [guessed, setGuessed] = useState<Guessed>({ wanted: '', places: [] });
  const wanted = read?.ok === true && read.place === undefined ? (lastWords.exec(line)?.[1] ?? '') : '';
  useEffect(() => {
    if (wanted.length < lettersMin) return undefined;
    const calling = new AbortController();
    const timer = setTimeout(() => {
      ask('GET /api/gazetteer', { query: { q: wanted }, signal: calling.signal })
        .then((found) => setGuessed({ wanted, places: found.places.slice(0, 4) }))
        .catch(() => setGuessed({ wanted, places: [] }));
    }, askAfterMs);
    return () => {
      clearTimeout(timer);
      calling.abort();
    };
  }, [wanted]);
  return wanted.length >= lettersMin && guessed.wanted === wanted ? guessed.places : [];
}

/** The line with the place written in full, in place of the words it was guessed from. */
function withPlace(line: string, name: string): string {
  const typed = lastWords.exec(line)?.[1] ?? '';
  const first = name.slice(0, 2).toLowerCase();
  const words = typed.split(/\s+/);
  const from = words.findIndex((word) => word.toLowerCase().startsWith(first));
  const kept = words.slice(0, from < 0 ? Math.max(0, words.length - 1) : from);
  return `${[
    line
      .trimEnd()
      .slice(0, line.trimEnd().length - typed.length)
      .trimEnd(),
    ...kept,
    name,
  ].join(' ')} `;
}
