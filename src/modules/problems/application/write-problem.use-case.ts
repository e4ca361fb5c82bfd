import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { that, where } from '../../../platform/database/where.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { SecretBox } from '../../../platform/secrets/secret-box.js';
import { type Actor, isOffice, postsWithRole } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import type { FieldError } from '../../../shared-kernel/domain-error.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import { words } from '../../../texts/words.js';
import { unitById } from '../../organisation/index.js';
import { visibleProjects } from '../../projects/index.js';
import { naturalKeyOf, type ProblemOrigin, type ReportedWho, type SolvableBy, whoFaults } from '../domain/problem.js';
import { namedFaults } from '../domain/naming.js';
import { refuse } from '../domain/problems.js';
import { sameProblem } from '../persistence/problem.repository.js';
import { ProblemRow } from '../persistence/problem.row.js';
import { openProblem } from './open-problem.js';
import { asItStands } from './problem-acts.js';
import { assertNobodyNamed, lockedProblem, type ProblemRef, saveProblem } from './problem-access.js';
import { personContext } from './sealed-names.js';
import { assertRight } from './work-on-problem.use-case.js';

/** What a person writes of a problem. */
export interface WrittenProblem extends ReportedWho {
  readonly title: string;
  readonly origin: ProblemOrigin | null;
  readonly projectId: string | null;
  readonly cause: string | null;
  readonly solvableBy: SolvableBy | null;
  readonly ownerUnitId: string | null;
  readonly dueOn: Day | null;
}

/** Reports a problem, or writes it anew until its owner works on it. */
@Injectable()
export class WriteProblem {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly box: SecretBox,
  ) {}

  /** @throws PROBLEM_NOT_YOURS, PROBLEM_INCOMPLETE, PROBLEM_EXISTS, PROBLEM_UNIT_UNFIT, SECRET_KEY_MISSING */
  report(actor: Actor, written: WrittenProblem): Promise<ProblemRef> {
    return this.unitOfWork.run(async (tx) => {
      const office = isOffice(actor);
      // Owner and date are the office's to name.
      if (!office && (written.ownerUnitId !== null || written.dueOn !== null)) throw refuse('PROBLEM_NOT_YOURS');
      await assertFit(tx, actor, written, office);
      const { id } = await tx.one<{ id: string }>('SELECT new_id() AS id');
      const { person, origin, ...fields } = written;
      return openProblem(tx, actor, {
        ...fields,
        id,
        origin: origin ?? (person === null ? 'UNIT' : 'MASSES'),
        whoHadItWords: wordsOf(written),
        personSealed: person === null ? null : await this.box.seal(JSON.stringify(person), personContext(id)),
        reportedByUnitId: reportingUnit(actor),
      });
    });
  }

  /** @throws PROBLEM_NOT_FOUND, PROBLEM_NOT_YOURS, STALE_VERSION, PROBLEM_INCOMPLETE, PROBLEM_EXISTS */
  rewrite(actor: Actor, id: string, written: WrittenProblem, seen: number | null): Promise<ProblemRef> {
    return this.unitOfWork.run(async (tx) => {
      const problem = await lockedProblem(tx, actor, id, seen);
      assertRight(actor, problem, 'rewrite');
      const { person } = written;
      // A person who is not written anew stays whom he was, as long as no unit had it.
      const stays = person === null && problem.hasPerson && written.whoHadItUnitId === null;
      const { whoHadItUnitId } = written;
      const whoHadItWords = stays ? (written.whoHadItWords ?? problem.whoHadItWords) : wordsOf(written);
      await assertFit(tx, actor, { ...written, whoHadItWords, ownerUnitId: null, dueOn: null }, false);
      if (stays) await assertNobodyNamed(tx, problem, { title: written.title, cause: written.cause, whoHadItWords });
      const naturalKey = naturalKeyOf(written.title, { whoHadItUnitId, whoHadItWords });
      const same = await sameProblem(tx, naturalKey, id);
      if (same !== null) throw refuse('PROBLEM_EXISTS', { title: written.title, id: same });
      const sealed = person === null ? null : await this.box.seal(JSON.stringify(person), personContext(id));
      const { title, projectId, cause, solvableBy } = written;
      const change = {
        ...{ title, projectId, cause, solvableBy, whoHadItUnitId, whoHadItWords, naturalKey },
        origin: written.origin ?? problem.origin,
        ...(!stays && { personSealed: sealed }),
      };
      const write = () => saveProblem(tx, actor, problem, { change, step: null, action: 'problem.rewritten' });
      const read = () => tx.manager.findOneBy(ProblemRow, { id });
      return this.unitOfWork.rewrite(tx, read, { write, asItStands: asItStands(problem) });
    });
  }
}

/** Of a natural person the words that everybody reads: 群众 unless told. */
function wordsOf({ whoHadItWords, person }: WrittenProblem): string | null {
  return whoHadItWords ?? (person === null ? null : words('phrase.problemMasses'));
}

/** The unit or group for which the actor reports; the office reports for itself and needs none. */
function reportingUnit(actor: Actor): string | null {
  if (isOffice(actor)) return null;
  const posts = postsWithRole(actor, [
    ...(['LIAISON', 'SECTION_CHIEF', 'DEPUTY_LEADER', 'PRINCIPAL_LEADER'] as const),
    ...(['GROUP_LIAISON', 'GROUP_HEAD'] as const),
  ]);
  return (posts.find(({ delegated }) => !delegated) ?? posts[0])?.unitId ?? null;
}

async function assertFit(tx: Tx, actor: Actor, written: WrittenProblem, whole: boolean): Promise<void> {
  const { today } = await businessTime(tx);
  const faults = [
    ...whoFaults(written),
    ...namedFaults({ title: written.title, cause: written.cause }, written.person),
    ...(await namingFaults(tx, actor, written)),
    ...(whole ? ownerFaults(written, today) : []),
  ];
  if (faults.length > 0) throw refuse('PROBLEM_INCOMPLETE', {}, faults);
}

/** Owner and date come together, and the date is to come. */
function ownerFaults({ ownerUnitId, dueOn }: WrittenProblem, today: Day): readonly FieldError[] {
  if (ownerUnitId === null && dueOn === null) return [];
  if (ownerUnitId === null) return [{ pointer: '/ownerUnitId', code: 'FIELD_MISSING' }];
  if (dueOn === null) return [{ pointer: '/dueOn', code: 'FIELD_MISSING' }];
  return dueOn < today ? [{ pointer: '/dueOn', code: 'PROBLEM_DUE_PAST' }] : [];
}

/** What it names has to be there: an open unit, a project that the writer sees. */
async function namingFaults(
  reader: Reader,
  actor: Actor,
  { whoHadItUnitId, projectId }: WrittenProblem,
): Promise<readonly FieldError[]> {
  const unit = whoHadItUnitId === null ? null : await unitById(reader, whoHadItUnitId);
  const asked = where([that('p.id = $', projectId), visibleProjects(scopeOf(actor), 'p')]);
  const known = projectId === null || (await reader.find(`SELECT FROM project p ${asked.sql}`, asked.params)) !== null;
  return [
    ...(whoHadItUnitId !== null && unit?.closedOn !== null
      ? [{ pointer: '/whoHadItUnitId', code: 'PROBLEM_UNIT_UNFIT' }]
      : []),
    ...(known ? [] : [{ pointer: '/projectId', code: 'PROBLEM_PROJECT_UNKNOWN' }]),
  ];
}
