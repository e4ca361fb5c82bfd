import { Injectable, type OnModuleInit } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import { type Actor, OFFICE_ROLES, type PostRole } from '../../../shared-kernel/actor.js';
import { noticeWords, words } from '../../../texts/words.js';
import {
  type Approval,
  ApprovalKinds,
  carriedOutOnApproval,
  requestApproval,
  withdrawApprovals,
} from '../../approvals/index.js';
import { recordAct } from '../../audit/index.js';
import { notify } from '../../notifications/index.js';
import { postsOf } from '../../organisation/index.js';
import {
  afterComparisonAct,
  checkSaid,
  type ComparisonAct,
  type ComparisonLine,
  type ComparisonState,
  daysOf,
} from '../domain/comparison.js';
import { refuse } from '../domain/problems.js';
import {
  type Comparison,
  comparedUnits,
  type ComparisonText,
  findComparison,
  insertComparison,
  listComparisons,
  moveComparison,
  publishedWith,
  writeComparison,
} from '../persistence/comparison.repository.js';
import { linesOf } from './comparison-lines.js';
import { assertOn, heldOn } from './held-on.js';
import { unitsOf } from './own-units.js';
import { quarterOf, SHEET_ROLES } from './tell-sheets.js';

export type { Comparison };

const COMPARISON = 'COMPARISON';
/** Whoever alone may let it go out. */
const PUBLISHER: PostRole = 'EXECUTIVE_DEPUTY_DIRECTOR';

/** A comparison with the lines of all its units. */
export interface ComparisonPage extends Comparison {
  readonly lines: readonly ComparisonLine[];
}

/** 四比四看: units of one kind beside each other, in the order of the list of units; no total, no rank, nothing sorted by value. */
@Injectable()
export class Comparisons implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly kinds: ApprovalKinds,
  ) {}

  onModuleInit(): void {
    const handler = carriedOutOnApproval(publish);
    this.kinds.register(COMPARISON, {
      ...handler,
      onRejected: async (tx, actor, approval, decision) => {
        await reopen(tx, approval);
        await handler.onRejected(tx, actor, approval, decision);
      },
      onWithdrawn: (tx, _actor, approval) => reopen(tx, approval),
    });
  }

  /** For the office, the latest quarter first. @throws NOT_FOUND */
  async list(): Promise<readonly Comparison[]> {
    await assertOn(this.database, 'COMPARISON');
    return listComparisons(this.database);
  }

  /** For the office: as it is counted now, or as it was put before the executive deputy. @throws NOT_FOUND */
  async read(id: string): Promise<ComparisonPage> {
    await assertOn(this.database, 'COMPARISON');
    const comparison = (await findComparison(this.database, id)) ?? missing();
    return { ...comparison, lines: comparison.frozen ?? (await linesOf(this.database, comparison)) };
  }

  /** Of what was published the reader's own lines, and no other unit's. @throws NOT_FOUND */
  async own(actor: Actor): Promise<readonly ComparisonPage[]> {
    await assertOn(this.database, 'COMPARISON');
    const units = unitsOf(actor, SHEET_ROLES);
    const published = await publishedWith(this.database, units);
    return published.map((one) => ({
      ...one,
      lines: (one.frozen ?? []).filter(({ unitId }) => units.includes(unitId)),
    }));
  }

  /** @returns its id @throws NOT_FOUND, COMPARISON_THERE, COMPARISON_AHEAD */
  draft(actor: Actor, of: Pick<Comparison, 'category' | 'year' | 'quarter' | 'title' | 'rows'>): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      await heldOn(tx, 'COMPARISON');
      const { today } = await businessTime(tx);
      if (daysOf(of.year, of.quarter)[0] > today) throw refuse('COMPARISON_AHEAD');
      const id = await insertComparison(tx, { ...of, said: [], by: actor.personId });
      if (id === null) throw refuse('COMPARISON_THERE');
      await note(tx, actor, id, 'drafted', { ...of });
      return id;
    });
  }

  /** Writes it anew. @throws NOT_FOUND, STALE_VERSION, COMPARISON_STATE, COMPARISON_REFUSED */
  write(actor: Actor, id: string, text: ComparisonText, seen: number | null): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const comparison = await held(tx, id);
      checkVersion(comparison.version, seen);
      if (comparison.state !== 'DRAFT') throw refuse('COMPARISON_STATE');
      const units = await comparedUnits(tx, comparison.category);
      checkSaid(
        text.said,
        text.rows,
        units.map(({ unitId }) => unitId),
      );
      const write = async (): Promise<void> => {
        await writeComparison(tx, id, text);
        await note(tx, actor, id, 'written', { ...text });
      };
      await this.unitOfWork.rewrite(tx, () => findComparison(tx, id), { write, asItStands: undefined });
    });
  }

  /** Puts it before the executive deputy, as it is counted now. @returns the approval that waits @throws NOT_FOUND, STALE_VERSION, COMPARISON_STATE, COMPARISON_RUNS */
  ask(actor: Actor, id: string, seen: number | null): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const comparison = await held(tx, id);
      checkVersion(comparison.version, seen);
      const state = after(comparison, 'ask');
      const { today } = await businessTime(tx);
      if (daysOf(comparison.year, comparison.quarter)[1] >= today) throw refuse('COMPARISON_RUNS');
      await moveComparison(tx, id, state, await linesOf(tx, comparison));
      const { title, category } = comparison;
      const approvalId = await requestApproval(tx, actor, {
        ...{ kind: COMPARISON, subjectType: COMPARISON, subjectId: id, officeOnly: true, approverRole: PUBLISHER },
        ...{ askedBy: OFFICE_ROLES, facts: {} },
        title: words('title.COMPARISON', {
          ...{ title, quarter: quarterOf(comparison), category: words(`comparisonCategory.${category}`) },
        }),
      });
      await note(tx, actor, id, 'publishing-asked', {});
      return approvalId;
    });
  }
}

