import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OwnerMovers } from '../../obligations/index.js';
import { lockOwed, moveOwed } from '../persistence/unit-problems.repository.js';

/** Another unit owes the solution of a problem: the problem names it as its owner, with the date that it was given. */
@Injectable()
export class CarryProblems implements OnModuleInit {
  constructor(private readonly movers: OwnerMovers) {}

  onModuleInit(): void {
    this.movers.register({
      closed: async (reader, ids, lock) => {
        if (lock) await lockOwed(reader, ids);
        return [];
      },
      move: moveOwed,
    });
  }
}
