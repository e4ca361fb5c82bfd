import { client } from '../api/client';
import type { components } from '../api/schema';
import { type Pages, usePages } from './use-pages';

export type Slip = components['schemas']['SlipAnswer'];

/** Urging slips that wait or are held, the earliest first. */
export function useSlips(): Pages<Slip> {
  return usePages(['/api/v1/supervision/slips'], (from, signal) =>
    client.GET('/api/v1/supervision/slips', { params: { query: { limit: 100, ...from } }, signal }),
  );
}
