import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { ObligationAccess } from '../../../obligations/index.js';
import { type AskedHelp, listHelpOf } from '../../../projects/index.js';

/** More than one date is ever helped with. */
const MOST = 50;

/** The help that was asked for something due, and how each request stands, for whoever sees what is due. */
@Injectable()
export class ListHelp {
  constructor(
    private readonly database: Database,
    private readonly admission: ObligationAccess,
  ) {}

  /** @throws OBLIGATION_NOT_FOUND */
  async execute(actor: Actor, obligationId: string): Promise<readonly AskedHelp[]> {
    await this.admission.assertSeen(this.database, actor, obligationId);
    return listHelpOf(this.database, obligationId, MOST);
  }
}
