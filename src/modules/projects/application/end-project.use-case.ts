import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import { EVERYTHING } from '../../../platform/database/where.js';
import { type Actor, filingPost, isOffice, type PostRole, postsWithRole } from '../../../shared-kernel/actor.js';
import { quoted } from '../../../shared-kernel/quoted.js';
import { noticeWords, words } from '../../../texts/words.js';
import {
  type Approval,
  ApprovalKinds,
  carriedOutOnApproval,
  type Denial,
  findPendingApproval,
  lastDenial,
  requestApproval,
} from '../../approvals/index.js';
import { recordAct } from '../../audit/index.js';
import { notify } from '../../notifications/index.js';
import { postsOf } from '../../organisation/index.js';
import { refuse } from '../domain/problems.js';
import type { Project } from '../domain/project.js';
import {
  endProjectRow,
  type Ending,
  findProject,
  lockProject,
  openMatters,
} from '../persistence/project.repository.js';
import { lockedProject } from './write-project.js';

const PROJECT_END = 'PROJECT_END';
/** So many of what is open are named in a refusal. */
const NAMED = 20;

/**
 * 办结退出: the lead unit asks with the result, or the office does; the executive deputy director decides, of a leader-led project
 * the director, and of whoever of them asks himself the other. No further quarter opens for it. What is already due stays due.
 */
@Injectable()
export class EndProject implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly kinds: ApprovalKinds,
  ) {}

  onModuleInit(): void {
    this.kinds.register(PROJECT_END, carriedOutOnApproval(carryOut));
  }

  /** @throws PROJECT_NOT_FOUND, PROJECT_NOT_YOURS, STALE_VERSION, PROJECT_ENDED, PROJECT_END_WAITS, PROJECT_END_DOCUMENT_MISSING, TASKS_OPEN, PARTS_OPEN */
  execute(
    actor: Actor,
    id: string,
    ending: Ending,
    seen: number | null,
  ): Promise<{ id: string; version: number; approvalId: string }> {
    return this.unitOfWork.run(async (tx) => {
      const project = await lockedProject(tx, actor, id);
      if (!isOffice(actor) && filingPost(actor, project.leadUnitId ?? '') === null) throw refuse('PROJECT_NOT_YOURS');
      checkVersion(project.version, seen);
      await assertMayEnd(tx, project, ending);
      if ((await findPendingApproval(tx, PROJECT_END, id)) !== null) throw refuse('PROJECT_END_WAITS');
      const facts = { ...ending };
      const approvalId = await requestApproval(tx, actor, {
        kind: PROJECT_END,
        subjectType: 'PROJECT',
        subjectId: id,
        unitId: project.leadUnitId,
        projectId: id,
        title: words(`title.PROJECT_END_${ending.endedAs}`, { project: quoted(project.name), reason: ending.reason }),
        facts,
        approverRole: deciderOf(actor, project),
      });
      await recordAct(tx, actor, {
        action: 'project.end-asked',
        subjectType: 'PROJECT',
        subjectId: id,
        unitId: project.leadUnitId,
        facts,
      });
      return { id, version: project.version, approvalId };
    });
  }
}

/** What became of the last request to end a project, for the office and the lead unit: it waits, or was not agreed to. */
export async function endingAsked(
  reader: Reader,
  actor: Actor,
  { id, leadUnitId }: Project,
): Promise<{ readonly endApprovalId: string | null; readonly endDenied: Denial | null }> {
  const asks = isOffice(actor) || actor.posts.some(({ unitId }) => unitId === leadUnitId);
  if (!asks) return { endApprovalId: null, endDenied: null };
  const waiting = await findPendingApproval(reader, PROJECT_END, id);
  return { endApprovalId: waiting?.approvalId ?? null, endDenied: await lastDenial(reader, [PROJECT_END], id) };
}

/** Nobody decides on what he asks himself. */
function deciderOf(actor: Actor, { leaderLedFrom }: Project): PostRole {
  const [first, other]: readonly [PostRole, PostRole] =
    leaderLedFrom === null
      ? ['EXECUTIVE_DEPUTY_DIRECTOR', 'OFFICE_DIRECTOR']
      : ['OFFICE_DIRECTOR', 'EXECUTIVE_DEPUTY_DIRECTOR'];
  return postsWithRole(actor, [first]).length > 0 ? other : first;
}

/** COMPLETED is refused while a task is unverified or a part of it goes on; anything else rests on a document. */
async function assertMayEnd(reader: Reader, project: Project, { endedAs, documentNumber }: Ending): Promise<void> {
  if (project.endedOn !== null) throw refuse('PROJECT_ENDED');
  if (endedAs !== 'COMPLETED') {
    if (documentNumber === null)
      throw refuse('PROJECT_END_DOCUMENT_MISSING', {}, [{ pointer: '/documentNumber', code: 'FIELD_MISSING' }]);
    return;
  }
  const { tasks, parts } = await openMatters(reader, project.id);
  if (tasks.length > 0) throw refuse('TASKS_OPEN', { count: tasks.length, names: named(tasks) });
  if (parts.length > 0) throw refuse('PARTS_OPEN', { count: parts.length, names: named(parts) });
}

const named = (names: readonly string[]): string => names.slice(0, NAMED).join('；');

async function carryOut(tx: Tx, actor: Actor, { subjectId, facts }: Approval): Promise<void> {
  await lockProject(tx, subjectId);
  const project = await findProject(tx, subjectId, EVERYTHING);
  if (project === null) throw refuse('PROJECT_NOT_FOUND');
  const ending = facts as unknown as Ending;
  await assertMayEnd(tx, project, ending);
  if ((await endProjectRow(tx, subjectId, ending)) === 0) throw refuse('PROJECT_ENDED');
  await recordAct(tx, actor, {
    action: 'project.ended',
    subjectType: 'PROJECT',
    subjectId,
    unitId: project.leadUnitId,
    facts: { ...ending },
  });
  await tellLeadUnit(tx, project, ending);
}

async function tellLeadUnit(tx: Tx, { id, name, leadUnitId }: Project, { endedAs }: Ending): Promise<void> {
  if (leadUnitId === null) return;
  const told = noticeWords('PROJECT_ENDED', { project: quoted(name), how: words(`endedAs.${endedAs}`) });
  const posts = await postsOf(tx, leadUnitId, ['LIAISON', 'SECTION_CHIEF']);
  await notify(
    tx,
    posts.map(({ postId }) => ({
      key: `project:${id}:ended:${postId}`,
      kind: 'PROJECT_ENDED',
      recipientPostId: postId,
      unitId: leadUnitId,
      subjectId: id,
      ...told,
    })),
  );
}
