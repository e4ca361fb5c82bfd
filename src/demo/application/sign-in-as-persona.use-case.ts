import { Inject, Injectable } from '@nestjs/common';
import { openSession } from '../../modules/access/index.js';
import { recordAct } from '../../modules/audit/index.js';
import { type Settings, SETTINGS } from '../../platform/config/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { systemActor } from '../../shared-kernel/actor.js';
import { refuse } from '../problems.js';
import { demoOnly } from './demo-only.js';

/** Lets a visitor of the demo in as one of its personas, who have no password. */
@Injectable()
export class SignInAsPersona {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @returns the session's token. @throws NOT_FOUND outside the demo; PERSONA_UNKNOWN */
  async execute(persona: string): Promise<string> {
    demoOnly(this.settings);
    return this.unitOfWork.run(async (tx) => {
      const sql = 'SELECT id FROM account WHERE demo_persona = $1 AND disabled_at IS NULL';
      const [account] = await tx.query<{ id: string }>(sql, [persona]);
      if (account === undefined) throw refuse('PERSONA_UNKNOWN', { persona });
      await recordAct(tx, systemActor('演示登录'), {
        action: 'demo.signed-in',
        subjectType: 'ACCOUNT',
        subjectId: account.id,
        facts: { persona },
      });
      return openSession(tx, account.id);
    });
  }
}
