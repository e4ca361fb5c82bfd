import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import type { Reader } from '../../../platform/database/tx.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import { ChangeOwner, type OwedMatter } from '../../obligations/index.js';
import { type LeftInPart, type Unit, unitById, UnitFollowers } from '../../organisation/index.js';
import { listPlacesOf, type PlacedProject } from '../../projects/index.js';
import { barsOf, talksAbout } from '../../supervision/index.js';
import { refuse } from '../domain/problems.js';
import { checkTransfer, type TransferDraft } from '../domain/unit-transfer.js';

/** What a reorganisation moves, as of today. */
export interface WeighedTransfer {
  readonly from: Unit;
  readonly to: Unit;
  /** In whose chains the unit stands. */
  readonly projects: readonly PlacedProject[];
  /** What it owes, by date. */
  readonly matters: readonly OwedMatter[];
  /** Talks under way about them. */
  readonly talks: number;
  /** What else is unfinished and names the unit, by kind. */
  readonly others: readonly { readonly what: string; readonly count: number }[];
  /** What stays although part of it goes. */
  readonly staying: readonly (LeftInPart & { readonly what: string })[];
}

/** Everything that a reorganisation moves; the preview and the act look at the same. */
@Injectable()
export class WeighTransfer {
  constructor(
    private readonly owners: ChangeOwner,
    private readonly followers: UnitFollowers,
  ) {}

  /**
   * @param lock for the act: what moves is locked
   * @throws TRANSFER_UNIT_UNFIT, TRANSFER_PROJECTS_MISSING, TRANSFER_PROJECT_NOT_ITS, TRANSFER_ORDER_IN_FUTURE;
   * TRANSFER_TALK_DIVIDED, TRANSFER_TALK_DOUBLED, TRANSFER_POST_MISSING for what stands in the way
   */
  async execute(reader: Reader, draft: TransferDraft, lock: boolean): Promise<WeighedTransfer> {
    const [from, to] = [await existing(reader, draft.fromUnitId), await existing(reader, draft.toUnitId)];
    checkTransfer(draft, from, to, (await businessTime(reader)).today);
    const scope = { fromUnitId: from.unitId, projectIds: draft.kind === 'SPLIT' ? draft.projectIds : null };
    const projects = await listPlacesOf(reader, scope, lock);
    if (scope.projectIds !== null && projects.length < new Set(scope.projectIds).size)
      throw refuse('TRANSFER_PROJECT_NOT_ITS', {}, [{ pointer: '/projectIds', code: 'TRANSFER_PROJECT_NOT_ITS' }]);
    const matters = await this.owners.weigh(reader, scope, lock);
    const talks = await talksAbout(
      reader,
      matters.map(({ id }) => id),
      to.unitId,
    );
    const { divided, withoutPost, doubled } = barsOf(talks);
    if (divided > 0) throw refuse('TRANSFER_TALK_DIVIDED', { count: divided });
    if (withoutPost > 0) throw refuse('TRANSFER_POST_MISSING', { unit: to.name });
    if (doubled > 0) throw refuse('TRANSFER_TALK_DOUBLED', { count: doubled, unit: to.name });
    const others = await this.followers.count(reader, scope);
    const staying = await this.followers.staying(reader, scope);
    return { from, to, projects, matters, talks: talks.length, others, staying };
  }
}

async function existing(reader: Reader, unitId: string): Promise<Unit> {
  const unit = await unitById(reader, unitId);
  if (unit === null) throw refuseGenerally('NOT_FOUND');
  return unit;
}
