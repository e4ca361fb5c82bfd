import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest, RouteOptions } from 'fastify';
import { refuse } from '../errors/platform-problems.js';
import { PermissionChecker } from './permission-checker.js';
import { checkQuery, readJson } from './request-content.js';

/** Bytes of a body that a signed-in person may send. */
export const BODY_LIMIT = 1024 * 1024;
/** Bytes of a body on a route that asks nobody to sign in, and of what is read of somebody who is not yet known. */
const OPEN_BODY_LIMIT = 64 * 1024;

/** How the tus protocol names a piece of a file. */
const PIECE = 'application/offset+octet-stream';

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

function limitOpenRoutes(route: RouteOptions): void {
  if ((route.config as { open?: boolean } | undefined)?.open === true) route.bodyLimit = OPEN_BODY_LIMIT;
}

/** Whether a body may be longer than what anybody may send; one that does not say how long it is may. */
function mayBeLarge({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > OPEN_BODY_LIMIT;
}

/**
 * What holds for every request before its route sees it: bodies are JSON in UTF-8, of bounded size and depth, without what cannot be
 * kept, and say nothing by `null`; queries likewise. Call it before the routes are made.
 */
export function checkRequests(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRoute', limitOpenRoutes);
  fastify.removeContentTypeParser('text/plain');
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, bytes: Buffer, done) => {
    try {
      let parsed: unknown;
      const body = readJson(bytes, (text) => {
        void parse(request, text, (error, value: unknown) => {
          if (error !== null) throw asError(error);
          parsed = value;
        });
        return parsed;
      });
      done(null, body);
    } catch (error) {
      done(asError(error));
    }
  });
  fastify.addContentTypeParser(PIECE, (request, bytes, done) => {
    const { pieces = false } = request.routeOptions.config as { pieces?: boolean };
    if (pieces) done(null, bytes);
    else done(refuse('UNSUPPORTED_MEDIA_TYPE'));
  });
  const checker = app.get(PermissionChecker, { strict: false });
  // Before a byte of it is read, and on addresses that do not exist as well; the route itself asks again, and for more.
  fastify.addHook('preParsing', async (request: FastifyRequest) => {
    const { open = false } = request.routeOptions.config as { open?: boolean };
    if (!open && mayBeLarge(request) && (await checker.authenticate(request)) === null) throw refuse('UNAUTHENTICATED');
  });
  fastify.addHook('preValidation', (request: FastifyRequest, _reply, done) => {
    try {
      checkQuery(request.query as Record<string, unknown>);
      done();
    } catch (error) {
      done(asError(error));
    }
  });
}
