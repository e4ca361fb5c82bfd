import { shortDayWords } from '../../../../shared-kernel/dates.js';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { chapter, noticeWords, words } from '../../../../texts/words.js';
import { recordAct } from '../../../audit/index.js';
import { WorkingDays } from '../../../calendar/index.js';
import { notify } from '../../../notifications/index.js';
import { nominalActBy } from '../domain/cycle.js';
import { refuse } from '../../duties/domain/problems.js';
import { type CycleRecord, lockCycle, saveState } from '../persistence/cycle.repository.js';
import {
  countOpening,
  insertDuties,
  insertDutyObligations,
  insertPlanObligations,
  insertPlans,
  listToldPosts,
  type OpeningCycle,
  type OpeningFacts,
} from '../persistence/opening.js';

/** Makes the duties of a quarter being opened: a few statements over sets, one transaction, one event in the record. */
@Injectable()
export class MakeDuties {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly workingDays: WorkingDays,
  ) {}

  /** Repeated for an open quarter it does nothing. @throws CYCLE_STATE */
  execute(actor: Actor, cycleId: string): Promise<OpeningFacts> {
    return this.unitOfWork.run(async (tx) => {
      // Sets of a hundred thousand duties take longer than a request may.
      await tx.execute("SET LOCAL statement_timeout = '10min'");
      // A list loaded since the opening has moved the quarter's days; one that comes now finds the duties.
      await this.workingDays.held(tx);
      const cycle = await lockCycle(tx, cycleId);
      if (cycle === null) throw refuse('CYCLE_NOT_FOUND');
      if (cycle.state === 'OPEN') return countOpening(tx, cycleId, cycle.openedOn ?? '');
      const opening = assertOpening(cycle);
      const quarter = quarterWords(cycle);
      await insertDuties(tx, opening);
      await insertDutyObligations(tx, opening, { quarter, kinds: chapter('kind') });
      await insertPlans(tx, cycleId);
      await insertPlanObligations(tx, opening, words('title.PLAN', { quarter }));
      await saveState(tx, cycleId, 'OPEN');
      const facts = await countOpening(tx, cycleId, opening.openedOn);
      await recordAct(tx, actor, {
        action: 'cycle.opened',
        subjectType: 'CYCLE',
        subjectId: cycleId,
        facts: { ...facts },
      });
      await tellUnits(tx, opening, quarter);
      return facts;
    });
  }
}

/** "2026年第三季度" */
export function quarterWords({ year, quarter }: Pick<CycleRecord, 'year' | 'quarter'>): string {
  return words(`phrase.quarters.${quarter}`, { year });
}

function assertOpening(cycle: CycleRecord): OpeningCycle {
  const { id, kinds, state, openedOn, plansDueOn, actBy, fileBy } = cycle;
  const dated = openedOn !== null && plansDueOn !== null && actBy !== null && fileBy !== null;
  if (state !== 'OPENING' || !dated) throw refuse('CYCLE_STATE', { state });
  return { id, kinds, openedOn, plansDueOn, actBy, nominalActBy: nominalActBy(cycle), fileBy };
}

/** 季度启动, to the liaison and the section chief of each unit that owes. */
async function tellUnits(tx: Tx, cycle: OpeningCycle, quarter: string): Promise<void> {
  const posts = await listToldPosts(tx, cycle.id);
  await notify(
    tx,
    posts.map((post) => ({
      key: `cycle:${cycle.id}:opened:${post.postId}`,
      kind: 'CYCLE_OPENED',
      recipientPostId: post.postId,
      unitId: post.unitId,
      subjectId: cycle.id,
      ...noticeWords('CYCLE_OPENED', {
        ...{ quarter, projects: post.projects, duties: post.duties, carried: post.carried },
        day: shortDayWords(cycle.plansDueOn),
      }),
      params: {
        cycleId: cycle.id,
        projects: post.projects,
        duties: post.duties,
        carried: post.carried,
        plansDueOn: cycle.plansDueOn,
      },
    })),
  );
}
