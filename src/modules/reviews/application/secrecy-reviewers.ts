import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type Actor, OFFICE_ROLES, postsWithRole } from '../../../shared-kernel/actor.js';
import { noticeWords } from '../../../texts/words.js';
import { recordAct } from '../../audit/index.js';
import { notifyPeople } from '../../notifications/index.js';
import { rolesHeldBy } from '../../organisation/index.js';
import { refuse } from '../domain/problems.js';
import { nameReviewer, type SecrecyReviewer, secrecyReviewer } from '../persistence/step.repository.js';

export type { SecrecyReviewer };

/** Who may name the 保密审查员. */
const NAMING = ['EXECUTIVE_DEPUTY_DIRECTOR', 'OFFICE_DIRECTOR'] as const;

/** 保密审查员: one person of the office, named by its heads. */
@Injectable()
export class SecrecyReviewers {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Null while nobody is named. */
  current(): Promise<SecrecyReviewer | null> {
    return secrecyReviewer(this.database);
  }

  /** @throws SECRECY_REVIEWER_NOT_YOURS, SECRECY_REVIEWER_HIMSELF, SECRECY_REVIEWER_STRANGER */
  name(actor: Actor, personId: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { personId: by } = actor;
      if (by === null || postsWithRole(actor, NAMING).length === 0) throw refuse('SECRECY_REVIEWER_NOT_YOURS');
      if (by === personId) throw at('SECRECY_REVIEWER_HIMSELF');
      const roles = await rolesHeldBy(tx, personId);
      // The director signs: he reads nothing beforehand for another's signature.
      if (!roles.some((role) => OFFICE_ROLES.includes(role)) || roles.includes('OFFICE_DIRECTOR'))
        throw at('SECRECY_REVIEWER_STRANGER');
      if ((await secrecyReviewer(tx, true))?.personId === personId) return;
      const id = await nameReviewer(tx, personId, by);
      await recordAct(tx, actor, {
        ...{ action: 'secrecy-reviewer.named', subjectType: 'REVIEW_SETTING', subjectId: id },
        facts: { personId },
      });
      await notifyPeople(tx, [
        {
          ...{ key: `secrecy-reviewer:${id}`, kind: 'REVIEW', recipientPersonId: personId },
          ...{ unitId: null, subjectId: id, ...noticeWords('SECRECY_REVIEWER_NAMED', { name: actor.name }) },
        },
      ]);
    });
  }
}

const at = (code: 'SECRECY_REVIEWER_HIMSELF' | 'SECRECY_REVIEWER_STRANGER') =>
  refuse(code, {}, [{ pointer: '/personId', code }]);
