import { Controller, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PathId, Who } from '../../../platform/http/request-context.js';
import { Act, Read, SIGNED_IN } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { ListNotices } from '../application/list-notices.query.js';
import { ReadNotice } from '../application/read-notice.use-case.js';
import { LIVE_PERMISSION, LiveStreams } from './live-streams.js';
import { InboxAnswer, NoticesQuery } from './notices.dto.js';

@ApiTags('notices')
@Controller()
export class NoticesController {
  constructor(
    private readonly listNotices: ListNotices,
    private readonly readNotice: ReadNotice,
    private readonly streams: LiveStreams,
  ) {}

  @Read('notices', { permission: SIGNED_IN, summary: 'One’s own inbox, the newest first', returns: InboxAnswer })
  list(@Who() actor: Actor, @Query() query: NoticesQuery) {
    return this.listNotices.execute(actor, query);
  }

  @Act('notices/:id/read', {
    permission: SIGNED_IN,
    summary: 'Mark a notice as read, with a LIST everything in it',
    refuses: ['NOT_FOUND'],
  })
  read(@Who() actor: Actor, @PathId() id: string) {
    return this.readNotice.one(actor, id);
  }

  @Act('notices/:id/read-through', {
    permission: SIGNED_IN,
    summary: 'Mark this and every older notice as read, but for formal ones',
    description: 'Send the newest notice that was shown: what came later stays unread, and so does each formal notice.',
    refuses: ['NOT_FOUND'],
  })
  readThrough(@Who() actor: Actor, @PathId() id: string) {
    return this.readNotice.through(actor, id);
  }

  @Read('events', {
    permission: LIVE_PERMISSION,
    summary: 'Live stream of one’s own notices (server-sent events)',
    description:
      'Events `notice` with `{id, subjectType, subjectId}`; their id is the number of the notice. Send the last one as ' +
      '`Last-Event-ID` and what came after it is repeated. A comment comes every 15 s; the stream ends with the session.',
  })
  @ApiHeader({ name: 'Last-Event-ID', required: false })
  @ApiProduces('text/event-stream')
  events(@Who() actor: Actor, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.streams.open(actor, request, reply);
  }
}
