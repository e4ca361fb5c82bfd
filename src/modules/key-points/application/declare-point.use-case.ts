import { Injectable, type OnModuleInit } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type Actor, postsWithRole } from '../../../shared-kernel/actor.js';
import { dayWords } from '../../../shared-kernel/dates.js';
import { quoted } from '../../../shared-kernel/quoted.js';
import { words } from '../../../texts/words.js';
import {
  type Approval,
  ApprovalKinds,
  carriedOutOnApproval,
  OFFICE_HEAD,
  requestApproval,
} from '../../approvals/index.js';
import { recordAct } from '../../audit/index.js';
import { type Basis, type Declaration, declarationFaults, isDirectors, mayDeclare } from '../domain/key-point.js';
import { refuse } from '../domain/problems.js';
import { declarePoint, type StandingPoint } from '../persistence/key-point.repository.js';
import { assertNothingWaits, KEY_POINT_APPROVALS } from './waiting-point.js';
import type { Ref } from './write-plan.use-case.js';
import { lockedPoint } from './write-point.use-case.js';

/** A point of which something was declared; nothing has changed until the second person agreed. */
export interface DeclaredRef extends Ref {
  readonly approvalId: string;
}

/**
 * The office declares a point done by its document, not applicable by the higher office's consent, entered in error, or takes
 * that back. A second person decides: the director on what changes the denominator, any head of the office on the rest.
 */
@Injectable()
export class DeclarePoint implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly kinds: ApprovalKinds,
  ) {}

  onModuleInit(): void {
    for (const kind of KEY_POINT_APPROVALS)
      this.kinds.register(
        kind,
        carriedOutOnApproval((tx, actor, approval) => this.carryOut(tx, actor, approval)),
      );
  }

  /** @throws KEY_POINT_NOT_FOUND, STALE_VERSION, KEY_POINT_STATE, KEY_POINT_WAITS, KEY_POINT_BASIS_MISSING, KEY_POINT_DIRECTOR_DECIDES */
  execute(
    actor: Actor,
    id: string,
    { declared, basis }: { readonly declared: Declaration; readonly basis: Basis },
    seen: number | null,
  ): Promise<DeclaredRef> {
    return this.unitOfWork.run(async (tx) => {
      const point = await lockedPoint(tx, id, seen);
      if (!mayDeclare(point.outcome, declared)) throw refuse('KEY_POINT_STATE');
      const faults = declarationFaults(declared, basis, (await businessTime(tx)).today);
      if (faults.length > 0) throw refuse('KEY_POINT_BASIS_MISSING', {}, faults);
      await assertNothingWaits(tx, id);
      const directors = isDirectors(point.outcome, declared);
      if (directors && postsWithRole(actor, ['OFFICE_DIRECTOR']).length > 0) throw refuse('KEY_POINT_DIRECTOR_DECIDES');
      const facts = { declared, from: point.outcome, basis: basisWords(basis) };
      const approvalId = await requestApproval(tx, actor, {
        kind: directors ? 'KEYPOINT_NOT_APPLICABLE' : 'KEYPOINT_DONE',
        subjectType: 'KEY_POINT',
        subjectId: id,
        unitId: point.leadUnitId,
        officeOnly: true,
        title: words(`title.KEY_POINT_${declared}`, { code: point.code, text: quoted(point.text), basis: facts.basis }),
        facts,
        approverRole: directors ? 'OFFICE_DIRECTOR' : OFFICE_HEAD,
      });
      await record(tx, actor, 'key-point.declaration-asked', point, facts);
      return { id, version: point.version, approvalId };
    });
  }

  private async carryOut(tx: Tx, actor: Actor, { subjectId, facts }: Approval): Promise<void> {
    const point = await lockedPoint(tx, subjectId, null);
    const declared = facts['declared'] as Declaration;
    if (!mayDeclare(point.outcome, declared)) throw refuse('KEY_POINT_STATE');
    const open = declared === 'OPEN';
    await declarePoint(tx, subjectId, open ? null : declared, open ? null : String(facts['basis']));
    await record(tx, actor, 'key-point.declared', point, facts);
  }
}

function record(
  tx: Tx,
  actor: Actor,
  action: 'key-point.declaration-asked' | 'key-point.declared',
  { id, code, leadUnitId }: StandingPoint,
  facts: Readonly<Record<string, unknown>>,
): Promise<void> {
  const act = { action, subjectType: 'KEY_POINT', subjectId: id, unitId: leadUnitId } as const;
  return recordAct(tx, actor, { ...act, facts: { code, ...facts } });
}

/** On what it rests, as it is printed. */
function basisWords({ number, answeredBy, answeredPost, answeredOn, reason }: Basis): string {
  if (number !== null) return number;
  if (answeredBy === null || answeredOn === null) return reason ?? '';
  return words('phrase.answeredByTelephone', { name: answeredBy, post: answeredPost ?? '', on: dayWords(answeredOn) });
}
