import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { WatchScreen } from '#web/screens/watch/watch-screen.tsx';
import { clocksIn } from './address.ts';
import { App } from './app.tsx';
import { NowhereNote, FaultNote } from './nowhere.tsx';

const root = createRootRoute({
  component: App,
  notFoundComponent: NowhereNote,
  errorComponent: FaultNote,
  validateSearch: clocksIn,
});
const under = { getParentRoute: () => root };

const pages = [
  createRoute({ ...under, path: '/', component: WatchScreen }),
  createRoute({
    ...under,
    path: '/book',
    component: lazyRouteComponent(() => import('#web/screens/book/book-screen.tsx'), 'BookScreen'),
  }),
  createRoute({
    ...under,
    path: '/map',
    component: lazyRouteComponent(() => import('#web/screens/map/map-screen.tsx'), 'MapScreen'),
  }),
  createRoute({
    ...under,
    path: '/d/$desk',
    component: lazyRouteComponent(() => import('#web/pages/desk.tsx'), 'DeskPage'),
  }),
  createRoute({
    ...under,
    path: '/new/$kind',
    component: lazyRouteComponent(() => import('#web/pages/kind-form.tsx'), 'NewEntryPage'),
  }),
  createRoute({
    ...under,
    path: '/s/$type/$name',
    component: lazyRouteComponent(() => import('#web/pages/subject.tsx'), 'SubjectPage'),
  }),
  createRoute({
    ...under,
    path: '/entries/$id',
    component: lazyRouteComponent(() => import('#web/pages/entry.tsx'), 'EntryPage'),
  }),
  createRoute({
    ...under,
    path: '/reports',
    component: lazyRouteComponent(() => import('#web/pages/report.tsx'), 'ReportPage'),
  }),
  createRoute({
    ...under,
    path: '/proof',
    component: lazyRouteComponent(() => import('#web/pages/proof.tsx'), 'ProofPage'),
  }),
  createRoute({
    ...under,
    path: '/settings',
    component: lazyRouteComponent(() => import('#web/pages/settings.tsx'), 'SettingsPage'),
  }),
];

export const router = createRouter({
  routeTree: root.addChildren(pages),
  // Plain `name=value` pairs: an address is read out on the radio and typed into other tools.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const pairs = Object.entries(search).filter(([, value]) => typeof value === 'string' && value !== '');
    const text = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
    return text === '' ? '' : `?${text}`;
  },
  defaultPreload: false,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
