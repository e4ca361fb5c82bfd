import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../../../platform/errors/platform-problems.js';
import { PermissionChecker } from '../../../platform/http/permission-checker.js';
import { Log } from '../../../platform/observability/log.js';
import { type News, NewsLine } from '../../../platform/outbox/news.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import { NoticeFeed } from '../application/notice-feed.query.js';
import { NOTICE_ISSUED } from '../application/notify.js';
import { ChangedThings } from './changed-things.js';
import { LiveStream } from './live-stream.js';

export const LIVE_PERMISSION = 'events.read';
const BEAT_MS = 15_000;
/** Open pages of one person; the oldest gives way. */
const MAX_STREAMS = 6;

/**
 * The live streams of this process: each person hears of his own notices, and that things of a kind changed, as long as
 * his session lasts.
 */
@Injectable()
export class LiveStreams implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly streams = new Set<LiveStream>();
  private timer: NodeJS.Timeout | undefined;
  private readonly changed = new ChangedThings(this.streams);
  private stopListening: () => void = () => undefined;
  private closed = false;

  constructor(
    private readonly feed: NoticeFeed,
    private readonly news: NewsLine,
    private readonly checker: PermissionChecker,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    const stops = [
      this.news.listen(NOTICE_ISSUED, (news) => {
        this.hear(news).catch((error: unknown) => {
          this.log.warn('live.not-told', { error });
        });
      }),
      this.news.listen('*', (news) => {
        this.changed.hear(news);
      }),
    ];
    this.stopListening = () => {
      for (const stop of stops) stop();
    };
    this.timer = setInterval(() => void this.beat(), BEAT_MS);
  }

  /** Ends the streams before the server closes, which would wait for them. */
  onModuleDestroy(): void {
    this.closed = true;
    clearInterval(this.timer);
    this.stopListening();
    this.changed.stop();
    for (const stream of this.streams) stream.end();
  }

  /**
   * Opens a stream. What was issued after `Last-Event-ID` comes first; without one the stream begins with the present.
   * @throws NOT_FOUND for an account without a person: nobody can tell it anything
   */
  async open(actor: Actor, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (actor.personId === null) throw refuse('NOT_FOUND');
    if (this.closed) throw refuse('BUSY');
    const from = /^\d{1,15}$/.exec(String(request.headers['last-event-id'] ?? ''))?.[0];
    const stream = new LiveStream(
      actor.personId,
      scopeOf(actor).all,
      request,
      reply,
      from === undefined ? await this.feed.newest(actor.personId) : Number(from),
    );
    stream.open();
    this.add(stream);
    await this.catchUp(stream);
  }

  /** Every 15 seconds: a sign of life, and another look at the session. */
  async beat(): Promise<void> {
    await Promise.all([...this.streams].map((stream) => this.beatOne(stream)));
  }

  private async beatOne(stream: LiveStream): Promise<void> {
    stream.beat();
    try {
      const actor = await this.checker.watch(stream.request);
      const stays = actor?.personId === stream.personId && this.checker.allows(actor, LIVE_PERMISSION);
      if (!stays) stream.end();
    } catch (error) {
      // The database is away: the stream carries nothing, so it may stay; the next beat looks again.
      this.log.warn('live.session-not-checked', { error });
    }
  }

  private add(stream: LiveStream): void {
    const [oldest, ...others] = [...this.streams].filter((other) => other.personId === stream.personId);
    if (others.length >= MAX_STREAMS - 1) oldest?.end();
    this.streams.add(stream);
    stream.onClose(() => this.streams.delete(stream));
  }

  /** After a break in the line something may have been missed: everybody is brought up to date. */
  private async hear(news: News | null): Promise<void> {
    if (news === null) {
      await Promise.all([...this.streams].map((stream) => this.catchUp(stream)));
      return;
    }
    const { personId, noticeIds = '' } = news.payload;
    const mine = [...this.streams].filter((stream) => stream.personId === personId);
    if (mine.length === 0 || noticeIds === '') return;
    const ids = noticeIds.split(',');
    await Promise.all(mine.map((stream) => stream.inTurn(() => this.tell(stream, ids))));
  }

  private async tell(stream: LiveStream, noticeIds: readonly string[]): Promise<void> {
    for (const notice of await this.feed.named(noticeIds, stream.personId)) stream.send(notice);
  }

  private catchUp(stream: LiveStream): Promise<void> {
    return stream.inTurn(async () => {
      for (const notice of await this.feed.since(stream.personId, stream.last)) stream.send(notice);
    });
  }
}
