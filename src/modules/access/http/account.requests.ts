import { Id, OneOf, Text } from '../../../platform/http/fields.js';
import { ADMIN_ROLES, type AdminRole } from '../../../shared-kernel/actor.js';

/** A new account: a person’s, or one of the three administrators’. */
export class CreateAccountRequest {
  @Text({ max: 64, min: 2, description: 'The name to sign in with; kept in small letters.', example: 'zhangwei' })
  login!: string;

  @Id({ optional: true, description: 'Whose account it is; may be left out for an administrator.' })
  personId?: string;

  @OneOf(ADMIN_ROLES, {
    optional: true,
    description: 'Takes a second administrator’s approval; never for somebody with a post.',
  })
  adminRole?: AdminRole;
}
