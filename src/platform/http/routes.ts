import {
  applyDecorators,
  Delete,
  Get,
  HttpCode,
  Post,
  Put,
  SetMetadata,
  type Type,
  UseInterceptors,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExtension, ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { IdempotencyInterceptor, KeyedRepeatInterceptor } from './idempotency.interceptor.js';

/** The metadata key that the guard reads. */
export const PERMISSION = 'five-ones:permission';

/** Anybody, signed in or not. */
export const ANYONE = '*anyone*';
/** Anybody who is signed in; what he sees is cut by scope. */
export const SIGNED_IN = '*signed-in*';

/** What a route says of itself. */
export interface RouteOptions {
  /** A name of the permission policy, `ANYONE` or `SIGNED_IN`. */
  readonly permission: string;
  /** One line for the API's readers. */
  readonly summary: string;
  readonly description?: string;
  /** The class of the answer; `[Class]` for a bare list. */
  readonly returns?: Type | [Type];
  /** Codes that this route may refuse with, beyond the general ones. */
  readonly refuses?: readonly string[];
  /**
   * The header Idempotency-Key is required, and a repeated call gets the first answer. `if-keyed`: it may be sent, for
   * acts that no state guards.
   */
  readonly idempotent?: boolean | 'if-keyed';
  /** May wait for a second person: then 202, with the approval in the answer, and nothing has changed yet. */
  readonly mayWait?: boolean;
  /** The header If-Match with the version may be sent; an older one is refused with 412. */
  readonly versioned?: boolean;
  /** Takes bytes as they come, as the tus protocol sends them; every other route reads JSON alone. */
  readonly pieces?: boolean;
}

/** What a reader is told of the codes that a route refuses with. */
function refusalsOf({ refuses }: RouteOptions): string {
  return refuses === undefined ? '' : `\n\nRefuses with: ${refuses.map((code) => `\`${code}\``).join(', ')}.`;
}

function documented(options: RouteOptions, status: number): MethodDecorator {
  return applyDecorators(
    SetMetadata(PERMISSION, options.permission),
    // Read by check-requests.ts: what anybody may send is small.
    RouteConfig({ open: options.permission === ANYONE, pieces: options.pieces === true }),
    HttpCode(status),
    // For readers of the description, and for the tests that walk every route.
    ApiExtension('x-permission', options.permission),
    ApiOperation({
      summary: options.summary,
      description: (options.description ?? options.summary) + refusalsOf(options),
    }),
    ApiResponse({
      status,
      description: 'Done',
      ...(options.returns !== undefined && { type: options.returns as Type }),
    }),
    ...(options.mayWait === true
      ? [
          ApiResponse({
            status: 202,
            description: 'Waits for a second person; `approvalId` names the approval',
            ...(options.returns !== undefined && { type: options.returns as Type }),
          }),
        ]
      : []),
    ApiResponse({
      status: '4XX' as unknown as number,
      description: 'Refused; see `code`',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    }),
    ...(options.idempotent !== undefined && options.idempotent !== false
      ? [
          // Only here: an interceptor anywhere wraps each call of every route in observables.
          UseInterceptors(options.idempotent === true ? IdempotencyInterceptor : KeyedRepeatInterceptor),
          ApiHeader({
            name: 'Idempotency-Key',
            required: options.idempotent === true,
            description: 'Your own unique value; a repeated call gets the first answer (24 h).',
          }),
        ]
      : []),
    ...(options.versioned === true
      ? [
          ApiHeader({
            name: 'If-Match',
            required: false,
            description: 'The version you saw; refused with 412 if it is no longer the present one.',
          }),
        ]
      : []),
  );
}

/** GET: reads. */
export const Read = (path: string, options: RouteOptions): MethodDecorator =>
  applyDecorators(Get(path), documented(options, 200));
/** POST that makes something: 201. */
export const Create = (path: string, options: RouteOptions): MethodDecorator =>
  applyDecorators(Post(path), documented(options, 201));
/** POST that changes a state, read as a verb: 200. */
export const Act = (path: string, options: RouteOptions): MethodDecorator =>
  applyDecorators(Post(path), documented(options, 200));
/** POST that starts long work: 202 and `Location: /api/v1/jobs/{id}`. */
export const Start = (path: string, options: RouteOptions): MethodDecorator =>
  applyDecorators(Post(path), documented(options, 202));
/** PUT that replaces what is there: 200. */
export const Replace = (path: string, options: RouteOptions): MethodDecorator =>
  applyDecorators(Put(path), documented(options, 200));
/** DELETE: 204. */
export const Remove = (path: string, options: RouteOptions): MethodDecorator =>
  applyDecorators(Delete(path), documented(options, 204));
