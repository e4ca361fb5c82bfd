import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OpenWorkCounters } from '../../../organisation/index.js';
import { countWorkOfPost, countWorkOfUnit } from '../persistence/open-work.repository.js';

/** Tells the organisation, which ranks below, what would be left without an owner: obligations, chains and talks. */
@Injectable()
export class OpenWorkSource implements OnModuleInit {
  constructor(private readonly work: OpenWorkCounters) {}

  onModuleInit(): void {
    this.work.register({ ofUnit: countWorkOfUnit, ofPost: countWorkOfPost });
  }
}
