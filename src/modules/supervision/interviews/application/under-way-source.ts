import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnderSupervision } from '../../../obligations/index.js';
import { listUnderWay } from '../persistence/under-way.repository.js';

/** Tells the obligations, which rank below, what supervision has under way. */
@Injectable()
export class UnderWaySource implements OnModuleInit {
  constructor(private readonly supervision: UnderSupervision) {}

  onModuleInit(): void {
    this.supervision.register({ underWay: listUnderWay });
  }
}
