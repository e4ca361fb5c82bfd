import type { FieldError, ProblemKind } from '../../shared-kernel/domain-error.js';

/** One HTTP status per kind of refusal. */
export const STATUS_OF: Readonly<Record<ProblemKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  stale: 412,
  'too-large': 413,
  unprocessable: 422,
  limited: 429,
  unavailable: 503,
};

/** RFC 9457 problem details, as every refusal leaves the server. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly requestId: string;
  readonly errors: readonly (FieldError & { readonly detail: string })[];
}

/** Problem texts of one language: code → sentence with `{param}` places. */
export type ProblemTexts = Readonly<Record<string, string>>;
