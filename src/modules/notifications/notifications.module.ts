import { Module, type OnModuleInit } from '@nestjs/common';
import { bindRecipientDirectory } from './application/notify.js';
import { RecipientDirectory } from './application/recipient-directory.js';

/** What people are told: the inbox and the live stream. `app` provides the RecipientDirectory globally. */
@Module({})
export class NotificationsModule implements OnModuleInit {
  constructor(private readonly directory: RecipientDirectory) {}

  onModuleInit(): void {
    bindRecipientDirectory(this.directory);
  }
}
