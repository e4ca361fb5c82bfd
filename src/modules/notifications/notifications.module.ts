import { Module, type OnModuleInit } from '@nestjs/common';
import { ListNotices } from './application/list-notices.query.js';
import { NoticeFeed } from './application/notice-feed.query.js';
import { bindRecipientDirectory } from './application/notify.js';
import { ReadNotice } from './application/read-notice.use-case.js';
import { RecipientDirectory } from './application/recipient-directory.js';
import { LiveStreams } from './http/live-streams.js';
import { NoticesController } from './http/notices.controller.js';
import { NoticeRepository } from './persistence/notice.repository.js';

/** What people are told: the inbox and the live stream. A global module provides the RecipientDirectory. */
@Module({
  controllers: [NoticesController],
  providers: [NoticeRepository, ListNotices, ReadNotice, NoticeFeed, LiveStreams],
})
export class NotificationsModule implements OnModuleInit {
  constructor(private readonly directory: RecipientDirectory) {}

  onModuleInit(): void {
    bindRecipientDirectory(this.directory);
  }
}
