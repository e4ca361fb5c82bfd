import { Module } from '@nestjs/common';
import { ListNotices } from './application/list-notices.query.js';
import { NoticeFeed } from './application/notice-feed.query.js';
import { ReadNotice } from './application/read-notice.use-case.js';
import { LiveStreams } from './http/live-streams.js';
import { NoticesController } from './http/notices.controller.js';
import { NoticeKeeping } from './persistence/notice-keeping.js';
import { NoticeRepository } from './persistence/notice.repository.js';

/** What people are told: the inbox and the live stream. A global module provides the RecipientDirectory. */
@Module({
  controllers: [NoticesController],
  providers: [NoticeRepository, NoticeKeeping, ListNotices, ReadNotice, NoticeFeed, LiveStreams],
})
export class NotificationsModule {}
