import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { filingPost } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { type NoticeWords, noticeWords, words as said } from '../../../../texts/words.js';
import type { Approval, Decision } from '../../../approvals/index.js';
import { WorkingDays } from '../../../calendar/index.js';
import { refuse } from '../../clock/domain/problems.js';
import { standingOf } from '../../clock/domain/standing.js';
import { assertLaterDate, type RequestKind, type RequestOutcome, standsBefore } from '../domain/requests.js';
import {
  endRequest,
  findRequest,
  firstRequestMade,
  insertRequest,
  listRequests,
  lockRequestSubject,
  type RequestRow,
  type RequestSubject,
} from '../persistence/request.repository.js';
import { settleOfficeObligation } from '../../clock/application/open-obligation.js';
import { WordGuards } from '../../clock/application/word-guards.js';
import {
  endHearing,
  pauseObligation,
  resumeObligation,
  standForUnit,
} from '../../clock/application/pause-obligation.js';
import { goesOn } from './tell-verdict.js';
import { recordRequest, tellOfRequest } from './request-record.js';
import { RequestSources } from './request-sources.js';
import { type PutRequest, RequestSteps } from './request-steps.js';

/** What a unit asks for. */
export interface AskedChange {
  readonly kind: RequestKind;
  readonly outcome: RequestOutcome | null;
  readonly reason: string;
  readonly newDate: Day | null;
}

/** A request in hand, with what it is about. */
export interface RequestInHand {
  readonly request: RequestRow;
  readonly subject: RequestSubject;
}

/** What units ask for about what they owe, from the request to its decision; of each date the first stops the clock. */
@Injectable()
export class Requests {
  constructor(
    private readonly workingDays: WorkingDays,
    private readonly steps: RequestSteps,
    private readonly sources: RequestSources,
  ) {}

  /**
   * Asks, for a unit whose right to ask was checked; the thing behind the obligation is locked.
   * @throws REQUEST_PENDING, REQUEST_DATE_NOT_LATER
   */
  async ask(tx: Tx, actor: Actor, obligationId: string, asked: AskedChange): Promise<{ id: string }> {
    const subject = await this.lock(tx, obligationId);
    await tx.port(WordGuards).assertFit(tx, obligationId, { reason: asked.reason });
    const earlier = await listRequests(tx, obligationId);
    if (earlier.some((one) => one.state === 'PENDING')) throw refuse('REQUEST_PENDING');
    const newDate = asked.newDate === null ? null : (await this.workingDays.current(tx)).nextOrSame(asked.newDate);
    if (newDate !== null) assertLaterDate(newDate, subject.dueOn, (await businessTime(tx)).today);
    const standing = standingOf({ asks: true, forceMajeure: false }, await firstRequestMade(tx, obligationId));
    const request = {
      ...asked,
      ...standing,
      obligationId,
      newDate,
      fromDate: subject.dueOn,
      dateRun: subject.dateRun,
      number: numberOf(earlier, asked.kind),
      onBehalf: !actor.posts.some((post) => post.unitId === subject.unitId),
      askedByRoles: actor.posts.filter((post) => !post.delegated).map((post) => post.role),
    };
    const id = await insertRequest(tx, { ...request, personId: actor.personId });
    await this.goOn(tx, actor, { request: { id, ...request }, subject }, 1);
    if (request.onBehalf) await this.sources.markOnBehalf(tx, actor, subject, { id, kind: asked.kind });
    await this.recordAsking(tx, actor, subject, { id, ...request });
    return { id };
  }

  /**
   * One who decides has agreed: on to the next; where nobody is left it is granted, and the clock goes on.
   * @returns the request where it is granted now, else null
   */
  async agreed(tx: Tx, actor: Actor, approval: Approval, decision: Decision): Promise<RequestInHand | null> {
    const inHand = await this.inHand(tx, approval);
    const { request, subject } = inHand;
    await tx.port(WordGuards).assertFit(tx, subject.obligationId, { words: decision.words });
    await settleOfficeObligation(tx, 'APPROVAL', [request.id]);
    if (await this.goOn(tx, actor, inHand, approval.step + 1)) return null;
    await endRequest(tx, request.id, 'APPROVED', decision.words);
    await endHearing(tx, subject.obligationId, request.kind, request, 'ACCEPTED');
    await recordRequest(tx, actor, subject, {
      act: request.kind === 'EXTENSION' ? 'extended' : 'exempted',
      onBehalfOfPostId: decision.onBehalfOfPostId,
      facts: { request: request.id, from: request.fromDate, to: request.newDate, outcome: request.outcome },
    });
    return inHand;
  }

