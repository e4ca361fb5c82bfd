import { IntersectionType } from '@nestjs/swagger';
import { Flag, Id, Instant, OneOf, Nested, Answer, Text, Texts, Int } from '../../../platform/http/fields.js';
import { ADMIN_ROLES } from '../../../shared-kernel/actor.js';
import type { SwitchedAccount } from '../application/change-account.use-case.js';
import type { Account } from '../application/list-accounts.query.js';

/** A link that sets a password once; it is shown this one time. */
export class OneTimeLinkAnswer {
  @Text({ max: 500 }) link!: string;
  @Instant({ description: '24 hours from its issue' }) expiresAt!: string;
}

/** What a second person has to give first. */
class WaitingForSecond {
  @Id({ optional: true, description: 'The approval that a second person has to give first' }) approvalId!:
    | string
    | null;
  @Texts({ max: 200, maxItems: 500, description: 'Who may give it' }) waitsFor!: string[];
}

/** A link; where it waits for a second person (202), it is of no use without the code that he gets. */
export class IssuedLinkAnswer extends IntersectionType(OneTimeLinkAnswer, WaitingForSecond) {}

/** The new account. */
export class CreatedAccountAnswer extends WaitingForSecond {
  @Id() id!: string;
  @Nested(() => OneTimeLinkAnswer, {
    optional: true,
    description: 'Null while the account itself waits; of no use without the code where only the link does',
  })
  link!: OneTimeLinkAnswer | null;
}

/** An account. */
export class AccountAnswer {
  @Id() id!: string;
  @Answer({ type: String }) login!: string;
  @Id({ optional: true }) personId!: string | null;
  @Answer({ type: String }, { optional: true }) personName!: string | null;
  @OneOf(ADMIN_ROLES, { optional: true }) adminRole!: string | null;
  @Flag({ description: 'False until the one-time link was used' }) hasPassword!: boolean;
  @Flag() awaitsApproval!: boolean;
  @Instant({ optional: true }) disabledAt!: string | null;
  @Int({ min: 1, max: 2_000_000_000 }) version!: number;
}

/** An account, disabled or let in again, or waiting for a second person (202). */
export class SwitchedAccountAnswer extends IntersectionType(AccountAnswer, WaitingForSecond) {}

/** An account as it is shown. */
export function showAccount({ accountId, ...rest }: Account): AccountAnswer {
  return { id: accountId, ...rest };
}

/** An account that was disabled or let in again, or waits for it. */
export function showSwitched({ account, approvalId, waitsFor }: SwitchedAccount): SwitchedAccountAnswer {
  return Object.assign(showAccount(account), { approvalId, waitsFor: [...waitsFor] });
}