function missing(): never {
  throw refuseGenerally('NOT_FOUND');
}

async function note(
  tx: Tx,
  actor: Actor,
  subjectId: string,
  act: string,
  facts: Record<string, unknown>,
): Promise<void> {
  await recordAct(tx, actor, { action: `comparison.${act}`, subjectType: COMPARISON, subjectId, facts });
}

async function held(tx: Tx, id: string): Promise<Comparison> {
  await heldOn(tx, 'COMPARISON');
  return (await findComparison(tx, id, true)) ?? missing();
}

function after({ state }: Pick<Comparison, 'state'>, act: ComparisonAct): ComparisonState {
  const next = afterComparisonAct(state, act);
  if (next === null) throw refuse('COMPARISON_STATE');
  return next;
}

/** Units are compared no more: nothing waits to be published, and what waited is a draft again. */
export async function layComparisonsDown(tx: Tx): Promise<void> {
  for (const { id, state } of await listComparisons(tx))
    if (state === 'APPROVING') {
      await withdrawApprovals(tx, COMPARISON, id);
      await reopen(tx, { subjectId: id });
    }
}

async function reopen(tx: Tx, { subjectId }: Pick<Approval, 'subjectId'>): Promise<void> {
  const comparison = (await findComparison(tx, subjectId, true)) ?? missing();
  await moveComparison(tx, subjectId, after(comparison, 'reopen'), null);
}

/** Published as it lay before whoever approved; each unit is told of its own line. */
async function publish(tx: Tx, actor: Actor, { subjectId }: Approval): Promise<void> {
  const comparison = await held(tx, subjectId);
  const { frozen, title } = comparison;
  await moveComparison(tx, subjectId, after(comparison, 'publish'), frozen);
  const told = noticeWords('COMPARISON_PUBLISHED', { quarter: quarterOf(comparison), title });
  for (const { unitId } of frozen ?? []) await tellUnit(tx, subjectId, unitId, told);
  await note(tx, actor, subjectId, 'published', { units: (frozen ?? []).length });
}

async function tellUnit(tx: Tx, id: string, unitId: string, told: ReturnType<typeof noticeWords>): Promise<void> {
  const posts = await postsOf(tx, unitId, SHEET_ROLES);
  await notify(
    tx,
    posts.map(({ postId }) => ({
      ...{ key: `comparison:${id}:${postId}`, kind: 'COMPARISON_PUBLISHED', recipientPostId: postId, unitId },
      ...{ subjectId: id, ...told },
    })),
  );
}
