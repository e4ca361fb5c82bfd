import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ServedRequest } from '../http/request-context.js';
import { Log } from './log.js';
import { Metrics } from './metrics.js';

/** Asked every few seconds by machines; their log lines would drown the rest. */
const QUIET = new Set(['/health/live', '/health/ready', '/metrics']);

/** One log line and one measurement for each answer; never a body, a query string or a name. */
@Injectable()
export class RequestWatch implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly metrics: Metrics,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    fastify.addHook('onResponse', (request, reply, done) => {
      this.note(request, reply);
      done();
    });
  }

  private note(request: FastifyRequest & Pick<ServedRequest, 'actor'>, reply: FastifyReply): void {
    const { method } = request;
    const route = request.routeOptions.url ?? 'unknown';
    const status = reply.statusCode;
    this.metrics.served({ method, route, status, seconds: reply.elapsedTime / 1000 });
    if (QUIET.has(route)) return;
    const accountId = request.actor?.accountId ?? null;
    this.log.info('request.served', {
      requestId: request.id,
      method,
      route,
      status,
      ms: Math.round(reply.elapsedTime),
      accountId,
    });
  }
}
