import { Injectable } from '@nestjs/common';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import { refuse } from '../domain/problems.js';
import { findOffice, type IssuerSaid, lockIssuer, type Office, writeIssuer } from '../persistence/issuer.repository.js';

export type { Office } from '../persistence/issuer.repository.js';

/** How the office is written on paper. */
@Injectable()
export class Issuers {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The office that issues; what is not said yet is not there. @throws DOCUMENT_ISSUER_NOT_FOUND */
  async office(): Promise<Office> {
    const office = await findOffice(this.database);
    if (office === null) throw refuse('DOCUMENT_ISSUER_NOT_FOUND');
    return office;
  }

  /** @throws DOCUMENT_ISSUER_NOT_FOUND, STALE_VERSION */
  async write(actor: Actor, unitId: string, said: IssuerSaid, seen: number | null): Promise<Office> {
    await this.unitOfWork.run(async (tx) => {
      await lockIssuer(tx, unitId);
      const office = await findOffice(tx);
      if (office?.unitId !== unitId) throw refuse('DOCUMENT_ISSUER_NOT_FOUND');
      checkVersion(office.version ?? 0, seen);
      const write = async (): Promise<void> => {
        await writeIssuer(tx, unitId, said);
        await recordAct(tx, actor, {
          action: 'official-document.issuer-written',
          subjectType: 'UNIT',
          subjectId: unitId,
          unitId,
          facts: { ...said },
        });
      };
      await this.unitOfWork.rewrite(tx, async () => saidOf(await findOffice(tx)), { write, asItStands: undefined });
    });
    return this.office();
  }
}

const saidOf = (office: Office | null): object => {
  const { fullName, code, header, copyTo, inspectionBasis, interviewBasis } = office ?? {};
  const { retainMeetings, retainInterviews, retainListings, retainPlans } = office ?? {};
  const kept = { retainMeetings, retainInterviews, retainListings, retainPlans };
  return { fullName, code, header, copyTo, inspectionBasis, interviewBasis, ...kept };
};
