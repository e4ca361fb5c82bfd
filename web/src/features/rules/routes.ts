import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readRulesSearch, readTrialSearch } from './rules-search';

/** The pages of this feature, below the frame of every page. */
export const ruleRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: '/settings/rules',
      validateSearch: readRulesSearch,
      component: lazyRouteComponent(() => import('./rules-page'), 'RulesPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/settings/rules/proposals/$proposalId',
      component: lazyRouteComponent(() => import('./proposal-page'), 'ProposalPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/settings/rules/moves',
      component: lazyRouteComponent(() => import('./moves-page'), 'MovesPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/settings/rules/moves/$moveId',
      component: lazyRouteComponent(() => import('./move-page'), 'MovePage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/settings/rules/trials',
      component: lazyRouteComponent(() => import('./trials-page'), 'TrialsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/settings/rules/trials/$trialId',
      validateSearch: readTrialSearch,
      component: lazyRouteComponent(() => import('./trial-page'), 'TrialPage'),
    }),
  ] as const;
