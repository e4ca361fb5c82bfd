import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type Actor, SUPERVISOR_ROLES } from '../../../shared-kernel/actor.js';
import { words } from '../../../texts/words.js';
import { requestApproval } from '../../approvals/index.js';
import { recordAct } from '../../audit/index.js';
import { cityUnitId } from '../../organisation/index.js';
import { type DivisionDraft, secondOf } from '../domain/division.js';
import { refuse } from '../domain/problems.js';
import { takeTurns } from '../persistence/division.repository.js';
import {
  type DivisionOrder,
  holdersOf,
  insertOrder,
  isExecutiveAmong,
  listOrders,
} from '../persistence/division-order.repository.js';
import { postsOfChanges, talliedOf, type WeighedChange, weighDivision } from './weigh-division.js';

/** Of which kind of approval a new division of work is. */
export const DIVISION = 'DIVISION';

/** One person proposes a new division of work, having seen what moves; another decides. */
@Injectable()
export class ProposeDivision {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** What would move; nothing is written. @throws what {@link weighDivision} does */
  preview(draft: DivisionDraft): Promise<readonly WeighedChange[]> {
    return weighDivision(this.database, draft, false);
  }

  /** New divisions, the newest first. */
  list(): Promise<readonly DivisionOrder[]> {
    return listOrders(this.database);
  }

  /** @returns the approval that waits @throws DIVISION_OWN, DIVISION_WAITS, and what {@link weighDivision} does */
  execute(actor: Actor, draft: DivisionDraft): Promise<{ readonly id: string; readonly approvalId: string }> {
    return this.unitOfWork.run((tx) => propose(tx, actor, draft));
  }
}

/**
 * Puts a new division before its second person, in the transaction of whoever asks; whoever brought in its workbook does not decide
 * about it either.
 * @throws as {@link ProposeDivision}
 */
export async function propose(
  tx: Tx,
  actor: Actor,
  draft: DivisionDraft,
  broughtBy: readonly (string | null)[] = [],
): Promise<{ readonly id: string; readonly approvalId: string }> {
  await takeTurns(tx);
  const changes = await weighDivision(tx, draft, false);
  const holders = await holdersOf(tx, postsOfChanges(changes));
  if (actor.personId !== null && holders.includes(actor.personId)) throw refuse('DIVISION_OWN');
  const brought = broughtBy.filter((one) => one !== null);
  const concerned = [...holders, ...brought];
  const id = await insertOrder(tx, draft, actor.personId);
  if (id === null) throw refuse('DIVISION_WAITS');
  const tallied = talliedOf(changes);
  const unitId = await cityUnitId(tx);
  const approverRole = secondOf(await isExecutiveAmong(tx, [actor.personId, ...brought]));
  const approvalId = await requestApproval(tx, actor, {
    ...{
      kind: DIVISION,
      subjectType: 'UNIT',
      subjectId: unitId,
      officeOnly: true,
      approverRole,
      askedBy: SUPERVISOR_ROLES,
    },
    title: words('title.DIVISION', {
      ...{ ...tallied, document: draft.document },
      changes: spokenOf(changes),
    }),
    facts: { orderId: id, concerned },
  });
  await recordAct(tx, actor, {
    ...{ action: 'unit.division-proposed', subjectType: 'UNIT', subjectId: unitId, unitId },
    facts: { orderId: id, ...draft, approvalId },
  });
  return { id, approvalId };
}

/** The first of them; whoever decides opens the order for the rest. */
const SPOKEN = 8;

function spokenOf(changes: readonly WeighedChange[]): string {
  const first = changes.slice(0, SPOKEN).map(spoken).join('；');
  return changes.length > SPOKEN ? words('phrase.divisionMore', { first, count: changes.length }) : first;
}

/** 市教育局：张市长→李市长. */
function spoken({ unitName, fromTitle, toTitle }: WeighedChange): string {
  const nobody = words('phrase.nobody');
  return words('phrase.divisionChange', { unit: unitName, from: fromTitle ?? nobody, to: toTitle ?? nobody });
}

export type { DivisionOrder };
