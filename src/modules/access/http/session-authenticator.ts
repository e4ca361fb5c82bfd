import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { PermissionChecker } from '../../../platform/http/permission-checker.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { SystemTokens } from '../application/system-tokens.js';
import { SignedInByToken } from '../application/signed-in-by-token.js';
import { actingFor } from '../domain/delegated-scope.js';
import { isPermission, may } from '../domain/may.js';
import { tokenOf } from './session-cookie.js';

const BEARER = /^Bearer ([\w-]{43})$/;

/** Reads the actor behind a request's cookie, or the other system behind its token. */
@Injectable()
export class SessionAuthenticator extends PermissionChecker {
  constructor(
    private readonly sessions: SignedInByToken,
    private readonly systems: SystemTokens,
  ) {
    super();
  }

  override authenticate(request: FastifyRequest): Promise<Actor | null> {
    const bearer = BEARER.exec(request.headers.authorization ?? '')?.[1];
    if (bearer !== undefined && tokenOf(request) === null) return this.systems.actorOf(bearer, request.id);
    return this.actorOf(request, true);
  }

  override watch(request: FastifyRequest): Promise<Actor | null> {
    return this.actorOf(request, false);
  }

  override allows(actor: Actor, permission: string): boolean {
    return may(actor, permission);
  }

  override acting(actor: Actor, permission: string): Actor {
    return actingFor(actor, permission);
  }

  override knows(permission: string): boolean {
    return isPermission(permission);
  }

  private async actorOf(request: FastifyRequest, active: boolean): Promise<Actor | null> {
    const token = tokenOf(request);
    if (token === null) return null;
    const known = await this.sessions.find(token, active);
    return known === null ? null : { kind: 'PERSON', requestId: request.id, ...known };
  }
}
