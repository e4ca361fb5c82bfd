import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { api } from '../api/client';
import { ProblemError } from '../api/problem';
import { queries } from '../api/queries';
import { archiveRoutes } from '../features/archives/routes';
import { readAccountsSearch } from '../features/accounts/accounts-search';
import { readAuditSearch } from '../features/audit/audit-search';
import { readCalendarSearch } from '../features/calendar/calendar-search';
import { documentTemplateRoutes } from '../features/document-templates/routes';
import { readDutySearch } from '../features/todo/duty-search';
import { readObligationSearch } from '../features/todo/obligation-search';
import { readLedgerImportSearch } from '../features/ledger/imports/search';
import { readLedgerSearch } from '../features/ledger/ledger-search';
import { readMatrixSearch } from '../features/matrix/matrix-search';
import { indicatorRoutes } from '../features/indicators/routes';
import { keyPointRoutes } from '../features/key-points/routes';
import { meetingRoutes } from '../features/meetings/routes';
import { readNoticesSearch } from '../features/notices/notices-search';
import { readImportSearch } from '../parts/imports/import';
import { readOrganisationSearch } from '../features/organisation/organisation-search';
import { readOverviewSearch } from '../features/overview/overview-search';
import { problemRoutes } from '../features/problems/routes';
import { readProjectsSearch } from '../features/projects/projects-search';
import { readQuarterSearch } from '../features/quarter/quarter-search';
import { publicationRoutes } from '../features/publications/routes';
import { scoreRoutes } from '../features/publications/scores/routes';
import { registerRoutes } from '../features/registers/routes';
import { ruleRoutes } from '../features/rules/routes';
import { readSearchSearch } from '../features/search/search-search';
import { readSupervisionSearch } from '../features/supervision/supervision-search';
import { readTodoSearch } from '../features/todo/todo-search';
import { WorkbenchPage } from '../features/workbench/workbench-page';
import { BareErrorPage, ErrorPage } from './error-page';
import { NoSuchPage } from './no-such-page';
import { Shell } from './shell/shell';

const root = createRootRoute({ notFoundComponent: NoSuchPage, errorComponent: BareErrorPage });

