import { Injectable, type OnModuleInit } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { type Day, isDay } from '../../../shared-kernel/dates.js';
import { type Approval, ApprovalKinds, type Decision, restateApproval, settleEmptied } from '../../approvals/index.js';
import { recordAct } from '../../audit/index.js';
import { WorkingDays } from '../../calendar/index.js';
import { findConfirmed, refuseImport } from '../../imports/index.js';
import {
  confirmSaidDone,
  type DoneSaid,
  lockSaidDone,
  refuseSaidDone,
  type SaidDone,
  SaidDoneFollowers,
} from '../../projects/index.js';
import { LEDGER_IMPORT } from '../domain/ledger-import.js';
import { refuse } from '../domain/problems.js';
import { dayAgain } from '../domain/said-done.js';
import { LEDGER_DONE } from './ask-for-done.js';
import { assertAnother, nameOf, settleWhereDecided, titleOf } from './import-decisions.js';
import { tellNotDone } from './tell-new-dates.js';

/** Working days that a unit gets where what its ledger called done is not, and nobody names a day. */
const TERM = 10;

/** By task, the day by which it is to be done after all; undefined where none was named. */
type NotDone = ReadonlyMap<string, Day | undefined>;

/** What follows from a decision on what a ledger says is done: row by row, or all at once. */
@Injectable()
export class LedgerDoneApprovals implements OnModuleInit {
  constructor(
    private readonly kinds: ApprovalKinds,
    private readonly workingDays: WorkingDays,
    private readonly followers: SaidDoneFollowers,
  ) {}

  onModuleInit(): void {
    this.followers.register((tx, actor, said) => this.followRows(tx, actor, said));
    this.kinds.register(LEDGER_DONE, {
      onApproved: (tx, actor, approval, decision) => this.decide(tx, actor, approval, decision),
      onRejected: (tx, actor, approval, decision) => this.decide(tx, actor, approval, decision),
    });
  }

  /** A task was filed or cancelled by itself: the decision says how many are left, and ends with the last. */
  private async followRows(tx: Tx, actor: Actor, { importId, step, fileName }: DoneSaid): Promise<void> {
    const waiting = { kind: LEDGER_DONE, subjectId: importId, step };
    const { length: count } = await lockSaidDone(tx, importId, step);
    if (count > 0) return restateApproval(tx, waiting, titleOf('LEDGER_DONE_COUNTED', fileName, count), { count });
    await settleWhereDecided(tx, importId, 'CANCELLED');
    await settleEmptied(tx, actor, waiting);
  }

  /** Approved: all but those named are done; rejected: none is. */
  private async decide(tx: Tx, actor: Actor, approval: Approval, decision: Decision): Promise<void> {
    const asked = await findConfirmed(tx, LEDGER_IMPORT, approval.subjectId);
    if (asked === null) throw refuseImport('IMPORT_NOT_FOUND');
    assertAnother(asked, { actor, decision }, 'LEDGER_DONE_OWN');
    const { today } = await businessTime(tx);
    const waiting = await lockSaidDone(tx, approval.subjectId, approval.step);
    const named = notDoneOf(decision, waiting, today);
    const refused = decision.verdict === 'REJECTED' ? waiting : waiting.filter(({ id }) => named.has(id));
    const done = waiting.filter((one) => !refused.includes(one));
    const saying = {
      decidedByName: await nameOf(tx, actor, decision),
      decidedOn: today,
      words: decision.words,
    };
    const again = await this.withDays(tx, refused, named, today);
    await confirmSaidDone(tx, actor, done, saying);
    await refuseSaidDone(tx, again, saying);
    await tellNotDone(tx, again);
    await record(tx, actor, approval, { done, again, onBehalfOfPostId: decision.onBehalfOfPostId });
    await settleWhereDecided(tx, approval.subjectId);
  }

  private async withDays(tx: Tx, refused: readonly SaidDone[], named: NotDone, today: Day) {
    const calendar = await this.workingDays.current(tx);
    const later = calendar.add(today, TERM);
    return refused.map((one) => {
      const day = named.get(one.id);
      const toDay = dayAgain(day && calendar.nextOrSame(day), one.dueOn, today, later);
      return { ...one, toDay };
    });
  }
}

/** @throws LEDGER_DONE_ROW_UNKNOWN, LEDGER_DONE_DAY, LEDGER_DONE_WORDS_REQUIRED */
function notDoneOf({ input, words, verdict }: Decision, waiting: readonly SaidDone[], today: Day): NotDone {
  const given = input['notDone'] ?? [];
  const ids = new Set(waiting.map(({ id }) => id));
  if (!Array.isArray(given) || !given.every(isNotDone) || given.some(({ id }) => !ids.has(id)))
    throw refuse('LEDGER_DONE_ROW_UNKNOWN');
  if (given.some(({ dueOn }) => dueOn !== undefined && dueOn <= today)) throw refuse('LEDGER_DONE_DAY');
  if (verdict === 'APPROVED' && given.length > 0 && (words ?? '').trim() === '')
    throw refuse('LEDGER_DONE_WORDS_REQUIRED', {}, [{ pointer: '/words', code: 'LEDGER_DONE_WORDS_REQUIRED' }]);
  return new Map(given.map(({ id, dueOn }) => [id, dueOn]));
}

function isNotDone(given: unknown): given is { readonly id: string; readonly dueOn?: Day } {
  if (typeof given !== 'object' || given === null || !('id' in given) || typeof given.id !== 'string') return false;
  return !('dueOn' in given) || given.dueOn === undefined || (typeof given.dueOn === 'string' && isDay(given.dueOn));
}

async function record(
  tx: Tx,
  actor: Actor,
  approval: Approval,
  decided: {
    readonly done: readonly SaidDone[];
    readonly again: readonly (SaidDone & { readonly toDay: Day })[];
    readonly onBehalfOfPostId: string | null;
  },
): Promise<void> {
  const { done, again, onBehalfOfPostId } = decided;
  const rowOf = ({ doneSaid, obligationId }: SaidDone) => ({ row: doneSaid.row, obligation: obligationId });
  await recordAct(tx, actor, {
    action: 'ledger-import.done-decided',
    subjectType: 'LEDGER_IMPORT',
    subjectId: approval.subjectId,
    onBehalfOfPostId,
    facts: {
      done: done.length,
      notDone: again.length,
      rows: [
        ...done.map((one) => ({ ...rowOf(one), outcome: 'DONE' })),
        ...again.map((one) => ({ ...rowOf(one), outcome: 'NOT_DONE', to: one.toDay })),
      ],
    },
  });
}
