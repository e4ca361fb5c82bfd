import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Settings, TrustedProxies } from '../platform/config/index.js';
import { BODY_LIMIT, checkRequests } from '../platform/http/check-requests.js';
import { ProblemFilter } from '../platform/http/problem.filter.js';
import { limitRequests } from '../platform/http/request-limit.js';
import { requestValidation } from '../platform/http/validation.js';
import { Log } from '../platform/observability/log.js';
import { serveApiDescription } from './openapi.js';
import { nestLogger } from './nest-logger.js';
import { serveWebPages } from './web-pages.js';

const UPLOAD_LIMIT = 20 * 1024 * 1024;
/** A request that is not read whole within this time is cut off. */
const REQUEST_TIMEOUT_MS = 30_000;
const HALF_YEAR_S = 15_552_000;

/** The one who answers what never reaches Nest; set as soon as the application exists. */
interface LateFilter {
  filter?: ProblemFilter;
}

/** Fastify wants the number of hops as a function. */
function trustedProxies(trusted: TrustedProxies): false | string[] | ((address: string, hop: number) => boolean) {
  if (trusted === false) return false;
  return typeof trusted === 'number' ? (_address, hop) => hop < trusted : [...trusted];
}

function adapterOf(settings: Settings, late: LateFilter): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    // Requests in hand are answered before we go (last-answers.ts); whoever keeps a live stream ends it.
    forceCloseConnections: 'idle',
    trustProxy: trustedProxies(settings.trustProxy),
    genReqId: () => randomUUID(),
    // A malformed URL bypasses Nest's filters.
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      late.filter?.answer(error, request, reply);
    },
  });
}

async function addPlugins(app: NestFastifyApplication, settings: Settings): Promise<void> {
  const https = settings.publicUrl.startsWith('https:');
  await app.register(cookie);
  await app.register(helmet, {
    // Many extranets are plain http: then neither HSTS nor upgrade-insecure-requests.
    strictTransportSecurity: https ? { maxAge: HALF_YEAR_S } : false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        ...(https && { upgradeInsecureRequests: [] }),
      },
    },
  });
  await app.register(compress, { threshold: 1024 });
  await app.register(multipart, { limits: { fileSize: UPLOAD_LIMIT, files: 1, fields: 10, parts: 12 } });
}

/** The HTTP application, complete but not listening yet. */
export async function createHttpApp(root: DynamicModule, settings: Settings): Promise<NestFastifyApplication> {
  const late: LateFilter = {};
  const app = await NestFactory.create<NestFastifyApplication>(root, adapterOf(settings, late), {
    bufferLogs: true,
    // JSON alone is read (check-requests.ts); a form of another kind is refused.
    bodyParser: false,
    abortOnError: false,
  });
  app.useLogger(nestLogger(app.get(Log)));
  late.filter = app.get(ProblemFilter);
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready', 'metrics'] });
  app.useGlobalPipes(requestValidation());
  checkRequests(app);
  await addPlugins(app, settings);
  limitRequests(app.getHttpAdapter().getInstance(), settings.requestsPerMinute);
  serveApiDescription(app);
  await serveWebPages(app, settings);
  return app;
}
