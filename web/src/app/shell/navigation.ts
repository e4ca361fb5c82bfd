import { isOffice, isOfGroup, isUnitOnly, may, type Me } from '../../api/rights';

/** A page of the menu. */
export type PageKey =
  | 'workbench'
  | 'matrix'
  | 'todo'
  | 'ledger'
  | 'projects'
  | 'quarter'
  | 'supervision'
  | 'meetings'
  | 'topics'
  | 'experience'
  | 'outcomes'
  | 'instructions'
  | 'publications'
  | 'overview'
  | 'notices'
  | 'organisation'
  | 'rules'
  | 'calendar'
  | 'audit'
  | 'channels'
  | 'accounts'
  | 'status'
  | 'guide';

export interface Entry {
  readonly page: PageKey;
  readonly to: string;
}

export interface Menu {
  readonly work: readonly Entry[];
  readonly settings: readonly Entry[];
}

const WORK: readonly (Entry & { readonly permission: string | null; readonly office?: boolean })[] = [
  { page: 'workbench', to: '/', permission: 'obligations.read' },
  { page: 'matrix', to: '/matrix', permission: 'cycles.matrix' },
  { page: 'todo', to: '/todo', permission: 'obligations.read' },
  { page: 'ledger', to: '/ledger', permission: 'tasks.read' },
  { page: 'projects', to: '/projects', permission: 'projects.read' },
  { page: 'quarter', to: '/quarter', permission: 'cycles.preview', office: true },
  { page: 'supervision', to: '/supervision', permission: 'supervision-cases.read' },
  { page: 'meetings', to: '/meetings', permission: 'hearing-rota.read' },
  { page: 'topics', to: '/problems', permission: 'problems.report' },
  // The first tab of each; the others come by their definitions.
  { page: 'experience', to: '/registers/recognitions', permission: 'registers.confirm', office: true },
  { page: 'outcomes', to: '/registers/outputs', permission: 'registers.confirm', office: true },
  { page: 'instructions', to: '/registers/instructions', permission: 'instructions.enter' },
  { page: 'publications', to: '/publications', permission: 'publications.write', office: true },
  { page: 'overview', to: '/overview', permission: 'dashboard.read' },
  { page: 'notices', to: '/notices', permission: null },
];

const SETTINGS: readonly (Entry & { readonly permission: string; readonly office?: boolean })[] = [
  { page: 'organisation', to: '/settings/organisation', permission: 'posts.create' },
  { page: 'rules', to: '/settings/rules', permission: 'supervision-policies.read', office: true },
  { page: 'calendar', to: '/settings/calendar', permission: 'calendar.read' },
  { page: 'channels', to: '/settings/channels', permission: 'channels.write' },
  { page: 'audit', to: '/settings/audit', permission: 'audit-events.read' },
  { page: 'accounts', to: '/settings/accounts', permission: 'accounts.read' },
  { page: 'status', to: '/settings/status', permission: 'status.read' },
  { page: 'guide', to: '/guide', permission: 'cycles.preview', office: true },
];

/** Units see these and nothing else. */
const UNIT_PAGES: readonly PageKey[] = ['workbench', 'todo', 'ledger', 'notices'];
/** Its instructions are a tab of its outcomes. */
const OFFICE_HAS_NO: readonly PageKey[] = ['todo', 'instructions'];
/** Leaders and groups owe nothing of their own, reach tasks and problems from their projects, and what else they may open from the workbench; for everybody but units what is unread stands in the bar above. */
const GROUPS_GO_WITHOUT: readonly PageKey[] = ['todo', 'ledger', 'topics', 'instructions', 'notices'];
const LEADERS_GO_WITHOUT: readonly PageKey[] = [...GROUPS_GO_WITHOUT, 'meetings'];

/** What somebody may open, whether his menu names it or not. */
function openTo(me: Me): Menu {
  if (isUnitOnly(me)) return { work: WORK.filter(({ page }) => UNIT_PAGES.includes(page)), settings: [] };
  const office = isOffice(me);
  const seen = ({ permission, office: officeOnly = false, page }: (typeof WORK)[number]): boolean =>
    (permission === null || may(me, permission)) &&
    (!officeOnly || office) &&
    !(office && OFFICE_HAS_NO.includes(page));
  return { work: WORK.filter(seen), settings: office || me.adminRole != null ? SETTINGS.filter(seen) : [] };
}

/** What the menu leaves out of that. Who has no post any more reads there what he was told. */
function unnamedFor(me: Me): readonly PageKey[] {
  if (isUnitOnly(me) || me.posts.length === 0) return [];
  if (isOffice(me)) return ['notices'];
  return isOfGroup(me) ? GROUPS_GO_WITHOUT : LEADERS_GO_WITHOUT;
}

/** What the menu names to whom: units four entries, leaders and their secretaries five, groups these with their meetings, the office twelve. */
export function menuOf(me: Me): Menu {
  const { work, settings } = openTo(me);
  const unnamed = unnamedFor(me);
  return { work: work.filter(({ page }) => !unnamed.includes(page)), settings };
}

/** Where somebody begins who wanted to go to a place: there, unless it is a page that he does not have. */
export function landingOf(me: Me, wanted: string): string {
  const { work, settings } = openTo(me);
  const path = wanted.split(/[?#]/)[0];
  const isPage = ({ to }: Entry): boolean => to === path;
  return [...WORK, ...SETTINGS].some(isPage) && ![...work, ...settings].some(isPage) ? '/' : wanted;
}

/** Where somebody begins: with his own matters; the three administrators, who have none, with their settings; the rest is told. */
export function homeOf({ work, settings }: Menu): string {
  const own = work.find(({ page }) => page !== 'notices');
  return own?.to ?? settings[0]?.to ?? work[0]?.to ?? '/';
}
