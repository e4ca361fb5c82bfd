import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OwnerMovers } from '../../../obligations/index.js';
import { carryDuties, listClosedDuties } from '../persistence/carried-duties.repository.js';

/** A duty follows its obligation to another unit; make-ups of closed quarters stay with the unit that owed them. */
@Injectable()
export class CarryDuties implements OnModuleInit {
  constructor(private readonly movers: OwnerMovers) {}

  onModuleInit(): void {
    this.movers.register({ closed: listClosedDuties, move: carryDuties });
  }
}
