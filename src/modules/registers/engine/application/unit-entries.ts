import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import { type UnitChange, UnitFollowers } from '../../../organisation/index.js';
import { countUnfinishedOf, moveUnfinished } from '../persistence/unit-entries.repository.js';

/** Entries that are not checked yet, and those whose stages run, go over to the unit that takes another's place. */
@Injectable()
export class UnitEntries implements OnModuleInit {
  constructor(private readonly followers: UnitFollowers) {}

  onModuleInit(): void {
    this.followers.register({
      what: 'ENTRY',
      count: (reader: Reader, change: Omit<UnitChange, 'toUnitId'>) => countUnfinishedOf(reader, change),
      move: (tx: Tx, change: UnitChange) => moveUnfinished(tx, change),
    });
  }
}
