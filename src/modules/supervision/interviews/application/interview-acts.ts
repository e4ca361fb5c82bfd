import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { checkVersion } from '../../../../platform/concurrency/check-version.js';
import { type Actor, isOffice } from '../../../../shared-kernel/actor.js';
import type { InterviewDecision } from '../domain/interview.js';
import { refuse } from '../../policy/domain/problems.js';
import { asOfNow } from './as-of-now.js';
import { lockInterview, type LockedInterview } from '../persistence/interview.repository.js';
import { isInterviewVisible } from '../../cases/persistence/visible-interviews.js';
import { readMoment } from '../../policy/application/moment.js';
import { loadPeople, type People } from '../../cases/application/people.js';
import { Policies } from '../../policy/application/policies.js';
import { carryOutDecision, type Entry } from './carry-out-decision.js';
import { assertNobodyNamed } from './named-persons.js';
import { caseBooks, type InterviewContext } from './act-context.js';

/** What an act makes of an interview, and how it is recorded. */
export interface Act {
  readonly turn: InterviewDecision;
  readonly entry: Entry;
}

/** Load, lock, decide, save: the way of every act on an interview. */
@Injectable()
export class InterviewActs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policies: Policies,
  ) {}

  /**
   * Runs an act in one transaction; null from the act: it was done already, in the same words, and nothing more happens.
   * @param seen the version that the caller has seen, or null
   * @param given what the act says in words
   * @throws INTERVIEW_NOT_FOUND outside the actor's scope, STALE_VERSION, WORDS_NAME_PERSON
   */
  run(
    actor: Actor,
    id: string,
    seen: number | null,
    act: (context: InterviewContext) => Promise<Act> | Act | null,
    given: object = {},
  ): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const context = await this.open(tx, actor, id, seen);
      const done = await act(context);
      if (done === null) return;
      await assertNobodyNamed(context, given);
      await carryOutDecision(context, done.turn, done.entry);
    });
  }

  /** The interview locked, with its rules and the people of the day. */
  async open(tx: Tx, actor: Actor, id: string, seen: number | null): Promise<InterviewContext> {
    if (!(await isInterviewVisible(tx, actor, id))) throw refuse('INTERVIEW_NOT_FOUND');
    return this.openUnseen(tx, actor, id, seen);
  }

  /** The same for whoever is asked about it himself, wherever he sits by now: the one who is said to have signed. */
  async openUnseen(tx: Tx, actor: Actor, id: string, seen: number | null): Promise<InterviewContext> {
    const locked = await lockInterview(tx, id);
    if (locked === null) throw refuse('INTERVIEW_NOT_FOUND');
    checkVersion(locked.file.version, seen);
    const book = await this.policies.pinned(tx, locked.file.policyVersion, locked.file.calendarVersion);
    const now = await readMoment(tx);
    const present = await asOfNow(tx, locked, { today: now.day, book });
    const bookOf = await caseBooks(tx, this.policies, locked, book);
    return { tx, actor, locked: present, book, bookOf, now, people: await peopleOf(tx, locked) };
  }
}

/** Everybody who matters for the interview. */
export function peopleOf(tx: Tx, { obligations, file }: LockedInterview): Promise<People> {
  const own = { ownerUnitId: file.unitId, ownerPostId: file.intervieweePostId, projectId: null };
  const asker = { ownerUnitId: file.unitId, ownerPostId: file.interviewerPostId, projectId: null };
  return loadPeople(tx, [...obligations.values(), own, asker]);
}

/** The office enters what the unit did on paper; whoever holds the talk does not enter the other side's word. */
function entersForUnit({ actor, locked }: InterviewContext, offline: object | undefined): boolean {
  const talks = actor.posts.some((post) => post.postId === locked.file.interviewerPostId);
  return offline !== undefined && isOffice(actor) && !talks;
}

/**
 * The unit acts itself; the office may register what it did on paper.
 * @throws NOT_THE_ADDRESSEE
 */
export function guardUnitSide(context: InterviewContext, offline: object | undefined): void {
  const { actor, locked } = context;
  const own = actor.posts.some((post) => post.unitId === locked.file.unitId);
  if (!own && !entersForUnit(context, offline)) throw refuse('NOT_THE_ADDRESSEE');
}

/**
 * The holder, his delegate or the unit office signs for a notice.
 * @throws NOT_THE_ADDRESSEE
 */
export function guardAddressee(context: InterviewContext, offline: object | undefined): void {
  const { actor, locked } = context;
  const { intervieweePostId, unitId } = locked.file;
  const his = actor.posts.some(
    (post) => post.postId === intervieweePostId || (post.unitId === unitId && post.role === 'UNIT_OFFICE'),
  );
  if (!his && !entersForUnit(context, offline)) throw refuse('NOT_THE_ADDRESSEE');
}

/**
 * The office's side, or the interviewer himself and his secretary.
 * @throws NOT_THE_INTERVIEWER
 */
export function guardInterviewerSide({ actor, locked }: InterviewContext): void {
  const { interviewerPostId } = locked.file;
  const his = actor.posts.some((post) => post.postId === interviewerPostId || post.servesPostId === interviewerPostId);
  if (!his && !isOffice(actor)) throw refuse('NOT_THE_INTERVIEWER');
}

/** How an act on paper is kept. */
export function paperOf({ actor }: InterviewContext, offline: object | undefined): object | null {
  return offline === undefined
    ? null
    : { ...offline, registeredByPerson: actor.personId, registeredByName: actor.name };
}
