import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** 积分、对比情况: the office's tabs, and what of them is a unit's own. */
export const scoreRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: '/publications/scores',
      component: lazyRouteComponent(() => import('./scores-page'), 'ScoresPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/publications/comparisons',
      component: lazyRouteComponent(() => import('./comparisons-page'), 'ComparisonsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/score-sheets',
      component: lazyRouteComponent(() => import('./own-sheets-page'), 'OwnSheetsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/score-sheets/$runId',
      component: lazyRouteComponent(() => import('./sheet-page'), 'SheetPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/score-appeals/$appealId',
      component: lazyRouteComponent(() => import('./appeal-page'), 'AppealPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/comparisons',
      component: lazyRouteComponent(() => import('./own-lines-page'), 'OwnLinesPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/comparisons/$comparisonId',
      component: lazyRouteComponent(() => import('./comparison-page'), 'ComparisonPage'),
    }),
  ] as const;
