import type { components } from './schema';

/** What the server says when it refuses (RFC 9457), or what we say when it cannot be reached. */
export type Problem = components['schemas']['Problem'];

/** The code of a request that never got an answer. */
export const NO_CONNECTION = 'NO_CONNECTION';

/** Thrown by every call that did not succeed. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly #problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.#problem = problem;
  }

  get problem(): Problem {
    return this.#problem;
  }

  get code(): string {
    return this.problem.code;
  }

  get status(): number {
    return this.problem.status;
  }
}

/** A problem of our own, in the shape of the server's. */
export function ownProblem(code: string, status: number, detail: string): ProblemError {
  return new ProblemError({
    type: 'about:blank',
    title: code,
    status,
    detail,
    code,
    params: {},
    requestId: '',
    errors: [],
  });
}

/** Reads a refusal; an answer that is none (a proxy's page, say) becomes a problem with its status. */
export async function problemOf(response: Response): Promise<ProblemError> {
  try {
    const body = (await response.json()) as Partial<Problem>;
    if (typeof body.code === 'string' && typeof body.detail === 'string') return new ProblemError(body as Problem);
  } catch {
    // Not JSON: told below.
  }
  return ownProblem('NO_PROBLEM', response.status, response.statusText);
}
