import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OpenTies } from '../../../organisation/index.js';
import { countPostTies, countUnitTies } from '../persistence/tie.repository.js';

/** Tells the organisation, which ranks below, what would be left without an owner: obligations, chains and talks. */
@Injectable()
export class TieSource implements OnModuleInit {
  constructor(private readonly ties: OpenTies) {}

  onModuleInit(): void {
    this.ties.register({ ofUnit: countUnitTies, ofPost: countPostTies });
  }
}
