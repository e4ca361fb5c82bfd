import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** 通报综述: its tabs and the page of one publication. */
export const publicationRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: '/publications',
      component: lazyRouteComponent(() => import('./bulletins-page'), 'BulletinsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/publications/reviews',
      component: lazyRouteComponent(() => import('./reviews/reviews-page'), 'ReviewsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/publications/reports',
      component: lazyRouteComponent(() => import('./reviews/reviews-page'), 'ReportsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/publications/reviews/$reviewId',
      component: lazyRouteComponent(() => import('./reviews/review-page'), 'ReviewPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/publications/quarters',
      component: lazyRouteComponent(() => import('./quarters/quarter-reports-page'), 'QuarterReportsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/publications/$publicationId',
      component: lazyRouteComponent(() => import('./read-or-work'), 'ReadOrWork'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/fact-checks/$checkId',
      component: lazyRouteComponent(() => import('./fact-check-page'), 'FactCheckPage'),
    }),
  ] as const;
