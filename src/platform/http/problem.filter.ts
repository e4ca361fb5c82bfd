import { type ArgumentsHost, Catch, type ExceptionFilter, Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DomainError } from '../../shared-kernel/domain-error.js';
import { fill } from '../../shared-kernel/fill.js';
import { asDomainError } from '../errors/as-domain-error.js';
import { languageOf } from './language.js';
import { type Problem, type ProblemTexts, STATUS_OF } from '../errors/problem.js';
import { Log } from '../observability/log.js';

/** All problem and field texts, per language; `app` puts them together. */
export const PROBLEM_TEXTS = Symbol('PROBLEM_TEXTS');
export type TextsByLanguage = Readonly<
  Record<'zh-CN' | 'en', { readonly problems: ProblemTexts; readonly fields: ProblemTexts }>
>;

/** Nobody mends more at once; whoever sends a thousand faults gets no thousand sentences. */
const MOST_ERRORS = 20;

/** Seconds after which the same request may go through: told by the refusal, else one where it is a matter of moments. */
function retryAfterOf(refusal: DomainError): string | undefined {
  const { retryAfter } = refusal.params;
  if (typeof retryAfter === 'number') return retryAfter.toFixed(0);
  return refusal.kind === 'unavailable' || refusal.code === 'IDEMPOTENCY_IN_PROGRESS' ? '1' : undefined;
}

/** Writes every refusal, the framework's own included, as RFC 9457 problem+json in the reader's language. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    @Inject(PROBLEM_TEXTS) private readonly texts: TextsByLanguage,
    private readonly log: Log,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Also Fastify's `frameworkErrors`, which never reach Nest (a malformed URL, for instance). */
  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const refusal = asDomainError(error);
    const unexpected = refusal.code === 'INTERNAL';
    const status = unexpected ? 500 : STATUS_OF[refusal.kind];
    this.log[unexpected ? 'error' : 'info']('request.refused', {
      code: refusal.code,
      status,
      requestId: request.id,
      route: request.routeOptions.url,
      ...(unexpected && { error }),
    });
    if (reply.sent) return;
    const retryAfter = retryAfterOf(refusal);
    if (retryAfter !== undefined) void reply.header('Retry-After', retryAfter);
    void reply
      .status(status)
      .type('application/problem+json')
      .send(JSON.stringify(this.problemOf(refusal, request)));
  }

  /** The refusal as problem details in the language of the request's reader. */
  problemOf(refusal: DomainError, request: FastifyRequest): Problem {
    const status = refusal.code === 'INTERNAL' ? 500 : STATUS_OF[refusal.kind];
    const language = languageOf(request);
    const { problems, fields } = this.texts[language];
    const detail = fill(problems[refusal.code] ?? refusal.code, refusal.params);
    return {
      type: `/api/docs#problem-${refusal.code}`,
      title: refusal.code,
      status,
      detail,
      code: refusal.code,
      params: refusal.params,
      requestId: request.id,
      errors: refusal.errors.slice(0, MOST_ERRORS).map((item) => ({
        ...item,
        // What the refusal as a whole says, its fields may say too.
        detail: fill(fields[item.code] ?? problems[item.code] ?? item.code, { ...refusal.params, ...item.params }),
      })),
    };
  }
}