/** Everything but signing in asks first who is there; whoever is not signed in comes back here afterwards. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Shell,
  errorComponent: BareErrorPage,
  beforeLoad: async ({ location }) => {
    try {
      // What the shell reads too: asked for once.
      await queries.query({ ...api.queryOptions('get', '/api/v1/me'), staleTime: 'static' });
    } catch (error) {
      if (!(error instanceof ProblemError) || error.status !== 401) throw error;
      throw redirect({ to: '/sign-in', search: { next: location.href } });
    }
  },
});

interface SignInSearch {
  readonly next?: string | undefined;
}

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  // What is left out here the router fills in from the address as it stands, so the page that follows it looks again.
  validateSearch: ({ next }): SignInSearch => ({ next: typeof next === 'string' ? next : undefined }),
  component: lazyRouteComponent(() => import('./session/sign-in-page'), 'SignInPage'),
  errorComponent: BareErrorPage,
});

const setPassword = createRoute({
  getParentRoute: () => root,
  path: '/set-password',
  component: lazyRouteComponent(() => import('./session/set-password-page'), 'SetPasswordPage'),
  errorComponent: BareErrorPage,
});

const workbenchPage = createRoute({
  getParentRoute: () => inside,
  path: '/',
  // The screen that most people see first comes with the frame.
  component: WorkbenchPage,
});

const matrixPage = createRoute({
  getParentRoute: () => inside,
  path: '/matrix',
  validateSearch: readMatrixSearch,
  component: lazyRouteComponent(() => import('../features/matrix/matrix-page'), 'MatrixPage'),
});

const todoPage = createRoute({
  getParentRoute: () => inside,
  path: '/todo',
  validateSearch: readTodoSearch,
  component: lazyRouteComponent(() => import('../features/todo/todo-page'), 'TodoPage'),
});

const dutyPage = createRoute({
  getParentRoute: () => inside,
  path: '/duties/$dutyId',
  validateSearch: readDutySearch,
  component: lazyRouteComponent(() => import('../features/todo/duty-page'), 'DutyPage'),
});

const obligationPage = createRoute({
  getParentRoute: () => inside,
  path: '/obligations/$obligationId',
  validateSearch: readObligationSearch,
  component: lazyRouteComponent(() => import('../features/todo/obligation-page'), 'ObligationPage'),
});

const planPage = createRoute({
  getParentRoute: () => inside,
  path: '/plans/$planId',
  component: lazyRouteComponent(() => import('../features/todo/plan-page'), 'PlanPage'),
});

const ledgerPage = createRoute({
  getParentRoute: () => inside,
  path: '/ledger',
  validateSearch: readLedgerSearch,
  component: lazyRouteComponent(() => import('../features/ledger/ledger-page'), 'LedgerPage'),
});

const importsPage = createRoute({
  getParentRoute: () => inside,
  path: '/ledger/imports',
  component: lazyRouteComponent(() => import('../features/ledger/imports-page'), 'ImportsPage'),
});

const importPage = createRoute({
  getParentRoute: () => inside,
  path: '/ledger/imports/$importId',
  validateSearch: readLedgerImportSearch,
  component: lazyRouteComponent(() => import('../features/ledger/import-page'), 'ImportPage'),
});

const taskPage = createRoute({
  getParentRoute: () => inside,
  path: '/tasks/$taskId',
  component: lazyRouteComponent(() => import('../features/ledger/task-page'), 'TaskPage'),
});

const projectsPage = createRoute({
  getParentRoute: () => inside,
  path: '/projects',
  validateSearch: readProjectsSearch,
  component: lazyRouteComponent(() => import('../features/projects/projects-page'), 'ProjectsPage'),
});

const projectPage = createRoute({
  getParentRoute: () => inside,
  path: '/projects/$projectId',
  component: lazyRouteComponent(() => import('../features/projects/project-page'), 'ProjectPage'),
});

const programmesPage = createRoute({
  getParentRoute: () => inside,
  path: '/projects/programmes',
  component: lazyRouteComponent(() => import('../features/projects/programmes-page'), 'ProgrammesPage'),
});

const programmePage = createRoute({
  getParentRoute: () => inside,
  path: '/projects/programmes/$programmeId',
  component: lazyRouteComponent(() => import('../features/projects/programmes-page'), 'ProgrammePage'),
});

const searchPage = createRoute({
  getParentRoute: () => inside,
  path: '/search',
  validateSearch: readSearchSearch,
  component: lazyRouteComponent(() => import('../features/search/search-page'), 'SearchPage'),
});

const quartersPage = createRoute({
  getParentRoute: () => inside,
  path: '/quarter',
  component: lazyRouteComponent(() => import('../features/quarter/quarters-page'), 'QuartersPage'),
});

const quarterPage = createRoute({
  getParentRoute: () => inside,
  path: '/quarter/$cycleId',
  validateSearch: readQuarterSearch,
  component: lazyRouteComponent(() => import('../features/quarter/quarter-page'), 'QuarterPage'),
});

const supervisionPage = createRoute({
  getParentRoute: () => inside,
  path: '/supervision',
  validateSearch: readSupervisionSearch,
  component: lazyRouteComponent(() => import('../features/supervision/supervision-page'), 'SupervisionPage'),
});

const casePage = createRoute({
  getParentRoute: () => inside,
  path: '/supervision/cases/$caseId',
  component: lazyRouteComponent(() => import('../features/supervision/case-page'), 'CasePage'),
});

const interviewPage = createRoute({
  getParentRoute: () => inside,
  path: '/supervision/interviews/$interviewId',
  component: lazyRouteComponent(() => import('../features/supervision/interview-page'), 'InterviewPage'),
});

const listingPage = createRoute({
  getParentRoute: () => inside,
  path: '/supervision/listings/$listingId',
  component: lazyRouteComponent(() => import('../features/supervision/listing-page'), 'ListingPage'),
});

const holdPage = createRoute({
  getParentRoute: () => inside,
  path: '/holds/$holdId',
  component: lazyRouteComponent(() => import('../features/supervision/hold-page'), 'HoldPage'),
});

const overviewPage = createRoute({
  getParentRoute: () => inside,
  path: '/overview',
  validateSearch: readOverviewSearch,
  component: lazyRouteComponent(() => import('../features/overview/overview-page'), 'OverviewPage'),
});

const noticesPage = createRoute({
  getParentRoute: () => inside,
  path: '/notices',
  validateSearch: readNoticesSearch,
  component: lazyRouteComponent(() => import('../features/notices/notices-page'), 'NoticesPage'),
});

const openMessagePage = createRoute({
  getParentRoute: () => inside,
  path: '/open/$deliveryId',
  component: lazyRouteComponent(() => import('../features/notices/open-message-page'), 'OpenMessagePage'),
});

const channelsPage = createRoute({
  getParentRoute: () => inside,
  path: '/settings/channels',
  component: lazyRouteComponent(() => import('../features/channels/channels-page'), 'ChannelsPage'),
});

const organisationPage = createRoute({
  getParentRoute: () => inside,
  path: '/settings/organisation',
  validateSearch: readOrganisationSearch,
  component: lazyRouteComponent(() => import('../features/organisation/organisation-page'), 'OrganisationPage'),
});

const handoverPage = createRoute({
  getParentRoute: () => inside,
  path: '/settings/handovers/$handoverId',
  component: lazyRouteComponent(() => import('../features/organisation/handovers/handover-page'), 'HandoverPage'),
});

const divisionImportsPage = createRoute({
  getParentRoute: () => inside,
  path: '/settings/division-imports',
  component: lazyRouteComponent(() => import('../features/organisation/division/imports-page'), 'DivisionImportsPage'),
});

const divisionImportPage = createRoute({
  getParentRoute: () => inside,
  path: '/settings/division-imports/$importId',
  validateSearch: readImportSearch,
  component: lazyRouteComponent(() => import('../features/organisation/division/import-page'), 'DivisionImportPage'),
});

const calendarPage = createRoute({
  getParentRoute: () => inside,
  path: '/settings/calendar',
  validateSearch: readCalendarSearch,
  component: lazyRouteComponent(() => import('../features/calendar/calendar-page'), 'CalendarPage'),
});

const auditPage = createRoute({
  getParentRoute: () => inside,
  path: '/settings/audit',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import('../features/audit/audit-page'), 'AuditPage'),
});

const accountsPage = createRoute({
  getParentRoute: () => inside,
  path: '/settings/accounts',
  validateSearch: readAccountsSearch,
  component: lazyRouteComponent(() => import('../features/accounts/accounts-page'), 'AccountsPage'),
});

const statusPage = createRoute({
  getParentRoute: () => inside,
  path: '/settings/status',
  component: lazyRouteComponent(() => import('../features/status/status-page'), 'StatusPage'),
});

const guidePage = createRoute({
  getParentRoute: () => inside,
  path: '/guide',
  component: lazyRouteComponent(() => import('../features/guide/guide-page'), 'GuidePage'),
});

const password = createRoute({
  getParentRoute: () => inside,
  path: '/password',
  component: lazyRouteComponent(() => import('./session/change-password-page'), 'ChangePasswordPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    setPassword,
    inside.addChildren([
      workbenchPage,
      matrixPage,
      todoPage,
      dutyPage,
      obligationPage,
      planPage,
      ledgerPage,
      importsPage,
      importPage,
      taskPage,
      projectsPage,
      projectPage,
      programmesPage,
      programmePage,
      searchPage,
      quartersPage,
      quarterPage,
      supervisionPage,
      casePage,
      interviewPage,
      listingPage,
      holdPage,
      overviewPage,
      noticesPage,
      openMessagePage,
      channelsPage,
      organisationPage,
      handoverPage,
      divisionImportsPage,
      divisionImportPage,
      ...ruleRoutes(inside),
      calendarPage,
      auditPage,
      accountsPage,
      statusPage,
      guidePage,
      password,
      ...keyPointRoutes(inside),
      ...indicatorRoutes(inside),
      ...meetingRoutes(inside),
      ...problemRoutes(inside),
      ...registerRoutes(inside),
      ...archiveRoutes(inside),
      ...publicationRoutes(inside),
      ...scoreRoutes(inside),
      ...documentTemplateRoutes(inside),
    ]),
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: ErrorPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    readonly router: typeof router;
  }
}
