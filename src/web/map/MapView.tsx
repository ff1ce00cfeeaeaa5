import { useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { basemapAttribution } from './basemap.ts';
import type { MapLanguage } from './basemap.ts';
import type { MapArea, MapPoint } from './features.ts';
import { MapButton } from './map-button.tsx';
import { useMap } from './use-map.ts';
import './map.css';

export type { MapLanguage } from './basemap.ts';
export type { MapArea, MapPoint } from './features.ts';
export type { MapState } from './symbols.ts';

export interface MapWords {
  /** The spoken name of the map. */
  readonly label: string;
  /** Says that this is an orientation map and how to get a better one. */
  readonly orientation: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly wholeCountry: string;
  readonly showList: string;
  readonly showMap: string;
}

export interface MapViewport {
  readonly lat: number;
  readonly lon: number;
  readonly zoom: number;
}

export interface MapViewProps {
  readonly points: readonly MapPoint[];
  readonly areas: readonly MapArea[];
  /** Names the colours to read; the values come from the page's custom properties. */
  readonly theme: string;
  readonly language: MapLanguage;
  readonly words: MapWords;
  readonly chosen?: string;
  readonly onSelect?: (id: string) => void;
  /** Where to look first; without it, the whole country. */
  readonly viewport?: MapViewport;
  readonly onViewport?: (viewport: MapViewport) => void;
  /** A PMTiles file on this origin, with the line its licence asks for. */
  readonly tilesUrl?: string;
  readonly tilesAttribution?: string;
  /** The same points as a table, for those whom a picture does not serve. Gets what is in view. */
  readonly list?: (inView: readonly MapPoint[]) => ReactNode;
}

export function MapView(props: MapViewProps): ReactElement {
  const { words, list, tilesUrl, tilesAttribution } = props;
  const container = useRef<HTMLDivElement>(null);
  const [listed, setListed] = useState<readonly MapPoint[]>();
  const map = useMap(container, props);
  const attribution = [tilesAttribution, basemapAttribution].filter((line) => line !== undefined);
  return (
    <div className="map">
      <div ref={container} className="map-canvas" inert={listed !== undefined} />
      {listed !== undefined && <div className="map-list">{list?.(listed)}</div>}
      <div className="map-buttons">
        {list !== undefined && (
          <MapButton
            sign={listed === undefined ? 'list' : 'map'}
            label={listed === undefined ? words.showList : words.showMap}
            onPress={() => setListed(listed === undefined ? map.inView() : undefined)}
          />
        )}
        {listed === undefined && (
          <>
            <MapButton sign="in" label={words.zoomIn} onPress={map.zoomIn} />
            <MapButton sign="out" label={words.zoomOut} onPress={map.zoomOut} />
            <MapButton sign="home" label={words.wholeCountry} onPress={map.wholeCountry} />
          </>
        )}
      </div>
      <p className="map-note">
        {tilesUrl === undefined && <span className="map-orientation">{words.orientation}</span>}
        <span>{attribution.join(' · ')}</span>
      </p>
    </div>
  );
}
