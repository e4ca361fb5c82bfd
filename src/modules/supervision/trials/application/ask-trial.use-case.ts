import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { startWork } from '../../../../platform/queue/work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { recordAct } from '../../../audit/index.js';
import { WorkingDays } from '../../../calendar/index.js';
import type { TrialScope } from '../../cases/persistence/watched.repository.js';
import { refuse } from '../../policy/domain/problems.js';
import { readPolicy } from '../../policy/domain/read-policy.js';
import { versionOn } from '../../policy/persistence/policy.repository.js';
import { assertFewWaiting, assertWindow, mayCancel } from '../domain/trial.js';
import {
  addTrialReader,
  cancelTrial,
  countWaiting,
  dropOldTrials,
  findTrial,
  setTrialWork,
  type Trial,
} from '../persistence/rule-trial.repository.js';
import { RuleTrialRow } from '../persistence/rule-trial.row.js';

export const TRIAL_WORK = 'supervision.trial';

/** What is to be tried. */
export interface TrialAsked {
  /** Left out: the rules in force alone. */
  readonly rules?: unknown;
  /** Left out: today. */
  readonly from?: Day | undefined;
  readonly to: Day;
  readonly scope: TrialScope;
  readonly movesRunning: boolean;
}

/** 规则试算: anybody of the office asks for one, gives up his own, and says that he has read what came of it. */
@Injectable()
export class AskTrial {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly workingDays: WorkingDays,
  ) {}

  /** @throws POLICY_INVALID, TRIAL_WINDOW, TRIAL_SCOPE_UNKNOWN, TRIAL_TOO_MANY */
  execute(actor: Actor, asked: TrialAsked): Promise<{ readonly id: string; readonly jobId: string }> {
    return this.unitOfWork.run(async (tx) => {
      const rules = asked.rules === undefined ? null : readPolicy(asked.rules);
      const { today } = await businessTime(tx);
      const window = { from: asked.from ?? today, to: asked.to };
      assertWindow(window, today, await this.workingDays.current(tx));
      await assertScope(tx, asked.scope);
      assertFewWaiting(await countWaiting(tx, actor.personId));
      await dropOldTrials(tx);
      const id = await tx.insert(RuleTrialRow, {
        ...{ askedByPerson: actor.personId, rules, baseVersion: await versionOn(tx, window.from) },
        ...{ fromDay: window.from, toDay: window.to, ...asked.scope, movesRunning: asked.movesRunning },
      });
      const jobId = await startWork(tx, { kind: TRIAL_WORK, subjectId: id, requestedBy: actor.accountId });
      await setTrialWork(tx, id, jobId);
      await recordAct(tx, actor, {
        action: 'supervision-trial.run',
        subjectType: 'RULE_TRIAL',
        subjectId: id,
        facts: { ...window, ...asked.scope, ownRules: rules !== null },
      });
      return { id, jobId };
    });
  }

  /** Gives up what has not ended. @throws TRIAL_NOT_FOUND, TRIAL_NOT_YOURS, TRIAL_ENDED */
  cancel(actor: Actor, id: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      if (!mayCancel(actor, await trialById(tx, id))) throw refuse('TRIAL_NOT_YOURS');
      if (!(await cancelTrial(tx, id))) throw refuse('TRIAL_ENDED');
      await recordAct(tx, actor, { action: 'supervision-trial.cancelled', subjectType: 'RULE_TRIAL', subjectId: id });
    });
  }

  /** Whoever puts rules in force by it says first that he has read it. @throws TRIAL_NOT_FOUND, TRIAL_NOT_DONE */
  read(actor: Actor, id: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { state } = await trialById(tx, id);
      if (state !== 'DONE') throw refuse('TRIAL_NOT_DONE');
      if (actor.personId === null || !(await addTrialReader(tx, id, actor.personId))) return;
      await recordAct(tx, actor, { action: 'supervision-trial.read', subjectType: 'RULE_TRIAL', subjectId: id });
    });
  }
}

async function trialById(tx: Tx, id: string): Promise<Trial> {
  const trial = await findTrial(tx, id);
  if (trial === null) throw refuse('TRIAL_NOT_FOUND');
  return trial;
}

async function assertScope(tx: Tx, { unitId, projectId }: TrialScope): Promise<void> {
  const { known } = await tx.one<{ known: boolean }>(
    `SELECT ($1::uuid IS NULL OR EXISTS (SELECT FROM unit WHERE id = $1)) AND ($2::uuid IS NULL OR EXISTS (SELECT FROM project WHERE id = $2)) AS known`,
    [unitId, projectId],
  );
  if (!known) throw refuse('TRIAL_SCOPE_UNKNOWN');
}
