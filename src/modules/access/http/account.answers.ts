import { Flag, Id, Moment, OneOf, Part, Shown, Text, Whole } from '../../../platform/http/fields.js';
import { ADMIN_ROLES } from '../../../shared-kernel/actor.js';
import type { Account } from '../application/list-accounts.query.js';

/** A link that sets a password once; it is shown this one time. */
export class OneTimeLinkAnswer {
  @Text({ max: 500 }) link!: string;
  @Moment({ description: '24 hours from its issue' }) expiresAt!: string;
}

/** The new account. */
export class CreatedAccountAnswer {
  @Id() id!: string;
  @Id({ optional: true, description: 'The approval that a second administrator has to give first' }) approvalId!:
    string | null;
  @Part(() => OneTimeLinkAnswer, { optional: true, description: 'Null while it waits for approval' })
  link!: OneTimeLinkAnswer | null;
}

/** An account. */
export class AccountAnswer {
  @Id() id!: string;
  @Shown({ type: String }) login!: string;
  @Id({ optional: true }) personId!: string | null;
  @Shown({ type: String }, { optional: true }) personName!: string | null;
  @OneOf(ADMIN_ROLES, { optional: true }) adminRole!: string | null;
  @Flag({ description: 'False until the one-time link was used' }) hasPassword!: boolean;
  @Flag() awaitsApproval!: boolean;
  @Moment({ optional: true }) disabledAt!: string | null;
  @Whole({ min: 1, max: 2_000_000_000 }) version!: number;
}

/** An account as it is shown. */
export function showAccount({ accountId, ...rest }: Account): AccountAnswer {
  return { id: accountId, ...rest };
}
