import { useQuery } from '@tanstack/react-query';
import { api, client } from '../../api/client';
import { useToday } from '../../parts/use-today';
import { wholeList } from '../../parts/whole-list';

export const STEPS = ['import', 'units', 'posts', 'chains', 'calendar', 'rules', 'quarter'] as const;
export type StepKey = (typeof STEPS)[number];

export interface Step {
  readonly key: StepKey;
  /** Null until the server has answered. */
  readonly done: boolean | null;
  /** What is done, or, where it is not, what is left. */
  readonly count: number;
}

const LATEST = 50;
/** From November on the next year's list is published. */
const LIST_MONTH = 11;

function step(key: StepKey, found: { readonly done: boolean; readonly count: number } | null): Step {
  return { key, done: found?.done ?? null, count: found?.count ?? 0 };
}

/** How far each step is, by what is there now. */
export function useSteps(): readonly Step[] {
  return [
    step('import', useImported()),
    step('units', useUnitsConfirmed()),
    step('posts', useVacant()),
    step('chains', useGaps()),
    step('calendar', useCalendar()),
    step('rules', useRules()),
    step('quarter', useQuarter()),
  ];
}

function useImports() {
  return api.useQuery('get', '/api/v1/ledger-imports', { params: { query: { limit: LATEST } } }).data?.items;
}

function useImported() {
  const imports = useImports();
  if (imports === undefined) return null;
  const count = imports.filter(({ state }) => state === 'CONFIRMED').length;
  return { done: count > 0, count };
}

/** Units exist, and no import proposes further ones that nobody has decided on. */
function useUnitsConfirmed() {
  const imports = useImports();
  const units = useQuery({
    queryKey: ['get', '/api/v1/units', 'all'],
    queryFn: ({ signal }) => wholeList((query) => client.GET('/api/v1/units', { params: { query }, signal })),
  }).data;
  if (imports === undefined || units === undefined) return null;
  const proposed = imports
    .filter(({ state }) => state === 'PREVIEW')
    .reduce((sum, { proposals }) => sum + proposals.length, 0);
  const owing = units.filter(({ kind }) => kind === 'DEPARTMENT' || kind === 'COUNTY').length;
  return proposed === 0 && owing > 0 ? { done: true, count: units.length } : { done: false, count: proposed };
}

function useVacant() {
  const posts = useQuery({
    queryKey: ['get', '/api/v1/posts', 'vacant'],
    queryFn: ({ signal }) =>
      wholeList((place) => client.GET('/api/v1/posts', { params: { query: { ...place, vacant: true } }, signal })),
  }).data;
  return posts === undefined ? null : { done: posts.length === 0, count: posts.length };
}

function useGaps() {
  const chains = useQuery({
    queryKey: ['get', '/api/v1/chain-gaps', 'all'],
    queryFn: ({ signal }) => wholeList((query) => client.GET('/api/v1/chain-gaps', { params: { query }, signal })),
  }).data;
  if (chains === undefined) return null;
  // Whole chains are listed too, without a gap.
  const count = chains.filter(({ gaps }) => gaps.length > 0).length;
  return { done: count === 0, count };
}

/** This year's list is loaded, and near its end the next one's. */
function useCalendar() {
  const today = useToday();
  const years = api.useQuery('get', '/api/v1/calendar-years').data;
  if (years === undefined) return null;
  const [year = 0, month = 0] = today.split('-').map(Number);
  const needed = month >= LIST_MONTH ? [year, year + 1] : [year];
  const missing = needed.filter((one) => years.find((row) => row.year === one)?.provisional !== false);
  const [first] = missing;
  return first === undefined ? { done: true, count: year } : { done: false, count: first };
}

function useRules() {
  const policies = api.useQuery('get', '/api/v1/supervision/policies').data;
  if (policies === undefined) return null;
  const newest = Math.max(0, ...policies.map(({ version }) => version));
  return { done: newest > 0, count: newest };
}

function useQuarter() {
  const cycles = api.useQuery('get', '/api/v1/cycles').data?.items;
  if (cycles === undefined) return null;
  const open = cycles.filter(({ state }) => state === 'OPEN').length;
  return { done: open > 0, count: open };
}
