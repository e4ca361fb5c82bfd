import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import { listPolicies, type PolicyRow } from '../persistence/policy.repository.js';

/** Versions of the rules, as everybody may read them. */
@Injectable()
export class ListPolicies {
  constructor(private readonly database: Database) {}

  /** The latest first. */
  execute(): Promise<PolicyRow[]> {
    return listPolicies(this.database);
  }
}
