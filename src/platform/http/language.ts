import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Language } from '../../shared-kernel/language.js';

/** The language that the request's reader asked for; Chinese unless he asked for English first. */
export function languageOf(request: Pick<FastifyRequest, 'headers'>): Language {
  return /^en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh-CN';
}

/** The language of the request's reader. */
export const InLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language =>
  languageOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
