import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readImportSearch } from '../../parts/imports/import';
import { readProblemsSearch } from './problems-search';

/** The pages of this feature, below the frame of every page. */
export const problemRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: '/problems',
      validateSearch: readProblemsSearch,
      component: lazyRouteComponent(() => import('./problems-page'), 'ProblemsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/problems/new',
      component: lazyRouteComponent(() => import('./new-problem-page'), 'NewProblemPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/problems/imports',
      component: lazyRouteComponent(() => import('./imports-page'), 'ProblemImportsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/problems/imports/$importId',
      validateSearch: readImportSearch,
      component: lazyRouteComponent(() => import('./import-page'), 'ProblemImportPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/problems/$problemId',
      component: lazyRouteComponent(() => import('./problem-page'), 'ProblemPage'),
    }),
  ] as const;
