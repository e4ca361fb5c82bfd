import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readDecisionsSearch, readMeetingsSearch, readPlanSearch } from './meetings-search';

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
      path: '/meetings/decisions',
      validateSearch: readDecisionsSearch,
      component: lazyRouteComponent(() => import('./decisions-page'), 'DecisionsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/meetings/rota',
      component: lazyRouteComponent(() => import('./rota-page'), 'RotaPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/meetings/$meetingId',
      component: lazyRouteComponent(() => import('./meeting-page'), 'MeetingPage'),
    }),
  ] as const;
