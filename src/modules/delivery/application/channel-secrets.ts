import { Injectable } from '@nestjs/common';
import { SecretBox } from '../../../platform/secrets/secret-box.js';
import type { Channel } from '../domain/channel.js';

const contextOf = ({ id }: Pick<Channel, 'id'>): string => `channel:${id}`;

/** Passwords and keys of channels: sealed, each for its channel alone. */
@Injectable()
export class ChannelSecrets {
  constructor(private readonly box: SecretBox) {}

  keptBy(holds: () => Promise<boolean>): void {
    this.box.keptBy(holds);
  }

  seal(id: string, secret: string): Promise<Buffer> {
    return this.box.seal(secret, contextOf({ id }));
  }

  /** '' where none is kept. */
  async open(channel: Pick<Channel, 'id' | 'secret'>): Promise<string> {
    return channel.secret === null ? '' : this.box.open(channel.secret, contextOf(channel));
  }
}
