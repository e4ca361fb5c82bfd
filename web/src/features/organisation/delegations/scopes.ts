import type { components } from '../../../api/schema';

/** 代行范围: what of a post's business the deputy does. */
export type Scope = components['schemas']['DelegationAnswer']['scope'];

export const SCOPES: readonly Scope[] = ['ALL', 'FILING', 'SUPERVISION'];
