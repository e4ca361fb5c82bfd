import { Body, Controller, Inject, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Settings, SETTINGS } from '../../../platform/config/index.js';
import { Who } from '../../../platform/http/request-context.js';
import { Act, ANYONE, SIGNED_IN } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { ChangePassword } from '../application/change-password.use-case.js';
import { SetPassword } from '../application/set-password.use-case.js';
import { giveSessionCookie } from './session-cookie.js';
import { PasswordSetAnswer } from './session.answers.js';
import { ChangePasswordRequest, SetPasswordRequest } from './session.requests.js';

@ApiTags('sessions')
@Controller()
export class PasswordsController {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly setPassword: SetPassword,
    private readonly changePassword: ChangePassword,
  ) {}

  @Act('me/password', {
    permission: SIGNED_IN,
    summary: 'Change one’s own password; every other session ends',
    refuses: ['SIGN_IN_REFUSED', 'SIGN_IN_LOCKED', 'PASSWORD_TOO_WEAK'],
  })
  async change(
    @Who() actor: Actor,
    @Body() body: ChangePasswordRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { current, password } = body;
    const token = await this.changePassword.execute(actor, {
      current,
      password,
      address: request.ip,
      requestId: request.id,
    });
    giveSessionCookie(reply, token, this.settings.publicUrl);
  }

  @Act('passwords', {
    permission: ANYONE,
    summary: 'Set a password by a one-time link',
    returns: PasswordSetAnswer,
    refuses: ['LINK_NOT_VALID', 'LINK_WAITS', 'LINK_CODE_REQUIRED', 'LINK_CODE_WRONG', 'PASSWORD_TOO_WEAK'],
  })
  set(@Body() body: SetPasswordRequest, @Req() request: FastifyRequest): Promise<PasswordSetAnswer> {
    const { token, password, code = null } = body;
    return this.setPassword.execute({ token, code, password, requestId: request.id });
  }
}
