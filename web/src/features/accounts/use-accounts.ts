import { useQuery } from '@tanstack/react-query';
import { client } from '../../api/client';
import type { components } from '../../api/schema';
import { wholeList } from '../../parts/whole-list';

export type Account = components['schemas']['AccountAnswer'];
export type Link = components['schemas']['IssuedLinkAnswer'];

export const STATES = ['READY', 'NO_PASSWORD', 'WAITING', 'DISABLED'] as const;
export type AccountState = (typeof STATES)[number];

/** Every account by its login: a city has some hundreds. */
export function useAccounts() {
  return useQuery({
    queryKey: ['get', '/api/v1/accounts', 'all'],
    queryFn: ({ signal }) => wholeList((query) => client.GET('/api/v1/accounts', { params: { query }, signal })),
  });
}

/** What an account is at the moment; the first that holds. */
export function stateOf({ awaitsApproval, disabledAt, hasPassword }: Account): AccountState {
  if (awaitsApproval) return 'WAITING';
  if (disabledAt != null) return 'DISABLED';
  return hasPassword ? 'READY' : 'NO_PASSWORD';
}
