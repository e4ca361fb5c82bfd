import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnderSupervision } from '../../../obligations/index.js';
import { doubted, listUnderWay, rectified } from '../persistence/under-way.repository.js';
import { OpenWorkCounters } from '../../../organisation/index.js';
import { countWorkOfPost, countWorkOfUnit } from '../persistence/open-work.repository.js';

/** Tells the obligations, which rank below, what supervision has under way. */
@Injectable()
export class UnderWaySource implements OnModuleInit {
  constructor(private readonly supervision: UnderSupervision) {}

  onModuleInit(): void {
    this.supervision.register({ underWay: listUnderWay, doubted, rectified });
  }
}

/** Tells the organisation, which ranks below, what would be left without an owner: obligations, chains and talks. */
@Injectable()
export class OpenWorkSource implements OnModuleInit {
  constructor(private readonly work: OpenWorkCounters) {}

  onModuleInit(): void {
    this.work.register({ ofUnit: countWorkOfUnit, ofPost: countWorkOfPost });
  }
}
