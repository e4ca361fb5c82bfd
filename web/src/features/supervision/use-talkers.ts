import { api } from '../../api/client';
import type { components } from '../../api/schema';
import type { Interview } from './use-proposals';

type Talker = components['schemas']['TalkerAnswer'];

interface Talkers {
  readonly talkers: readonly Talker[];
  readonly isLoading: boolean;
}

/** Who of the city may talk at the third tier. */
export function useTalkers({ id, tier }: Interview, enabled = tier === 3): Talkers {
  const params = { path: { id } };
  const { data, isLoading } = api.useQuery('get', '/api/v1/interviews/{id}/interviewers', { params }, { enabled });
  return { talkers: data ?? [], isLoading };
}
