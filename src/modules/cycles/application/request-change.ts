import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { WorkingDays } from '../../calendar/index.js';
import { pauseObligation } from '../../obligations/index.js';
import { allows } from '../domain/duty.js';
import { refuse } from '../domain/problems.js';
import { assertLaterDate, type RequestKind } from '../domain/requests.js';
import type { DutyRow } from '../persistence/duty.repository.js';
import { insertRequest, listRequests, type RequestRow } from '../persistence/request.repository.js';
import { behalfOf, DutyAccess } from './duty-access.js';
import { markOnBehalf } from './mark-on-behalf.js';
import { recordDutyAct } from './record-duty.js';
import { RequestSteps } from './request-steps.js';

/** What a unit asks for. */
export interface AskedChange {
  readonly kind: RequestKind;
  readonly outcome: 'EXEMPT' | 'CANCELLED' | null;
  readonly reason: string;
  readonly newDate: Day | null;
}

/** A unit asks for more time or to be excused: the clock stands from the request to its decision. */
@Injectable()
export class RequestChange {
  constructor(
    private readonly access: DutyAccess,
    private readonly workingDays: WorkingDays,
    private readonly steps: RequestSteps,
  ) {}

  /** @throws DUTY_STATE, REQUEST_PENDING, REQUEST_DATE_NOT_LATER, DUTY_NOT_YOURS */
  async ask(tx: Tx, actor: Actor, dutyId: string, asked: AskedChange): Promise<{ id: string }> {
    const { duty, post } = await this.access.lockOwn(tx, actor, dutyId, null);
    assertAskable(duty, asked.kind);
    const earlier = await listRequests(tx, dutyId);
    if (earlier.some((one) => one.state === 'PENDING')) throw refuse('REQUEST_PENDING');
    const newDate = asked.newDate === null ? null : (await this.workingDays.current(tx)).nextOrSame(asked.newDate);
    if (newDate !== null) assertLaterDate(newDate, duty.dueOn, (await businessTime(tx)).today);
    const request = { ...asked, newDate, dutyId, fromDate: duty.dueOn, number: numberOf(earlier, asked.kind) };
    const id = await insertRequest(tx, { ...request, personId: actor.personId });
    await pauseObligation(tx, duty.obligationId, asked.kind, id);
    await this.steps.begin(tx, actor, duty, { id, ...request });
    await markOnBehalf(tx, actor, duty, asked.kind);
    await recordDutyAct(tx, actor, duty, {
      act: asked.kind === 'EXTENSION' ? 'extension-requested' : 'exemption-requested',
      onBehalfOfPostId: behalfOf(post),
      facts: { request: id, newDate, number: request.number, outcome: asked.outcome },
    });
    return { id };
  }
}

/** More time may be asked for whatever can be filed; to be excused only before the close. */
function assertAskable(duty: DutyRow, kind: RequestKind): void {
  if (!allows(duty.state, kind === 'EXTENSION' ? 'submit' : 'exempt'))
    throw refuse('DUTY_STATE', { state: duty.state, act: kind });
}

/** What was withdrawn does not count as asked. */
function numberOf(earlier: readonly RequestRow[], kind: RequestKind): number {
  return earlier.filter((one) => one.kind === kind && one.state === 'APPROVED').length + 1;
}
