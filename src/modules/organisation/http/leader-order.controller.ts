import { Body, Controller, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Who } from '../../../platform/http/request-context.js';
import { Act } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { OrderLeaders } from '../application/order-leaders.use-case.js';
import { AuthorityAnswer, showOutcome } from './organisation.answers.js';
import { LeaderOrderRequest } from './organisation.requests.js';

/** 领导排列次序. */
@ApiTags('organisation')
@Controller('posts/order')
export class LeaderOrderController {
  constructor(private readonly orderLeaders: OrderLeaders) {}

  @Act('', {
    permission: 'posts.update',
    summary: 'Put the leading officials into their order, on the word of a second person',
    description:
      'Every list, sheet and print shows leaders in it; a post that has no place yet stands last. No leader proposes or decides where his own place moves.',
    returns: AuthorityAnswer,
    refuses: ['LEADER_ORDER_INCOMPLETE', 'AUTHORITY_OVER_ONESELF', 'AUTHORITY_WAITS'],
    mayWait: true,
  })
  async order(
    @Who() actor: Actor,
    @Body() { postIds }: LeaderOrderRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AuthorityAnswer> {
    return showOutcome(await this.orderLeaders.execute(actor, postIds), reply);
  }
}
