import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../../platform/database/tx.js';
import type { PolicyRules } from '../domain/policy.js';
import { Policies } from './policies.js';

/** After how many months units are heard again: a number of the rules like the others, which meetings read. */
@Injectable()
export class HearingIntervals {
  constructor(private readonly policies: Policies) {}

  async today(reader: Reader): Promise<PolicyRules['hearing']> {
    return (await this.policies.inForce(reader)).policy.rules.hearing;
  }
}
