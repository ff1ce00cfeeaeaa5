import { lazy, Suspense, useMemo } from 'react';
import type { ReactElement } from 'react';
import { useGo, useLinks } from '#web/app/address.ts';
import type { Links } from '#web/app/address.ts';
import type { Entry } from '#web/app/client.ts';
import { useTheme } from '#web/app/hooks.ts';
import { Loading } from '#web/app/loading.tsx';
import type { MapPoint } from '#web/map/MapView.tsx';
import { PointTable, useMapWords } from '#web/screens/map/layer-map.tsx';
import type { Subject } from './subject-shape.ts';
import { usePageWords } from './words/words.ts';

const MapView = lazy(async () => ({ default: (await import('#web/map/MapView.tsx')).MapView }));

const closeZoom = 12;

/** Where the entries of a history happened. Corrected and withdrawn places are left to the timeline. */
export function SubjectMap({ subject }: { readonly subject: Subject }): ReactElement | null {
  const words = usePageWords();
  const links = useLinks();
  const go = useGo();
  const [theme] = useTheme();
  const mapWords = { ...useMapWords(), label: `${words.say('subject-map')}: ${subject.name}` };
  const points = useMemo(() => pointsOf(subject.history, links), [subject.history, links]);
  const last = points.at(-1);
  if (last === undefined) return null;
  return (
    <div className="subject-map screen-only">
      <h2>{words.say('subject-map')}</h2>
      <div className="desk-map">
        <Suspense fallback={<Loading />}>
          <MapView
            points={points}
            areas={[]}
            theme={theme}
            language={words.lang === 'ht' ? 'ht' : 'fr'}
            words={mapWords}
            viewport={{ lat: last.lat, lon: last.lon, zoom: closeZoom }}
            onSelect={(id) => go(links.entry(id))}
            list={(inView) => <PointTable points={inView} />}
          />
        </Suspense>
      </div>
    </div>
  );
}

const pointsOf = (history: readonly Entry[], links: Links): MapPoint[] =>
  history.flatMap(({ id, position, lat_e6: lat, lon_e6: lon, label, place, corrected_by, withdrawn_by }) => {
    if (lat === null || lon === null || corrected_by.length > 0 || withdrawn_by.length > 0) return [];
    const text = `#${position} ${label}${place === null ? '' : `, ${place}`}`;
    return [
      {
        id,
        label: text,
        symbol: 'place',
        state: 'calm' as const,
        lat: lat / 1e6,
        lon: lon / 1e6,
        href: links.entry(id),
      },
    ];
  });
