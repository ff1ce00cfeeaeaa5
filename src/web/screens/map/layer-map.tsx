import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { useGo } from '#web/app/address.ts';
import type { Answer, ModelView } from '#web/app/client.ts';
import { useTheme, useView } from '#web/app/hooks.ts';
import { Loading } from '#web/app/loading.tsx';
import { useWords } from '#web/app/use-words.ts';
import type { MapPoint, MapViewport, MapWords } from '#web/map/MapView.tsx';
import { StateBadge } from '#web/ui/state-badge.tsx';
import { Table } from '#web/ui/table.tsx';
import { areasOf, marksOf, pointsOf, useDrawing, useMarkViews, useWatchMapViews } from './layers.ts';

const MapView = lazy(async () => ({ default: (await import('#web/map/MapView.tsx')).MapView }));

/** Null: the layer could not be asked. */
type Answers = Readonly<Record<string, Answer | null>>;

/** Views drawn as layers of one map, with the same points as a table behind a button. */
export function LayerMap({ views }: { readonly views: readonly ModelView[] }): ReactElement {
  const words = useWords();
  const drawing = useDrawing();
  const marking = useMarkViews();
  const go = useGo();
  const [theme] = useTheme();
  const [answers, setAnswers] = useState<Answers>({});
  const heard = useCallback(
    (name: string, answer: Answer | null) => setAnswers((past) => ({ ...past, [name]: answer })),
    [],
  );
  const shown = useMemo(() => {
    const marked = { ...drawing, marks: marksOf(answeredOf(marking, answers), drawing.words) };
    const answered = answeredOf(views, answers);
    return {
      points: answered.flatMap(({ view, answer }) => pointsOf(view, answer, marked)),
      areas: answered.flatMap(({ view, answer }) => areasOf(view, answer, marked)),
    };
  }, [views, marking, answers, drawing]);
  const isReady = views.every(({ name }) => answers[name] !== undefined);
  const start = viewportOf(shown.points);
  const mapWords = useMapWords();
  const select = (id: string): void => {
    const chosen = [...shown.points, ...shown.areas].find((one) => one.id === id);
    if (chosen?.href !== undefined) go(chosen.href);
  };
  return (
    <>
      {[...views, ...marking].map((view) => (
        <LayerRows key={view.name} view={view} heard={heard} />
      ))}
      <Suspense fallback={<Loading label={words.say('map.loading')} />}>
        {isReady && (
          <MapView
            points={shown.points}
            areas={shown.areas}
            theme={theme}
            language={words.lang === 'ht' ? 'ht' : 'fr'}
            words={mapWords}
            {...(start === undefined ? {} : { viewport: start })}
            onSelect={select}
            list={(inView) => <PointTable points={inView} />}
          />
        )}
      </Suspense>
    </>
  );
}

function answeredOf(views: readonly ModelView[], answers: Answers): { view: ModelView; answer: Answer }[] {
  return views.flatMap((view) => {
    const answer = answers[view.name];
    return answer === undefined || answer === null ? [] : [{ view, answer }];
  });
}

/** The layers of the watch screen. */
export function WatchMap(): ReactElement {
  return <LayerMap views={useWatchMapViews()} />;
}

interface LayerRowsProps {
  readonly view: ModelView;
  readonly heard: (name: string, answer: Answer | null) => void;
}

function LayerRows({ view, heard }: LayerRowsProps): null {
  const { data, problem } = useView(view.name);
  useEffect(() => {
    if (data !== undefined) heard(view.name, data);
    else if (problem !== undefined) heard(view.name, null);
  }, [view, data, problem, heard]);
  return null;
}

const zoomMin = 6;
const zoomMax = 12;

/**
 * Where those in front are, or else most of the points: the outermost tenth on each side does not pull the map away from
 * the rest.
 */
function viewportOf(all: readonly MapPoint[]): MapViewport | undefined {
  const front = all.filter((point) => point.front === true);
  const points = front.length > 0 ? front : all;
  const middle = (values: readonly number[]): readonly [number, number] | undefined => {
    const ordered = values.toSorted((a, b) => a - b);
    const [low, high] = [ordered.at(Math.floor(ordered.length * 0.1)), ordered.at(Math.ceil(ordered.length * 0.9) - 1)];
    return low === undefined || high === undefined ? undefined : [(low + high) / 2, high - low];
  };
  const [lat, lon] = [middle(points.map((point) => point.lat)), middle(points.map((point) => point.lon))];
  if (lat === undefined || lon === undefined) return undefined;
  const degrees = Math.max(lat[1], lon[1], 0.001);
  return { lat: lat[0], lon: lon[0], zoom: Math.min(zoomMax, Math.max(zoomMin, Math.log2(360 / degrees))) };
}

export function useMapWords(): MapWords {
  const words = useWords();
  return useMemo(
    () => ({
      label: words.say('nav.map'),
      orientation: words.say('map.orientation'),
      zoomIn: words.say('map.zoom-in'),
      zoomOut: words.say('map.zoom-out'),
      wholeCountry: words.say('map.whole-country'),
      showList: words.say('map.show-list'),
      showMap: words.say('map.show-map'),
    }),
    [words],
  );
}

export function PointTable({ points }: { readonly points: readonly MapPoint[] }): ReactElement {
  const words = useWords();
  const go = useGo();
  return (
    <Table
      caption={words.say('map.list')}
      rows={points}
      rowKey={(point) => point.id}
      onOpen={(id) => {
        const href = points.find((point) => point.id === id)?.href;
        if (href !== undefined) go(href);
      }}
      columns={[
        {
          id: 'label',
          label: words.say('map.what'),
          cell: (point) => <a href={point.href}>{point.label}</a>,
          compare: (a, b) => (a.label < b.label ? -1 : 1),
        },
        {
          id: 'state',
          label: words.say('map.state'),
          cell: (point) => <StateBadge tone={point.state} word={words.say(`tone.${point.state}`)} />,
        },
        {
          id: 'at',
          label: words.say('map.position'),
          cell: (point) => <span className="number">{`${point.lat.toFixed(5)}, ${point.lon.toFixed(5)}`}</span>,
        },
      ]}
      empty={<p className="quiet">{words.say('map.empty')}</p>}
    />
  );
}
