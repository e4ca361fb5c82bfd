import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { type Approval, ApprovalKinds, type Decision } from '../../approvals/index.js';
import { recordAct } from '../../audit/index.js';
import { type ConfirmedBy, findConfirmed, refuseImport } from '../../imports/index.js';
import { redateFromLedger, WeighNewDates } from '../../obligations/index.js';
import { outcomeOf } from '../domain/date-changes.js';
import { LEDGER_IMPORT } from '../domain/ledger-import.js';
import { refuse } from '../domain/problems.js';
import {
  endDateChanges,
  listPendingDates,
  type PendingDateChange,
  raiseDateChanges,
  stateTaskDates,
} from '../persistence/ledger-dates.repository.js';
import { askStep, LEDGER_DATES } from './ask-for-dates.js';
import { assertAnother, nameOf, settleWhereDecided } from './import-decisions.js';
import { tellNewDates } from './tell-new-dates.js';

interface Decided {
  readonly change: PendingDateChange;
  readonly outcome: ReturnType<typeof outcomeOf>;
  readonly ownerUnitId: string;
  readonly title: string;
}

/** What follows from a decision on the dates that an import asks for: row by row, or all at once. */
@Injectable()
export class LedgerDateApprovals implements OnModuleInit {
  constructor(
    private readonly kinds: ApprovalKinds,
    private readonly weighNewDates: WeighNewDates,
  ) {}

  onModuleInit(): void {
    this.kinds.register(LEDGER_DATES, {
      onApproved: (tx, actor, approval, decision) =>
        this.decide(tx, actor, approval, { ...decision, refused: rowsRefused(decision) }),
      onRejected: (tx, actor, approval, decision) => this.decide(tx, actor, approval, { ...decision, refused: null }),
      onWithdrawn: async (tx, _actor, { subjectId, step }) => {
        const waiting = await listPendingDates(tx, subjectId, step, true);
        await endDateChanges(
          tx,
          waiting.map(({ id }) => ({ id, state: 'LAPSED', lapsed: 'WITHDRAWN' })),
        );
        await settleWhereDecided(tx, subjectId);
      },
    });
  }

  /** @param decision `refused`: the rows that are not granted; null: none is */
  private async decide(
    tx: Tx,
    actor: Actor,
    approval: Approval,
    decision: Decision & { readonly refused: ReadonlySet<string> | null },
  ): Promise<void> {
    const asked = await findConfirmed(tx, LEDGER_IMPORT, approval.subjectId);
    if (asked === null) throw refuseImport('IMPORT_NOT_FOUND');
    assertAnother(asked, { actor, decision }, 'LEDGER_DATES_OWN');
    const decided = await this.inHand(tx, approval, decision.refused);
    const granted = decided.filter(({ outcome }) => outcome === 'APPROVED');
    const raised = decided.filter(({ outcome }) => outcome === 'SENIOR').map(({ change }) => change.id);
    const decidedByName = await nameOf(tx, actor, decision);
    const said = { personName: asked.name, fileName: asked.fileName, importId: asked.importId, decidedByName };
    await redateFromLedger(
      tx,
      granted.map(({ change }) => ({
        id: change.obligationId,
        dueOn: change.toDay,
        sourceId: change.id,
        said: { ...said, row: change.row },
      })),
      { decided: true },
    );
    await stateTaskDates(
      tx,
      granted.map(({ change }) => change),
    );
    await endDateChanges(tx, decided.flatMap(endOf));
    await this.handOn(tx, asked, raised);
    await tellNewDates(tx, granted);
    await record(tx, actor, approval, { decided, onBehalfOfPostId: decision.onBehalfOfPostId });
    await settleWhereDecided(tx, approval.subjectId);
  }

  /** Locks obligations before what is asked of them, as everybody does. */
  private async inHand(
    tx: Tx,
    { subjectId, step }: Approval,
    refused: ReadonlySet<string> | null,
  ): Promise<readonly Decided[]> {
    const waiting = await listPendingDates(tx, subjectId, step, false);
    const weighed = await this.weighNewDates.locked(
      tx,
      waiting.map(({ obligationId: id, toDay: dueOn }) => ({ id, dueOn })),
    );
    const rows = await listPendingDates(tx, subjectId, step, true);
    if ([...(refused ?? [])].some((id) => !rows.some((row) => row.id === id))) throw refuse('LEDGER_DATES_ROW_UNKNOWN');
    return rows.flatMap((change) => {
      const meets = weighed.get(change.obligationId);
      if (meets === undefined) return [];
      const { finished, obligation } = meets;
      const standing = { finished, dateRun: obligation.dateRun, senior: meets.weighed?.senior === true };
      const outcome = outcomeOf(change, standing, refused === null || refused.has(change.id));
      return [{ change, outcome, ownerUnitId: obligation.ownerUnitId, title: obligation.title }];
    });
  }

  /** What has come under an interview since it was asked goes on to whoever decides that. */
  private async handOn(tx: Tx, asked: ConfirmedBy, raised: readonly string[]): Promise<void> {
    if (raised.length === 0) return;
    const others = (await listPendingDates(tx, asked.importId, 2, false)).length;
    await raiseDateChanges(tx, raised);
    if (others === 0) await askStep(tx, asked, 2, raised.length);
  }
}

function rowsRefused({ input, words }: Decision): ReadonlySet<string> {
  const given = input['rejected'] ?? [];
  if (!Array.isArray(given) || !given.every((id): id is string => typeof id === 'string'))
    throw refuse('LEDGER_DATES_ROW_UNKNOWN');
  if (given.length > 0 && (words ?? '').trim() === '')
    throw refuse('LEDGER_DATES_WORDS_REQUIRED', {}, [{ pointer: '/words', code: 'LEDGER_DATES_WORDS_REQUIRED' }]);
  return new Set(given);
}

function endOf({ change: { id }, outcome }: Decided) {
  if (outcome === 'SENIOR') return [];
  const ended = outcome === 'APPROVED' || outcome === 'REJECTED';
  return [ended ? { id, state: outcome, lapsed: null } : ({ id, state: 'LAPSED', lapsed: outcome } as const)];
}

async function record(
  tx: Tx,
  actor: Actor,
  approval: Approval,
  { decided, onBehalfOfPostId }: { decided: readonly Decided[]; onBehalfOfPostId: string | null },
): Promise<void> {
  const count = (outcome: Decided['outcome']) => decided.filter((one) => one.outcome === outcome).length;
  await recordAct(tx, actor, {
    action: 'ledger-import.dates-decided',
    subjectType: 'LEDGER_IMPORT',
    subjectId: approval.subjectId,
    onBehalfOfPostId,
    facts: {
      approved: count('APPROVED'),
      rejected: count('REJECTED'),
      lapsed: count('FINISHED') + count('REDATED'),
      handedOn: count('SENIOR'),
      rows: decided.map(({ change, outcome }) => ({
        row: change.row,
        obligation: change.obligationId,
        from: change.fromDay,
        to: change.toDay,
        outcome,
      })),
    },
  });
}
