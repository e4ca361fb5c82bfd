import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FrozenDays } from '../../../obligations/index.js';

/** Tells the obligations, which rank below, when the quarter of a duty was closed: of days before that nothing changes any more. */
@Injectable()
export class FrozenQuarters implements OnModuleInit {
  constructor(private readonly frozen: FrozenDays) {}

  onModuleInit(): void {
    this.frozen.register(
      (owed) =>
        `(SELECT (fq.closed_at AT TIME ZONE 'Asia/Shanghai')::date FROM duty fd JOIN cycle fq ON fq.id = fd.cycle_id
           WHERE ${owed}.kind = 'DUTY' AND fd.id = ${owed}.subject_id)`,
    );
  }
}
