import { HttpException } from '@nestjs/common';
import { DomainError } from '../../shared-kernel/domain-error.js';
import { type DatabaseTrouble, troubleOf } from '../database/trouble.js';
import { refuse } from './platform-problems.js';

const FRAMEWORK: Readonly<Record<number, Parameters<typeof refuse>[0]>> = {
  400: 'MALFORMED_REQUEST',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  406: 'UNSUPPORTED_MEDIA_TYPE',
  413: 'BODY_TOO_LARGE',
  414: 'MALFORMED_REQUEST',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'RATE_LIMITED',
};

/** PostgreSQL's codes for a thing that is there already. */
const PRESENT = new Set(['23505', '23P01']);

/** What is the matter, in a sentence of its own, and after how many seconds it is worth trying again. */
const TROUBLES: Readonly<Record<DatabaseTrouble, readonly [Parameters<typeof refuse>[0], number]>> = {
  CONTENTION: ['BUSY', 1],
  SLOW: ['DATABASE_SLOW', 5],
  CROWDED: ['DATABASE_CROWDED', 5],
  EXHAUSTED: ['DATABASE_EXHAUSTED', 10],
  FULL: ['DATABASE_FULL', 60],
  READ_ONLY: ['DATABASE_READ_ONLY', 30],
  AWAY: ['DATABASE_UNAVAILABLE', 1],
};

function fromDatabase(error: unknown): DomainError | undefined {
  const trouble = troubleOf(error);
  if (trouble === null) return PRESENT.has(codeOf(error) ?? '') ? refuse('DUPLICATE') : undefined;
  const [code, retryAfter] = TROUBLES[trouble];
  return refuse(code, { retryAfter });
}

/** The code that the driver gave, bare or wrapped by TypeORM. */
function codeOf(error: unknown): string | undefined {
  const { code, driverError } = (error ?? {}) as { code?: unknown; driverError?: { code?: unknown } };
  const given = driverError?.code ?? code;
  return typeof given === 'string' ? given : undefined;
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : undefined;
}

/** Any thrown thing as a refusal with a code. */
export function asDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const status = statusOf(error);
  const known = status === undefined ? undefined : FRAMEWORK[status];
  if (known !== undefined) return refuse(known);
  return fromDatabase(error) ?? refuse('INTERNAL');
}
