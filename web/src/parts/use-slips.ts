import { client } from '../api/client';
import type { components } from '../api/schema';
import { type Pages, usePages } from './use-pages';

export type Slip = components['schemas']['SlipAnswer'];

/** Urging slips that wait or are held, the earliest first. */
export function useSlips(): Pages<Slip> {
  return usePages(['/api/v1/supervision/slips'], async (cursor, signal) => {
    const query = { limit: 100, ...(cursor !== undefined && { cursor }) };
    const { data } = await client.GET('/api/v1/supervision/slips', { params: { query }, signal });
    return data ?? { items: [], nextCursor: null };
  });
}
