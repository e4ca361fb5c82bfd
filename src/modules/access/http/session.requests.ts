import { Text } from '../../../platform/http/fields.js';
import { MAX_PASSWORD } from '../domain/password.js';

/** Name and password. */
export class SignInRequest {
  @Text({ max: 64, description: 'The account’s name; capitals do not matter.' })
  login!: string;

  @Text({ max: MAX_PASSWORD })
  password!: string;
}

/** A password set by a one-time link. */
export class SetPasswordRequest {
  @Text({ max: 64, description: 'What stands behind `#` in the link.' })
  token!: string;

  @Text({
    max: 6,
    optional: true,
    description: 'Six digits, from whoever agreed to the link, where it took two people.',
  })
  code?: string;

  @Text({
    max: MAX_PASSWORD,
    description: 'At least 12 characters, without the account’s name, none of the common ones.',
  })
  password!: string;
}

/** A change of one’s own password. */
export class ChangePasswordRequest {
  @Text({ max: MAX_PASSWORD })
  current!: string;

  @Text({
    max: MAX_PASSWORD,
    description: 'At least 12 characters, without the account’s name, none of the common ones.',
  })
  password!: string;
}
