import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Actor } from '../../shared-kernel/actor.js';
import { refuse } from '../errors/platform-problems.js';
import { PermissionChecker } from './permission-checker.js';
import type { ServedRequest } from './request-context.js';
import { ANYONE, PERMISSION, SIGNED_IN } from './routes.js';

const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Denies by default: a route without a permission is closed to everybody. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly checker: PermissionChecker,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ServedRequest>();
    const permission = this.reflector.get<string | undefined>(PERMISSION, context.getHandler());
    if (UNSAFE.has(request.method) && request.headers['x-requested-with'] !== 'five-ones')
      throw refuse('CSRF_HEADER_MISSING');
    if (permission === ANYONE) return true;
    const actor = await this.checker.authenticate(request);
    if (actor === null) throw refuse('UNAUTHENTICATED');
    if (permission === undefined) throw refuse('FORBIDDEN');
    if (!this.opens(actor, permission)) throw refuse('FORBIDDEN', permission === SIGNED_IN ? {} : { permission });
    request.actor = permission === SIGNED_IN ? actor : this.checker.acting(actor, permission);
    return true;
  }

  /** Another system comes for one thing, and is nobody who is signed in. */
  private opens(actor: Actor, permission: string): boolean {
    if (permission === SIGNED_IN) return actor.machine === undefined;
    return this.checker.allows(actor, permission);
  }
}
