import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { type Day, shortDayWords } from '../../../shared-kernel/dates.js';
import { quoted } from '../../../shared-kernel/quoted.js';
import { noticeWords, words } from '../../../texts/words.js';
import { notify } from '../../notifications/index.js';
import {
  finishOfficeWork,
  openObligation,
  openOfficeObligation,
  openOfficeWork,
  settleObligation,
  settleOfficeObligation,
} from '../../obligations/index.js';
import { postsOf } from '../../organisation/index.js';
import { ASSIGN_DAYS } from '../domain/problem.js';
import type { Problem } from '../persistence/problem.repository.js';

type Named = Pick<Problem, 'id' | 'title'>;
type Owed = Named & Pick<Problem, 'projectId'>;

/** The office owes an owner and a date: five working days, from the report or the dispute on. */
export async function askForOwner(tx: Tx, { id, title }: Named): Promise<void> {
  await openOfficeObligation(tx, {
    kind: 'VERIFICATION',
    subjectId: id,
    title: words('title.PROBLEM_ASSIGN', { problem: quoted(title) }),
    workingDays: ASSIGN_DAYS,
  });
}

/** It has an owner, or none is wanted any more. */
export async function ownerSettled(tx: Tx, id: string, as: 'MET' | 'CANCELLED' = 'MET'): Promise<void> {
  await settleOfficeObligation(tx, 'VERIFICATION', [id], as);
}

/** The owner owes the solution by a day: reminded of, and no more. @returns the obligation's id */
export async function oweSolution(
  tx: Tx,
  { id, title, projectId }: Owed,
  ownerUnitId: string,
  dueOn: Day,
): Promise<string> {
  const obligationId = await openObligation(tx, {
    kind: 'PROBLEM',
    subjectId: id,
    projectId,
    ownerUnitId,
    title: words('title.PROBLEM', { problem: quoted(title) }),
    dueOn,
    namedOn: dueOn,
  });
  await tell(tx, 'PROBLEM_ASSIGNED', {
    id,
    unitId: ownerUnitId,
    key: obligationId,
    words: noticeWords('PROBLEM_ASSIGNED', { problem: quoted(title), day: shortDayWords(dueOn) }),
  });
  return obligationId;
}

/** What the owner owed ends: with the solution, or where none is wanted any more. */
export async function solutionSettled(tx: Tx, problem: Problem, as: 'MET' | 'CANCELLED'): Promise<void> {
  const { obligationId, state } = problem;
  // Of what was disputed it is met already.
  if (obligationId !== null && state === 'SOLVING') await settleObligation(tx, obligationId, as);
}

/** 回访: the office rings or goes to whoever had it; a unit that had it is asked itself. Silence confirms nothing. */
export async function askWhoHadIt(tx: Tx, actor: Actor, problem: Problem): Promise<void> {
  const { id, title, whoHadItUnitId, ownerUnitId, version } = problem;
  const about = quoted(title);
  await openOfficeWork(tx, actor, { what: 'PROBLEM_CALLBACK', subjectType: 'PROBLEM', subjectId: id, about });
  if (whoHadItUnitId === null || whoHadItUnitId === ownerUnitId) return;
  await tell(tx, 'PROBLEM_TO_CONFIRM', {
    id,
    unitId: whoHadItUnitId,
    key: String(version),
    words: noticeWords('PROBLEM_TO_CONFIRM', { problem: about }),
  });
}

/** Whoever had it has said how it stands. */
export async function whoHadItAnswered(tx: Tx, actor: Actor, id: string): Promise<void> {
  await finishOfficeWork(tx, actor, 'PROBLEM_CALLBACK', [id]);
}

/** The owner is told that its solution is disputed. */
export async function tellDispute(tx: Tx, { id, title, ownerUnitId, version }: Problem, reason: string): Promise<void> {
  if (ownerUnitId === null) return;
  const said = noticeWords('PROBLEM_DISPUTED', { problem: quoted(title), reason });
  await tell(tx, 'PROBLEM_DISPUTED', { id, unitId: ownerUnitId, key: String(version), words: said });
}

interface Told {
  readonly id: string;
  readonly unitId: string;
  /** What makes it this time and no other. */
  readonly key: string;
  readonly words: { readonly title: string; readonly body: string };
}

/** Tells those of a unit who file for it. */
async function tell(
  tx: Tx,
  kind: 'PROBLEM_ASSIGNED' | 'PROBLEM_TO_CONFIRM' | 'PROBLEM_DISPUTED',
  { id, unitId, key, words: said }: Told,
): Promise<void> {
  const posts = await postsOf(tx, unitId, ['LIAISON', 'SECTION_CHIEF']);
  await notify(
    tx,
    posts.map(({ postId }) => ({
      key: `problem:${id}:${kind}:${key}:${postId}`,
      kind,
      recipientPostId: postId,
      unitId,
      subjectId: id,
      ...said,
    })),
  );
}
