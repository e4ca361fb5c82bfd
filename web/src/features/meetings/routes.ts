import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readImportSearch } from '../../parts/imports/import';
import { readDecisionsSearch, readDocumentsSearch, readMeetingsSearch, readPlanSearch } from './meetings-search';

/** The pages of this feature, below the frame of every page. */
export const meetingRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: '/meetings',
      validateSearch: readMeetingsSearch,
      component: lazyRouteComponent(() => import('./meetings-page'), 'MeetingsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/meetings/plan',
      validateSearch: readPlanSearch,
      component: lazyRouteComponent(() => import('./plan-page'), 'PlanTopicsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/meetings/plan/imports',
      component: lazyRouteComponent(() => import('./plan-imports-page'), 'PlanImportsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/meetings/plan/imports/$importId',
      validateSearch: readImportSearch,
      component: lazyRouteComponent(() => import('./plan-import-page'), 'PlanImportPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/meetings/decisions',
      validateSearch: readDecisionsSearch,
      component: lazyRouteComponent(() => import('./decisions-page'), 'DecisionsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/meetings/documents',
      validateSearch: readDocumentsSearch,
      component: lazyRouteComponent(() => import('./documents-page'), 'DocumentsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/meetings/rota',
      component: lazyRouteComponent(() => import('./rota-page'), 'RotaPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/meetings/imports',
      component: lazyRouteComponent(() => import('./imports-page'), 'MeetingImportsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/meetings/imports/$importId',
      validateSearch: readImportSearch,
      component: lazyRouteComponent(() => import('./import-page'), 'MeetingImportPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/meetings/$meetingId',
      component: lazyRouteComponent(() => import('./meeting-page'), 'MeetingPage'),
    }),
  ] as const;
