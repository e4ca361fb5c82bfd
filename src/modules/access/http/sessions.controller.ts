import { Body, Controller, Inject, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Settings, SETTINGS } from '../../../platform/config/index.js';
import { Who } from '../../../platform/http/request-context.js';
import { ANYONE, Create, Read, Remove, SIGNED_IN } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { SignIn } from '../application/sign-in.use-case.js';
import { SignOut } from '../application/sign-out.use-case.js';
import { type Me, WhoAmI } from '../application/who-am-i.query.js';
import { giveSessionCookie, takeSessionCookie, tokenOf } from './session-cookie.js';
import { MeAnswer } from './session.answers.js';
import { SignInRequest } from './session.requests.js';

@ApiTags('sessions')
@Controller()
export class SessionsController {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly whoAmI: WhoAmI,
  ) {}

  @Create('sessions', {
    permission: ANYONE,
    summary: 'Sign in; the session comes as an HttpOnly cookie, idle 15 minutes, at most 8 hours',
    refuses: ['SIGN_IN_REFUSED', 'SIGN_IN_LOCKED'],
  })
  async open(
    @Body() body: SignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = await this.signIn.execute({
      login: body.login,
      password: body.password,
      address: request.ip,
      requestId: request.id,
    });
    giveSessionCookie(reply, token, this.settings.publicUrl);
  }

  @Remove('sessions/current', { permission: SIGNED_IN, summary: 'Sign out' })
  async close(
    @Who() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    // First: the browser forgets it even where the session cannot be ended in the database just now.
    takeSessionCookie(reply, this.settings.publicUrl);
    await this.signOut.execute(actor, tokenOf(request));
  }

  @Read('me', { permission: SIGNED_IN, summary: 'Who am I: posts, scope, permissions', returns: MeAnswer })
  me(@Who() actor: Actor): Promise<Me> {
    return this.whoAmI.execute(actor);
  }
}
