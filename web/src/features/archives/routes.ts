import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** 年度归档. */
export const archiveRoutes = <Parent extends AnyRoute>(inside: Parent) =>
  [
    createRoute({
      getParentRoute: () => inside,
      path: '/settings/archives',
      component: lazyRouteComponent(() => import('./archives-page'), 'ArchivesPage'),
    }),
    createRoute({
      getParentRoute: () => inside,
      path: '/settings/archives/$archiveId',
      component: lazyRouteComponent(() => import('./archive-page'), 'ArchivePage'),
    }),
  ] as const;
