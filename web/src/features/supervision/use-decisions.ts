import { api } from '../../api/client';
import { isOffice, useMe } from '../../api/me';
import type { components } from '../../api/schema';
import type { Interview } from './use-proposals';

export type Approval = components['schemas']['ApprovalAnswer'];

const LIMIT = 200;

/** What the server says about the decisions on one interview: who decides, and what the reader may do; the office alone sees them. */
export function useDecisionsOn({ id }: Interview): readonly Approval[] {
  const enabled = isOffice(useMe());
  const query = { subjectId: id, limit: LIMIT };
  return api.useQuery('get', '/api/v1/approvals', { params: { query } }, { enabled }).data?.items ?? [];
}

/** The signature that a proposal waits for, as the reader may give or register it. */
export function signatureOf(approvals: readonly Approval[], { id }: Interview): Approval | undefined {
  return approvals.find(
    ({ kind, subjectId, state }) => kind === 'INTERVIEW' && subjectId === id && state === 'PENDING',
  );
}

/** The signatures that all proposals wait for. */
export function useSignatures(): readonly Approval[] {
  const query = { kind: 'INTERVIEW', state: 'PENDING' as const, limit: LIMIT };
  return api.useQuery('get', '/api/v1/approvals', { params: { query } }).data?.items ?? [];
}
