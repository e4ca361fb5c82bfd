import { businessTime } from '../../../platform/clock/business-clock.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { that, where } from '../../../platform/database/where.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import type { FieldError } from '../../../shared-kernel/domain-error.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import { words } from '../../../texts/words.js';
import { naturalKeyOf, whoFaults } from '../domain/problem.js';
import { withoutNumbers } from '../domain/naming.js';
import { refuse } from '../domain/problems.js';
import { lockProblem, type Problem, sameProblem } from '../persistence/problem.repository.js';
import { visibleProblems } from '../persistence/visible-problems.js';
import { mayOwn, openProblem } from './open-problem.js';
import { problemById, saveProblem } from './problem-access.js';
import { assigned } from './problem-acts.js';
import { ownerSettled } from './problem-duties.js';
import { SealedNames } from './sealed-names.js';
import { solved, type Solution } from './settle-problem.use-case.js';

/** What a verified matter of the five says of the problem that it solved. */
export interface DutyProblem extends Solution {
  /** The problem of the list that was picked; null: it is put on the list now. */
  readonly problemId: string | null;
  /** The same filing makes no second problem. */
  readonly key: string;
  readonly dutyId: string;
  readonly projectId: string;
  readonly ownerUnitId: string;
  readonly title: string;
  readonly cause: string;
  readonly whoHadIt: string;
  /** The day by which the matter is due: the date of what was solved only in part. */
  readonly dueOn: Day;
  /** 已解决; else 取得阶段性进展. */
  readonly isSolved: boolean;
  readonly filedByPerson: string | null;
  readonly filedForPerson: string | null;
}

/**
 * The problem behind a verified matter of the five: the one picked, the one that stands under its title, or a new one. Where
 * the matter solved it, it waits for whoever had it from now on; the matter itself does not. Where it made progress only, and nobody
 * solves it yet, whoever made it goes on, by the matter's own day; where that has passed, owner and date are the office's to name.
 * @returns its id
 */
export async function settleProblemOfDuty(tx: Tx, actor: Actor, found: DutyProblem): Promise<string> {
  const id = found.problemId ?? (await listed(tx, actor, found));
  await lockProblem(tx, id);
  const problem = await problemById(tx, id);
  if (problem === null) return id;
  if (!found.isSolved) {
    await goesOn(tx, actor, problem, found);
    return id;
  }
  const worked = problem.state === 'SOLVING' ? problem : await takenOn(tx, actor, problem, found);
  if (worked === null) return id;
  const { effects, filedByPerson: solvedByPerson, filedForPerson: solvedForPerson } = found;
  await solved(tx, actor, worked, { solution: nobodyIn(found.solution), effects, solvedByPerson, solvedForPerson });
  return id;
}

/** What was filed stands in the record as it was; on the list, which others read, without the numbers of persons. */
export const nobodyIn = (text: string): string => withoutNumbers(text, words('phrase.problemNumber'));

async function listed(tx: Tx, actor: Actor, found: DutyProblem): Promise<string> {
  const { projectId, ownerUnitId, key, dutyId } = found;
  const [title, cause] = [nobodyIn(found.title), nobodyIn(found.cause)];
  // A telephone or a number of a person stands on no list that others read.
  const named = { whoHadItUnitId: null, whoHadItWords: found.whoHadIt, person: null };
  const whoHadItWords = whoFaults(named).length === 0 ? found.whoHadIt : words('phrase.problemMasses');
  const who = { whoHadItUnitId: null, whoHadItWords };
  const same = await sameProblem(tx, naturalKeyOf(title, who));
  if (same !== null) return same;
  const { id } = await openProblem(tx, actor, {
    ...{ ...who, title, cause, projectId, origin: 'UNIT', solvableBy: null, ownerUnitId: null, dueOn: null },
    ...{ reportedByUnitId: ownerUnitId, source: { key, dutyId } },
  });
  return id;
}

async function goesOn(tx: Tx, actor: Actor, problem: Problem, { ownerUnitId, dueOn }: DutyProblem): Promise<void> {
  const { today } = await businessTime(tx);
  const waits = problem.state === 'OPEN' || problem.state === 'DISPUTED';
  if (waits && dueOn >= today && (await mayOwn(tx, ownerUnitId)))
    await assigned(tx, actor, problem, { ownerUnitId, dueOn });
}

/** It has its owner with the solution itself: nobody needs to name one any more. Null where it was settled otherwise meanwhile. */
async function takenOn(tx: Tx, actor: Actor, problem: Problem, { ownerUnitId }: DutyProblem): Promise<Problem | null> {
  if (problem.state !== 'OPEN' && problem.state !== 'DISPUTED') return null;
  const { today } = await businessTime(tx);
  await ownerSettled(tx, problem.id);
  await saveProblem(tx, actor, problem, {
    change: { ownerUnitId, dueOn: today, obligationId: null, state: 'SOLVING', stateOn: today },
    step: { act: 'ASSIGNED', happenedOn: today, dueOn: today },
    action: 'problem.assigned',
    facts: { owner: ownerUnitId, dueOn: today },
  });
  return problemById(tx, problem.id);
}

/** A problem of the list as a filing of a unit names it, with what the filing says of it. */
export interface Picked {
  readonly id: string;
  readonly unitId: string;
  readonly said: Readonly<Record<string, string>>;
}

const AT = 'activity/problem';

/**
 * That a filing may name the problem: one in the actor's scope that is not struck off. Whoever had it does not solve it in the place of
 * another that does: its own people would be those who confirm their own solution. What is said of it names no person.
 * @throws PROBLEM_NOT_FOUND
 */
export async function assertPicked(tx: Tx, actor: Actor, { id, unitId, said }: Picked): Promise<readonly FieldError[]> {
  const { sql, params } = where([that('k.id = $', id), `k.state <> 'VOID'`, visibleProblems(scopeOf(actor))]);
  const asked = `SELECT k.owner_unit_id AS "ownerUnitId", k.who_had_it_unit_id AS "whoHadItUnitId" FROM problem k ${sql}`;
  const found = await tx.find<Pick<Problem, 'ownerUnitId' | 'whoHadItUnitId'>>(asked, params);
  const pointer = `/${AT}/problemId`;
  if (found === null) throw refuse('PROBLEM_NOT_FOUND', {}, [{ pointer, code: 'PROBLEM_NOT_FOUND' }]);
  const others = found.ownerUnitId !== null && found.ownerUnitId !== unitId && found.whoHadItUnitId === unitId;
  const words = Object.fromEntries(Object.entries(said).map(([field, text]) => [`${AT}/${field}`, text]));
  return [
    ...(others ? [{ pointer, code: 'PROBLEM_OWNED_BY_ANOTHER' }] : []),
    ...(await tx.port(SealedNames).faults(tx, [id], words)),
  ];
}

/** A find of a record that is on the list. */
export interface ListedFind {
  /** Its place among the finds of the record, from 0. */
  readonly place: number;
  readonly problemId: string;
}

/** Which finds of a record are on the list already. */
export function findsOf(reader: Reader, activityId: string): Promise<ListedFind[]> {
  return reader.query<ListedFind>(
    `SELECT split_part(k.source_key, ':', 3)::int AS place, k.id AS "problemId" FROM problem k
      WHERE k.source_key LIKE 'activity:' || $1 || ':%' ORDER BY 1`,
    [activityId],
  );
}

/** The key of a find: activity and place, so that it is put on the list once. */
export const keyOfFind = (activityId: string, place: number): string => `activity:${activityId}:${String(place)}`;
