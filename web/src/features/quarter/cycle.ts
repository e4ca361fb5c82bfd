import { api } from '../../api/client';
import type { components } from '../../api/schema';
import type { QuarterPart } from './quarter-search';

export type Cycle = components['schemas']['CycleAnswer'];
export type DutyKind = Cycle['kinds'][number];

export const KINDS: readonly DutyKind[] = ['RESEARCH', 'COORDINATION', 'INSPECTION', 'PROBLEM', 'EXPERIENCE'];

const WORK_POLL_MS = 1_500;

/** Whether it is being opened or closed just now. */
export function isMoving({ state }: Cycle): boolean {
  return state === 'OPENING' || state === 'CLOSING';
}

/** One quarter; asked again and again while it is being opened or closed, whoever started that. */
export function useCycle(cycleId: string) {
  return api.useQuery(
    'get',
    '/api/v1/cycles/{id}',
    { params: { path: { id: cycleId } } },
    { refetchInterval: ({ state }) => (state.data !== undefined && isMoving(state.data) ? WORK_POLL_MS : false) },
  );
}

/** Where the work on a quarter stands: the part that opens where the address names none. */
export function presentPart({ state }: Cycle): QuarterPart {
  if (state === 'DRAFT' || state === 'OPENING') return 'open';
  return state === 'OPEN' ? 'verify' : 'close';
}

export const CYCLE_TONES = {
  DRAFT: 'plain',
  OPENING: 'calm',
  OPEN: 'calm',
  CLOSING: 'warn',
  CLOSED: 'good',
} as const;
