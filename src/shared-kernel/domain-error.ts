/** What kind of refusal an error is; `platform/errors` maps each kind to one HTTP status. */
export type ProblemKind =
  | 'invalid' // 400 the request itself is malformed
  | 'unauthenticated' // 401
  | 'forbidden' // 403
  | 'not-found' // 404 absent, or outside the reader's scope
  | 'conflict' // 409 the thing is in a state that does not allow this
  | 'stale' // 412 somebody changed it first
  | 'too-large' // 413
  | 'unprocessable' // 422 well-formed, but breaks a rule
  | 'limited' // 429
  | 'unavailable'; // 503

/** One refused field, by JSON pointer into the request body (`/activity/summary`). */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** A catalogue of problem codes and their kinds; every module declares its own in `domain/problems.ts`. */
export type ProblemKinds = Readonly<Record<string, ProblemKind>>;

/** A refusal with a stable code, free of any framework. Texts per language are in `src/texts`. */
export class DomainError extends Error {
  constructor(
    readonly kind: ProblemKind,
    readonly code: string,
    readonly params: Readonly<Record<string, unknown>> = {},
    readonly errors: readonly FieldError[] = [],
  ) {
    super(code);
    this.name = 'DomainError';
  }
}

/** Makes the thrower of a module's own catalogue: `const refuse = problemsOf(KINDS); throw refuse('DUTY_NOT_OPEN')`. */
export function problemsOf<K extends ProblemKinds>(kinds: K) {
  return (code: keyof K & string, params?: Record<string, unknown>, errors?: readonly FieldError[]): DomainError =>
    new DomainError(kinds[code] ?? 'conflict', code, params, errors);
}
