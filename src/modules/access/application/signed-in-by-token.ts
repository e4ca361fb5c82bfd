import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Readiness } from '../../../platform/observability/readiness.js';
import { findSignedIn, findSignedInSince, type SignedIn } from '../persistence/session.repository.js';
import { ReadingPass } from './reading-pass.js';
import { digestOf } from './session-token.js';

/** Reads who is behind a token anew each time: a revoked session or an ended tenure counts at once. */
@Injectable()
export class SignedInByToken {
  constructor(
    private readonly database: Database,
    private readonly readiness: Readiness,
    private readonly passes: ReadingPass,
  ) {}

  /**
   * While the database takes no writes people go on reading: nothing is noted, and a pass counts as a session.
   * @param active whether it counts as activity of the session
   */
  find(token: string, active: boolean): Promise<SignedIn | null> {
    const since = this.readiness.readOnlySince();
    const pass = this.passes.isPass(token);
    if (since === null) return pass ? Promise.resolve(null) : findSignedIn(this.database, digestOf(token), active);
    return pass ? this.passes.bearer(token) : findSignedInSince(this.database, digestOf(token), since);
  }
}
