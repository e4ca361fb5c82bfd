import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { type UnitChange, UnitFollowers } from '../../organisation/index.js';
import { countStanding, moveTokens } from '../persistence/system-token.repository.js';
import { tellOfToken } from './tell-of-token.js';

/** Systems that report for a unit report for the unit that takes its place whole, and that one is told; with part of its projects none goes. */
@Injectable()
export class UnitTokens implements OnModuleInit {
  constructor(private readonly followers: UnitFollowers) {}

  onModuleInit(): void {
    this.followers.register({
      what: 'SYSTEM_TOKEN',
      count: (reader, { fromUnitId, projectIds }) =>
        projectIds === null ? countStanding(reader, fromUnitId) : Promise.resolve(0),
      move: (tx, change) => (change.projectIds === null ? this.move(tx, change) : Promise.resolve()),
    });
  }

  private async move(tx: Tx, change: UnitChange): Promise<void> {
    const { moved, closed } = await moveTokens(tx, change);
    for (const token of moved) await tellOfToken(tx, 'SYSTEM_TOKEN_MOVED', token);
    for (const token of closed) await tellOfToken(tx, 'SYSTEM_TOKEN_CLOSED', { ...token, unitId: change.toUnitId });
  }
}
