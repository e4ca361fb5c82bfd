import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Log } from '../../../platform/observability/log.js';
import { systemActor } from '../../../shared-kernel/actor.js';
import { recordActs } from '../../audit/index.js';
import { EvidenceFolder, type InFolder } from '../persistence/evidence-folder.js';
import { deleteUnused, listEvidence, markLost } from '../persistence/evidence.repository.js';

/** So long a file may stand before its row is there: the transaction that makes both has ended by then, or never will. */
const GRACE = `SELECT now() - interval '1 hour' AS until`;

/** What a sweep did, by count. */
export interface Swept {
  readonly expired: number;
  readonly removed: number;
  readonly lost: number;
  readonly found: number;
}

/**
 * Brings rows and files together again after whatever cut an act in two: uploads that nobody finished go, files without a row go, rows
 * without a file say so, and say so no longer when the file is back.
 */
@Injectable()
export class SweepEvidence {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly folder: EvidenceFolder,
    private readonly log: Log,
  ) {}

  async execute(): Promise<Swept> {
    const expired = await this.expire();
    // Files first: one whose row comes in between is in neither list, and no row is missed by a file.
    const files = await this.folder.list();
    const rows = await listEvidence(this.database);
    const { lost, found } = await this.compare(rows, files);
    const { until } = await this.database.one<{ until: string }>(GRACE);
    // Of one in which a virus was found nothing may stay.
    const known = new Set(rows.filter(({ state }) => state !== 'INFECTED').map(({ id }) => id));
    const orphans = [...files].filter(([id, { at }]) => !known.has(id) && at < new Date(until));
    for (const [id] of orphans) await this.folder.remove(id);
    // A picture as it was sent does not outlast the one that is kept.
    const whole = rows.filter(({ id, state }) => state === 'KEPT' && files.get(id)?.besides === true);
    for (const { id } of whole) await this.folder.finish(id);
    const swept = { expired, removed: orphans.length, lost, found };
    if (Object.values(swept).some((count) => count > 0)) this.log.warn('evidence.swept', swept);
    return swept;
  }

  private async expire(): Promise<number> {
    const ids = await this.unitOfWork.run(async (tx) => {
      const gone = await deleteUnused(tx);
      const acts = gone.map((id) => ({ action: 'evidence.expired', subjectType: 'EVIDENCE', subjectId: id }) as const);
      await recordActs(tx, systemActor('evidence'), acts);
      return gone;
    });
    for (const id of ids) await this.folder.remove(id);
    return ids.length;
  }

  private async compare(
    rows: Awaited<ReturnType<typeof listEvidence>>,
    files: ReadonlyMap<string, InFolder>,
  ): Promise<Pick<Swept, 'lost' | 'found'>> {
    const whole = rows.filter(({ state }) => state === 'KEPT' || state === 'LOST');
    // Not one of them: this is not the folder, but a disk that is not there. Nothing is known of the files then.
    if (files.size === 0 && whole.length > 0) {
      this.log.warn('evidence.folder-empty', { rows: whole.length });
      return { lost: 0, found: 0 };
    }
    const missing = whole.filter(({ id, state }) => state === 'KEPT' && !files.has(id)).map(({ id }) => id);
    const back = whole.filter(({ id, state }) => state === 'LOST' && files.has(id)).map(({ id }) => id);
    return this.unitOfWork.run(async (tx) => {
      const lost = await markLost(tx, missing, true);
      const found = await markLost(tx, back, false);
      const acts = [
        ...missing.map((id) => [id, 'evidence.lost'] as const),
        ...back.map((id) => [id, 'evidence.found'] as const),
      ];
      await recordActs(
        tx,
        systemActor('evidence'),
        acts.map(([subjectId, action]) => ({ action, subjectType: 'EVIDENCE', subjectId })),
      );
      return { lost, found };
    });
  }
}
