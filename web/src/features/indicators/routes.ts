import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readImportSearch } from '../../parts/imports/import';
import { readIndicatorsSearch } from './indicators-search';

/** The pages of this feature, below the frame of every page. */
export const indicatorRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: '/projects/indicators',
      validateSearch: readIndicatorsSearch,
      component: lazyRouteComponent(() => import('./indicators-page'), 'IndicatorsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/projects/indicators/imports',
      component: lazyRouteComponent(() => import('./imports-page'), 'IndicatorImportsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/projects/indicators/imports/$importId',
      validateSearch: readImportSearch,
      component: lazyRouteComponent(() => import('./import-page'), 'IndicatorImportPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/projects/indicators/$indicatorId',
      component: lazyRouteComponent(() => import('./indicator-page'), 'IndicatorPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/projects/readings/$expectedId',
      component: lazyRouteComponent(() => import('./expected-page'), 'ExpectedReadingPage'),
    }),
  ] as const;
