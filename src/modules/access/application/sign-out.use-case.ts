import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import { deleteSession } from '../persistence/session.repository.js';
import { digestOf } from './session-token.js';

/** Ends the session in hand; its token is worthless from the next request on. */
@Injectable()
export class SignOut {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, token: string | null): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      if (token !== null) await deleteSession(tx, digestOf(token));
      await recordAct(tx, actor, { action: 'session.closed', subjectType: 'ACCOUNT', subjectId: actor.accountId });
    });
  }
}
