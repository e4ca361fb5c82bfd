import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readImportSearch } from '../../parts/imports/import';
import { readKeyPointsSearch, readPointImportsSearch } from './key-points-search';

/** The pages of this feature, below the frame of every page. */
export const keyPointRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: '/projects/key-points',
      validateSearch: readKeyPointsSearch,
      component: lazyRouteComponent(() => import('./key-points-page'), 'KeyPointsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/projects/key-points/imports',
      validateSearch: readPointImportsSearch,
      component: lazyRouteComponent(() => import('./point-imports-page'), 'PointImportsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/projects/key-points/imports/$importId',
      validateSearch: readImportSearch,
      component: lazyRouteComponent(() => import('./point-import-page'), 'PointImportPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/projects/key-points/$pointId',
      component: lazyRouteComponent(() => import('./key-point-page'), 'KeyPointPage'),
    }),
  ] as const;
