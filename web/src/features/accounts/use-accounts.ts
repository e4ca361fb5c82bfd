import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../api/client';
import type { components } from '../../api/schema';
import type { Pages } from '../../parts/use-pages';
import { wholeList } from '../../parts/whole-list';
import type { AccountsSearch, AccountState } from './accounts-search';

export type Account = components['schemas']['AccountAnswer'];
export type Link = components['schemas']['IssuedLinkAnswer'];

/** Rows with buttons are shown by the screenful. */
const AT_ONCE = 50;

/** The accounts that are asked for, by login: a city has some hundreds, so all are read at once. */
export function useAccounts({ words = '', state }: AccountsSearch): Pages<Account> {
  const [shown, setShown] = useState(AT_ONCE);
  const query = useQuery({
    queryKey: ['get', '/api/v1/accounts', 'all'],
    queryFn: ({ signal }) => wholeList((place) => client.GET('/api/v1/accounts', { params: { query: place }, signal })),
  });
  const text = words.trim().toLowerCase();
  const named = ({ login, personName }: Account): boolean =>
    login.includes(text) || (personName ?? '').toLowerCase().includes(text);
  const all = query.data?.filter((one) => named(one) && (state === undefined || stateOf(one) === state));
  return {
    ...query,
    data: all?.slice(0, shown),
    hasMore: (all?.length ?? 0) > shown,
    loadingMore: false,
    loadMore: () => setShown(shown + AT_ONCE),
  };
}

/** What an account is at the moment; the first that holds. */
export function stateOf({ awaitsApproval, disabledAt, hasPassword }: Account): AccountState {
  if (awaitsApproval) return 'WAITING';
  if (disabledAt != null) return 'DISABLED';
  return hasPassword ? 'READY' : 'NO_PASSWORD';
}
