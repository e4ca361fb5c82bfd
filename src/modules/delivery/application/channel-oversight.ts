import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { noticeWords } from '../../../texts/words.js';
import { notify, notifyAccounts } from '../../notifications/index.js';
import { postsWithRoleEverywhere } from '../../organisation/index.js';
import { newId } from '../persistence/channel.repository.js';
import { ChannelOverseers } from './ports.js';

type Kind = 'CHANNEL_ACT' | 'CHANNEL_ACT_STARTED' | 'CHANNEL_ACT_STOPPED' | 'CHANNEL_ACT_TESTED';

/** What one administrator did alone with a channel by which the whole city is told. */
export interface ChannelAct {
  readonly kind: Kind;
  readonly channel: string;
  readonly hours?: number;
  readonly reason?: string;
}

/** The head of the office and the audit administrators hear of it, in the transaction of the act; whoever did it is not told what he did. */
export async function tellOfChannel(tx: Tx, actor: Actor, { kind, ...said }: ChannelAct): Promise<void> {
  if (actor.accountId === null) return;
  const facts = { name: actor.name, hours: 0, reason: '', ...said };
  const told = { kind: 'CHANNEL_ACT', subjectId: actor.accountId, ...noticeWords(kind, facts) } as const;
  const key = `channel-act:${await newId(tx)}`;
  const heads = await postsWithRoleEverywhere(tx, 'OFFICE_DIRECTOR');
  await notify(
    tx,
    heads.map(({ postId }) => ({ ...told, key: `${key}:${postId}`, recipientPostId: postId })),
  );
  const auditors = await tx.port(ChannelOverseers).accounts(tx);
  await notifyAccounts(
    tx,
    auditors.map((recipientAccountId) => ({ ...told, key: `${key}:${recipientAccountId}`, recipientAccountId })),
  );
}
