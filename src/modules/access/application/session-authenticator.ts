import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Database } from '../../../platform/database/database.js';
import { PermissionChecker } from '../../../platform/http/permission-checker.js';
import { Readiness } from '../../../platform/observability/readiness.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { actingFor } from '../domain/delegated-scope.js';
import { isPermission, may } from '../domain/may.js';
import { findSignedIn, findSignedInSince, type SignedIn } from '../persistence/session.repository.js';
import { ReadingPass } from './reading-pass.js';
import { digestOf, tokenOf } from './session-token.js';

/** Reads the actor behind a request's cookie anew on every request: a revoked session or an ended tenure counts at once. */
@Injectable()
export class SessionAuthenticator extends PermissionChecker {
  constructor(
    private readonly database: Database,
    private readonly readiness: Readiness,
    private readonly passes: ReadingPass,
  ) {
    super();
  }

  override authenticate(request: FastifyRequest): Promise<Actor | null> {
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
    const known = await this.find(token, active);
    return known === null ? null : { kind: 'PERSON', requestId: request.id, ...known };
  }

  /** While the database takes no writes people go on reading: nothing is noted, and a pass counts as a session. */
  private find(token: string, active: boolean): Promise<SignedIn | null> {
    const since = this.readiness.readOnlySince();
    const pass = this.passes.isPass(token);
    if (since === null) return pass ? Promise.resolve(null) : findSignedIn(this.database, digestOf(token), active);
    return pass ? this.passes.bearer(token) : findSignedInSince(this.database, digestOf(token), since);
  }
}
