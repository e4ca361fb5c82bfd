import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type Actor, inNameOf, SUPERVISOR_ROLES } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { findPendingApproval } from '../../approvals/index.js';
import { recordAct } from '../../audit/index.js';
import { refuse } from '../domain/problems.js';
import type { RuleSet } from '../domain/rule-set.js';
import { runText, scored } from '../domain/score.js';
import { scoredFrom } from '../domain/start.js';
import { factsOf, readFacts, type UnitFacts } from '../persistence/score-facts.js';
import { beginRun, lockClosedCycle, type UnitSheet, writeSheets } from '../persistence/score-run.repository.js';
import { rulesOn } from '../persistence/score-rule-set.repository.js';
import { heldOn } from './held-on.js';

/** 积分反馈, decided by a head of the office who did not work it out. */
export const SCORE_FEEDBACK = 'SCORE_FEEDBACK';

/** A quarter worked out. */
export interface ScoreRun {
  readonly id: string;
  /** The same facts and rules give the same one. */
  readonly digest: string;
  readonly units: number;
  readonly facts: number;
}

const sheetsOf = (rules: RuleSet, units: readonly UnitFacts[]): UnitSheet[] =>
  units.flatMap(({ unitId, facts }) => {
    const sheet = scored(rules, facts);
    return sheet === null ? [] : [{ unitId, sheet }];
  });

/** 积分测算: works out every unit's sheet of a closed quarter; again on the same facts, it comes to the same. */
@Injectable()
export class RunScores {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws NOT_FOUND where scores are switched off, SCORE_CYCLE_OPEN, SCORE_CYCLE_BEFORE, SCORE_FEEDBACK_WAITS, SCORE_FED_BACK */
  run(actor: Actor, cycleId: string): Promise<ScoreRun> {
    return this.unitOfWork.run(async (tx) => {
      const from = scoredFrom((await heldOn(tx, 'SCORES')).setOn);
      const begins = await lockClosedCycle(tx, cycleId);
      if (begins === null) throw refuse('SCORE_CYCLE_OPEN');
      if (begins < from) throw refuse('SCORE_CYCLE_BEFORE', { from });
      return workOut(tx, actor, { cycleId, from, rules: await rulesOn(tx, begins) });
    });
  }
}

/** A quarter, from when what is due counts, and by which rules. */
interface Asked {
  readonly cycleId: string;
  readonly from: Day;
  readonly rules: RuleSet;
}

async function workOut(tx: Tx, actor: Actor, { cycleId, from, rules }: Asked): Promise<ScoreRun> {
  const by = { personId: actor.personId, inNameOf: inNameOf(actor, SUPERVISOR_ROLES) };
  const id = await beginRun(tx, cycleId, rules, by);
  if (id === null) throw refuse('SCORE_FED_BACK');
  // Whoever approves has these lines before him.
  if ((await findPendingApproval(tx, SCORE_FEEDBACK, id)) !== null) throw refuse('SCORE_FEEDBACK_WAITS');
  const facts = await readFacts(tx, id, cycleId, from);
  const sheets = sheetsOf(rules, await factsOf(tx, id));
  const digest = createHash('sha256').update(runText(rules, sheets)).digest('hex');
  await writeSheets(tx, id, sheets, digest);
  const said = { digest, units: sheets.length, facts, rules: rules.version };
  await recordAct(tx, actor, { action: 'scores.worked-out', subjectType: 'CYCLE', subjectId: cycleId, facts: said });
  return { id, digest, units: sheets.length, facts };
}
