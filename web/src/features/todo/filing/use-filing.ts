import { api } from '../../../api/client';
import { ProblemError } from '../../../api/problem';
import { queries } from '../../../api/queries';
import { isOvertaken } from '../overtaken';
import { requestOf } from './filing-request';
import type { DutyPageData, FilingValues } from './filing-values';

interface Filing {
  readonly filing: boolean;
  readonly problem: ProblemError | null;
  /** Somebody else changed the duty since the form was opened. */
  readonly conflict: boolean;
  readonly file: (values: FilingValues, version: number) => Promise<boolean>;
  readonly forgetProblem: () => void;
}

/** Files a duty. Sent again after a lost answer it is the same request, which the server carries out once. */
export function useFiling(duty: Pick<DutyPageData, 'id' | 'kind'>): Filing {
  const submit = api.useMutation('post', '/api/v1/duties/{id}/submit');
  const problem = submit.error instanceof ProblemError ? submit.error : null;
  return {
    filing: submit.isPending,
    problem,
    conflict: isOvertaken(problem),
    forgetProblem: submit.reset,
    file: async (values, version) => {
      try {
        await submit.mutateAsync({
          params: { path: { id: duty.id } },
          body: requestOf(duty.kind, values),
          headers: { 'If-Match': String(version) },
        });
        return true;
      } catch (error) {
        // Shown from the mutation's own state; what somebody else did is read, to be shown beside it.
        if (isOvertaken(error)) await queries.invalidateQueries();
        return false;
      }
    },
  };
}
