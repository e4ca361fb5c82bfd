import type { components } from '../api/schema';

type ChannelKind = components['schemas']['ChannelAnswer']['kind'];

/** An account at a provider of text messages. */
export const isSms = (kind: ChannelKind): boolean => kind === 'ALIYUN_SMS' || kind === 'TENCENT_SMS';

/** The robot of a chat group: it has no address of anybody. */
export const isGroup = (kind: ChannelKind): boolean => kind === 'DINGTALK' || kind === 'WECOM' || kind === 'FEISHU';
