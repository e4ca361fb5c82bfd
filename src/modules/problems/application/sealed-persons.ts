import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Log } from '../../../platform/observability/log.js';
import { SecretBox } from '../../../platform/secrets/secret-box.js';
import { holdsSealedPersons } from '../persistence/problem.repository.js';

/**
 * Says that persons are kept sealed, and at the start whether their key is gone. The start goes on: the rest of the city's work needs
 * no names, and until the file is back nothing is sealed under another key.
 */
@Injectable()
export class SealedPersons implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly box: SecretBox,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.box.keptBy(() => holdsSealedPersons(this.database));
  }

  async onApplicationBootstrap(): Promise<void> {
    if (await this.box.keyMissing())
      this.log.error('secrets.key-missing', { file: 'DATA_DIR/secrets.key', todo: 'restore it from a backup' });
  }
}
