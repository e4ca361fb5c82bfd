import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../platform/database/tx.js';
import { ChannelOverseers } from '../../delivery/index.js';
import { administratorAccounts } from '../persistence/account.repository.js';

/** The audit administrators hear of what is done alone with channels. */
@Injectable()
export class AuditAccounts extends ChannelOverseers {
  override accounts(reader: Reader): Promise<readonly string[]> {
    return administratorAccounts(reader, 'AUDIT_ADMIN');
  }
}
