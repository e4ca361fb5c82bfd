import type { components } from '../api/schema';

type ChannelKind = components['schemas']['ChannelAnswer']['kind'];

/** The robot of a chat group: it has no address of anybody. */
export const isGroup = (kind: ChannelKind): boolean => kind === 'DINGTALK' || kind === 'WECOM' || kind === 'FEISHU';
