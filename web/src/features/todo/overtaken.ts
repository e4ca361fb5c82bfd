import { ProblemError } from '../../api/problem';

/** Whether it was refused because somebody else was quicker: another version, or a state that does not allow it any more. */
export function isOvertaken(error: unknown): boolean {
  return error instanceof ProblemError && (error.status === 412 || error.code === 'DUTY_STATE');
}