  /** Refused: the clock goes on, after three working days of grace where it was the first of its date. */
  async refused(tx: Tx, actor: Actor, approval: Approval, decision: Decision): Promise<void> {
    const { request, subject } = await this.inHand(tx, approval);
    await tx.port(WordGuards).assertFit(tx, subject.obligationId, { words: decision.words });
    await settleOfficeObligation(tx, 'APPROVAL', [request.id]);
    await endRequest(tx, request.id, 'REFUSED', decision.words);
    const grace = await endHearing(tx, subject.obligationId, request.kind, request, 'REFUSED');
    const words = decision.words === null ? '' : said('phrase.said', { words: decision.words });
    const facts = { matter: subject.title, words, goesOn: goesOn(grace) };
    await this.tell(tx, { request, subject }, noticeWords(`${request.kind}_REFUSED`, facts));
    await recordRequest(tx, actor, subject, {
      act: request.kind === 'EXTENSION' ? 'extension-refused' : 'exemption-refused',
      onBehalfOfPostId: decision.onBehalfOfPostId,
      facts: { request: request.id, step: approval.step },
    });
  }

  /** Taken back by whoever asked: the clock goes on without grace, and it stays the first request of its date. */
  async withdrawn(tx: Tx, actor: Actor, approval: Approval): Promise<void> {
    const { request, subject } = await this.inHand(tx, approval);
    await settleOfficeObligation(tx, 'APPROVAL', [request.id], 'CANCELLED');
    await endRequest(tx, request.id, 'WITHDRAWN', null);
    await resumeObligation(tx, subject.obligationId, request.kind, request.id);
    await recordRequest(tx, actor, subject, {
      act: request.kind === 'EXTENSION' ? 'extension-withdrawn' : 'exemption-withdrawn',
      onBehalfOfPostId: null,
      facts: { request: request.id, step: approval.step },
    });
  }

  /** The unit learns what became of its request. */
  async tell(tx: Tx, { request, subject }: RequestInHand, told: NoticeWords): Promise<void> {
    await tellOfRequest(tx, subject, {
      kind: `${request.kind}_DECIDED`,
      key: `request:${request.id}:decided`,
      ...told,
    });
  }

  /** On to the next who decides; the clock stands, before the unit's own leader for a term only. @returns whether one is left */
  private async goOn(
    tx: Tx,
    actor: Actor,
    { request, subject }: { request: PutRequest & Pick<RequestRow, 'pauses' | 'dateRun'>; subject: RequestSubject },
    step: number,
  ): Promise<boolean> {
    const who = await this.steps.ask(tx, actor, subject, request, step);
    const stands = who === null ? 'NOT' : standsBefore(who, request, subject.dateRun);
    if (stands === 'UNTIL_DECIDED') await pauseObligation(tx, subject.obligationId, request.kind, request.id);
    if (stands === 'FOR_A_TERM') await standForUnit(tx, subject.obligationId, request);
    return who !== null;
  }

  private async recordAsking(
    tx: Tx,
    actor: Actor,
    subject: RequestSubject,
    request: Pick<RequestRow, 'id' | 'kind' | 'newDate' | 'number' | 'outcome' | 'pauses' | 'onBehalf'>,
  ): Promise<void> {
    const { id, newDate, number, outcome, pauses, onBehalf } = request;
    const post = filingPost(actor, subject.unitId);
    await recordRequest(tx, actor, subject, {
      act: request.kind === 'EXTENSION' ? 'extension-requested' : 'exemption-requested',
      onBehalfOfPostId: post?.delegated === true ? post.postId : null,
      facts: { request: id, newDate, number, outcome, pauses, onBehalf },
    });
  }

  /** The request behind an approval, with the thing and then the obligation locked. */
  private async inHand(tx: Tx, approval: Approval): Promise<RequestInHand> {
    const request = await findRequest(tx, approval.subjectId);
    if (request?.state !== 'PENDING') throw refuse('OBLIGATION_NOT_FOUND');
    await this.sources.lock(tx, request.obligationId, 'DECIDED');
    return { request, subject: await this.lock(tx, request.obligationId) };
  }

  private async lock(tx: Tx, obligationId: string): Promise<RequestSubject> {
    const subject = await lockRequestSubject(tx, obligationId);
    if (subject === null) throw refuse('OBLIGATION_NOT_FOUND');
    return subject;
  }
}

/** What was refused or withdrawn does not count as granted. */
function numberOf(earlier: readonly RequestRow[], kind: RequestKind): number {
  return earlier.filter((one) => one.kind === kind && one.state === 'APPROVED').length + 1;
}
