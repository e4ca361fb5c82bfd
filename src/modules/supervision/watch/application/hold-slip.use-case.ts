import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { checkVersion } from '../../../../platform/concurrency/check-version.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { recordAct } from '../../../audit/index.js';
import { holdObligations, WordGuards } from '../../../obligations/index.js';
import { holdSlip } from '../domain/hold-slip.js';
import { findSlip, keepCall, keepHold, lockSlip } from '../persistence/slip.repository.js';
import { lockOpenCases, lockWatched } from '../../cases/persistence/watched.repository.js';
import { appendSteps } from '../../cases/persistence/writes.repository.js';
import { refuse } from '../../policy/domain/problems.js';
import { readMoment } from '../../policy/application/moment.js';
import { Policies } from '../../policy/application/policies.js';

/** The office's section chief holds a slip back, or notes that he has telephoned. */
@Injectable()
export class HoldSlip {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policies: Policies,
  ) {}

  /** Holds it until a day; the unit's clock stands meanwhile. @throws SLIP_NOT_FOUND, SLIP_NOT_PREPARED, HOLD_DATE_INVALID, STALE_VERSION */
  execute(
    actor: Actor,
    slipId: string,
    given: { readonly until?: Day | undefined; readonly reason: string },
    seen: number | null,
  ): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const head = await findSlip(tx, slipId);
      if (head === null) throw refuse('SLIP_NOT_FOUND');
      const [row] = await lockWatched(tx, [head.obligationId]);
      const [open] = await lockOpenCases(tx, [head.obligationId]);
      const slip = await lockSlip(tx, slipId);
      if (row === undefined || slip === null) throw refuse('SLIP_NOT_FOUND');
      if (open === undefined) throw refuse('SLIP_NOT_PREPARED', { state: slip.state });
      checkVersion(slip.version, seen);
      await tx.port(WordGuards).assertFit(tx, row.id, { reason: given.reason });
      const { day } = await readMoment(tx);
      const book = await this.policies.pinned(tx, open.policyVersion, open.calendarVersion);
      const held = holdSlip(slip, given.until ?? null, day, book);
      const until = held.slip.holdUntil ?? day;
      await keepHold(tx, slipId, until, given.reason, actor.personId);
      await holdObligations(tx, [row.id], { ...held.pause, sourceId: slipId });
      await appendSteps(tx, actor, [
        {
          obligation_id: row.id,
          case_id: open.id,
          kind: 'SLIP_HELD',
          clause: 'SLIP_PREPARED',
          date_run: row.dateRun,
          office_only: true,
          lateness: 0,
          dates: { until },
          policy_version: open.policyVersion,
          calendar_version: open.calendarVersion,
          why: { reason: given.reason, serial: slip.serial },
        },
      ]);
      await recordAct(tx, actor, {
        action: 'slip.held',
        subjectType: 'SLIP',
        subjectId: slipId,
        unitId: row.ownerUnitId,
        facts: { until },
      });
    });
  }

  /** 已电话沟通: with whom, and what was said. @throws SLIP_NOT_FOUND */
  called(
    actor: Actor,
    slipId: string,
    given: { readonly words: string; readonly offline?: object | undefined },
  ): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const slip = await lockSlip(tx, slipId);
      if (slip === null) throw refuse('SLIP_NOT_FOUND');
      await tx.port(WordGuards).assertFit(tx, slip.obligationId, { words: given.words });
      // The same words of the same person on one day are one call (a double click).
      if ((await keepCall(tx, slipId, given.words, actor.personId)) === 0) return;
      await recordAct(tx, actor, {
        action: 'slip.called',
        subjectType: 'SLIP',
        subjectId: slipId,
        unitId: slip.unitId,
      });
    });
  }
}
