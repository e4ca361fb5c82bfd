import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import { refuse } from '../domain/problems.js';
import { endParty, insertParties, listParties } from '../persistence/party.repository.js';
import { countOpenUnits, touchProject } from '../persistence/project.repository.js';
import { lockedProject } from './write-project.js';

/** A person says which units a group expression of the ledger means; the words stay beside them for the next export. */
@Injectable()
export class ResolveParty {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws PROJECT_NOT_FOUND, STALE_VERSION, PROJECT_ENDED, PARTY_NOT_WORDS, PROJECT_UNIT_UNKNOWN */
  execute(
    actor: Actor,
    id: string,
    resolved: { partyId: string; unitIds: readonly string[] },
    seen: number | null,
  ): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(async (tx) => {
      const project = await lockedProject(tx, actor, id);
      checkVersion(project.version, seen);
      if (project.endedOn !== null) throw refuse('PROJECT_ENDED');
      const party = (await listParties(tx, id)).find((one) => one.id === resolved.partyId);
      if (party?.expression == null || party.role === 'LEADING_OFFICIAL') throw refuse('PARTY_NOT_WORDS');
      const units = [...new Set(resolved.unitIds)];
      if ((await countOpenUnits(tx, units)) < units.length) throw refuse('PROJECT_UNIT_UNKNOWN');
      await endParty(tx, party.id);
      await insertParties(
        tx,
        units.map((unitId) => ({ projectId: id, role: party.role, unitId, words: party.words ?? party.expression })),
      );
      await touchProject(tx, id);
      await recordAct(tx, actor, {
        action: 'project.party-resolved',
        subjectType: 'PROJECT',
        subjectId: id,
        unitId: project.leadUnitId,
        facts: { party: party.id, units },
      });
      return { id, version: project.version + 1 };
    });
  }
}
