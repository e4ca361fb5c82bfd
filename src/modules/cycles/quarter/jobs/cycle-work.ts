import { Injectable } from '@nestjs/common';
import { type Work, WorkHandler } from '../../../../platform/queue/work.js';
import { systemActor } from '../../../../shared-kernel/actor.js';
import { CYCLE_CLOSE_WORK } from '../application/close-cycle.use-case.js';
import { FreezeCycle } from '../application/freeze-cycle.use-case.js';
import { MakeDuties } from '../application/make-duties.use-case.js';
import { OPEN_CYCLE } from '../application/open-cycle.use-case.js';

const subjectOf = ({ subjectId, kind }: { subjectId: string | null; kind: string }): string => {
  if (subjectId === null) throw new Error(`${kind} names no quarter`);
  return subjectId;
};

/** Makes the duties of a quarter that a person opened. */
@Injectable()
export class OpenCycleWork extends WorkHandler {
  readonly kind = OPEN_CYCLE;

  constructor(private readonly makeDuties: MakeDuties) {
    super();
  }

  async run({ subjectId }: Work): Promise<Readonly<Record<string, unknown>>> {
    const { kind } = this;
    return { ...(await this.makeDuties.execute(systemActor(kind), subjectOf({ subjectId, kind }))) };
  }
}

/** Freezes a quarter whose close two people agreed on. */
@Injectable()
export class CloseCycleWork extends WorkHandler {
  readonly kind = CYCLE_CLOSE_WORK;

  constructor(private readonly freeze: FreezeCycle) {
    super();
  }

  async run({ subjectId }: Work): Promise<Readonly<Record<string, unknown>>> {
    const { kind } = this;
    return { ...(await this.freeze.execute(systemActor(kind), subjectOf({ subjectId, kind }))) };
  }
}
