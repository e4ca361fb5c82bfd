import { client } from '../../api/client';
import type { components } from '../../api/schema';
import { type Pages, usePages } from '../../parts/use-pages';

export type Interview = components['schemas']['InterviewAnswer'];
export type InterviewItem = components['schemas']['InterviewItemAnswer'];

/** Proposals that wait for a signature, for the office alone. */
export function useProposals(): Pages<Interview> {
  return usePages(['/api/v1/interviews', 'PROPOSED'], (from, signal) => {
    const query = { state: 'PROPOSED' as const, limit: 100, ...from };
    return client.GET('/api/v1/interviews', { params: { query }, signal });
  });
}
