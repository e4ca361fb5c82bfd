import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../shared-kernel/actor.js';
import { DomainError } from '../../shared-kernel/domain-error.js';
import { refuse } from '../errors/platform-problems.js';

/** A request once the guard has let it through. */
export interface ServedRequest extends FastifyRequest {
  actor?: Actor;
}

/** The signed-in actor of the request; refuses with 401 where there is none. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<ServedRequest>();
  if (actor === undefined) throw refuse('UNAUTHENTICATED');
  return actor;
});

/** The version in `If-Match`, or null where none was sent (then only the state guards the act). */
export const SeenVersion = createParamDecorator((_: unknown, context: ExecutionContext): number | null => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined || header === '*') return null;
  const version = Number(/^(?:W\/)?"?(\d{1,9})"?$/.exec(header)?.[1] ?? Number.NaN);
  if (!Number.isInteger(version))
    throw refuse('VALIDATION_FAILED', {}, [{ pointer: '/headers/if-match', code: 'INVALID' }]);
  return version;
});

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The id in the path; what is no id cannot name anything, so it is not found. */
export const PathId = createParamDecorator((name: string | undefined, context: ExecutionContext): string => {
  const params = context.switchToHttp().getRequest<FastifyRequest<{ Params: Record<string, string> }>>().params;
  const value = params[name ?? 'id'] ?? '';
  if (!UUID.test(value)) throw new DomainError('not-found', 'NOT_FOUND');
  return value.toLowerCase();
});
