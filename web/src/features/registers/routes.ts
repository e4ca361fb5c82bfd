import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readImportSearch } from '../../parts/imports/import';
import {
  readEntriesSearch,
  readEntrySearch,
  readNewEntrySearch,
  readQueueSearch,
  readRegisterImportsSearch,
} from './registers-search';

/** The pages of this feature, below the frame of every page. */
export const registerRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: '/voluntary',
      component: lazyRouteComponent(() => import('./voluntary-page'), 'VoluntaryPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/registers/queue',
      validateSearch: readQueueSearch,
      component: lazyRouteComponent(() => import('./queue-page'), 'QueuePage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/registers/entries/$entryId',
      component: lazyRouteComponent(() => import('./find-entry-page'), 'FindEntryPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/registers/imports',
      validateSearch: readRegisterImportsSearch,
      component: lazyRouteComponent(() => import('./imports-page'), 'RegisterImportsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/registers/imports/$importId',
      validateSearch: readImportSearch,
      component: lazyRouteComponent(() => import('./import-page'), 'RegisterImportPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/registers/$path',
      validateSearch: readEntriesSearch,
      component: lazyRouteComponent(() => import('./register-page'), 'RegisterPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/registers/$path/new',
      validateSearch: readNewEntrySearch,
      component: lazyRouteComponent(() => import('./new-entry-page'), 'NewEntryPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/registers/$path/$entryId',
      validateSearch: readEntrySearch,
      component: lazyRouteComponent(() => import('./entry-page'), 'EntryPage'),
    }),
  ] as const;
