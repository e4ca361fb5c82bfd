import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { words } from '../../../../texts/words.js';
import { type Disputed, ProblemObservers, settleProblemOfDuty } from '../../../problems/index.js';
import { type ProblemRecord, STAGE_PROGRESS } from '../domain/activity.js';
import type { ActivityRecord } from '../persistence/activity.repository.js';
import { type DutyRecord, frozenDutiesOf, insertCorrection } from '../persistence/duty.repository.js';

/** The problem behind a verified matter of the five: solved from now on, to be confirmed by whoever had it; the matter does not wait for that. */
export async function carryProblem(
  tx: Tx,
  actor: Actor,
  duty: DutyRecord,
  { id, record, filedByPerson, filedForPerson }: ActivityRecord,
): Promise<void> {
  if (duty.kind !== 'PROBLEM') return;
  const { name, crux, solution, effect, whoHadIt, progress, problemId } = record as unknown as ProblemRecord;
  await settleProblemOfDuty(tx, actor, {
    ...{ problemId: problemId ?? null, key: `duty:${id}`, dutyId: duty.id, projectId: duty.projectId },
    ...{ ownerUnitId: duty.unitId, title: name, cause: crux, whoHadIt, solution, filedByPerson, filedForPerson },
    effects: [{ value: String(Number(effect.value.toFixed(4))), unitOfMeasure: effect.unit, words: null }],
    dueOn: duty.dueOn,
    isSolved: progress !== STAGE_PROGRESS,
  });
}

/** A problem that a closed quarter counted and that is disputed: the frozen cell stays, a correction stands beside it. */
@Injectable()
export class CorrectDisputed implements OnModuleInit {
  constructor(private readonly observers: ProblemObservers) {}

  onModuleInit(): void {
    this.observers.register(this);
  }

  async disputed(tx: Tx, actor: Actor, { problemId, reason }: Disputed): Promise<void> {
    const said = words('phrase.problemCorrection', { reason }).slice(0, LONGEST);
    for (const { id, state } of await frozenDutiesOf(tx, problemId))
      await insertCorrection(tx, id, state, said, actor.personId);
  }
}

const LONGEST = 200;
