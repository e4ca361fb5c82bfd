import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { handOverApprovals } from '../../approvals/index.js';
import { recordAct } from '../../audit/index.js';
import type { CarryChoice } from '../../obligations/index.js';
import { refuse } from '../domain/problems.js';
import type { Project } from '../domain/project.js';
import { endParties, listParties } from '../persistence/party.repository.js';
import { coverNamedPoints } from '../persistence/key-point-names.js';
import { updateProject } from '../persistence/project.repository.js';
import { ProjectRow } from '../persistence/project.row.js';
import { ChangeLead } from './change-lead.js';
import { checkDraft, lockedProject, type ProjectDraft, writeChain } from './write-project.js';

interface Rewriting {
  readonly actor: Actor;
  readonly project: Project;
  readonly draft: ProjectDraft & { readonly choice?: CarryChoice };
}

/**
 * The office rewrites a project and its chain. With another lead unit goes what is still to be done and neither late nor
 * under supervision, unless the office says otherwise. What waits for the leading official's decision goes to his successor.
 */
@Injectable()
export class UpdateProject {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lead: ChangeLead,
  ) {}

  /** @throws PROJECT_NOT_FOUND, STALE_VERSION, PROJECT_ENDED, PROJECT_NAME_TAKEN, PROJECT_OWN_PARENT, PROJECT_UNIT_UNKNOWN, PROJECT_POST_UNFIT, LEAD_CHANGE_NOT_ITS, LEAD_CHANGE_PENDING, LEAD_CHANGE_NOT_YOURS */
  execute(
    actor: Actor,
    id: string,
    draft: ProjectDraft & { readonly choice?: CarryChoice },
    seen: number | null,
  ): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(async (tx) => {
      const project = await lockedProject(tx, actor, id);
      checkVersion(project.version, seen);
      if (project.endedOn !== null) throw refuse('PROJECT_ENDED');
      await checkDraft(tx, draft, id);
      const parts = { actor, project, draft };
      // Whoever also says what goes with the lead changes more than the project.
      if ((draft.choice?.carry ?? []).length + (draft.choice?.leave ?? []).length > 0) return this.write(tx, parts);
      const read = async () => [await tx.manager.findOneBy(ProjectRow, { id }), await chainOf(tx, id)];
      const asItStands = { id, version: project.version };
      return this.unitOfWork.rewrite(tx, read, { write: () => this.write(tx, parts), asItStands });
    });
  }

  private async write(tx: Tx, { actor, project, draft }: Rewriting): Promise<{ id: string; version: number }> {
    const { id } = project;
    const before = await listParties(tx, id);
    const { leadUnitId: toUnitId, responsiblePostId } = draft;
    const leads = await this.lead.before(tx, [{ projectId: id, toUnitId, responsiblePostId }]);
    await updateProject(tx, id, draft);
    await coverNamedPoints(tx, { projectIds: [id] });
    await endParties(tx, [id]);
    await writeChain(tx, id, draft, before);
    await handOver(tx, actor, project, draft.leadingPostId);
    await this.lead.carry(tx, actor, leads, draft.choice ?? { carry: [], leave: [] });
    const facts = {
      category: draft.category,
      level: draft.level,
      leadUnit: draft.leadUnitId,
      leadingPost: draft.leadingPostId,
    };
    await recordAct(tx, actor, {
      action: 'project.updated',
      subjectType: 'PROJECT',
      subjectId: id,
      unitId: draft.leadUnitId,
      facts,
    });
    return { id, version: project.version + 1 };
  }
}

/** The places of the chain, whenever they were written. */
async function chainOf(tx: Tx, id: string): Promise<unknown> {
  return (await listParties(tx, id)).map(({ id: _written, ...place }) => place);
}

async function handOver(tx: Tx, actor: Actor, { id, leadingPostId }: Project, toPostId: string | null): Promise<void> {
  if (leadingPostId === null || toPostId === null || leadingPostId === toPostId) return;
  await handOverApprovals(tx, actor, { projectIds: [id], fromPostId: leadingPostId, toPostId });
}
