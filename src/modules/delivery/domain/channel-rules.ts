import type { ChannelKind, ChannelSetup } from './channel.js';
import { isMailAddress } from './mail-address.js';

interface ChannelRule {
  /** Whether a text is one address of somebody there; of a group it is always empty. */
  readonly isAddress: (text: string) => boolean;
  /** One message tells a group: no formal notice, nothing of an interview. */
  readonly group?: true;
  /** The field in which its secret is entered. */
  readonly secret: 'password' | 'secret' | 'url';
  /** Whether it works without one. */
  readonly open: boolean;
}

/** An account, a number of staff: as the other system knows somebody. No blanks, and nothing that parts several. */
const ACCOUNT = /^[\p{L}\p{N}._@+-]{1,100}$/u;

/** A mobile number of the mainland, without a country’s code or anything between its digits. */
const MOBILE = /^1[3-9]\d{9}$/;

/** The address of a robot is the secret, with its key beside it; they are entered together. */
const ROBOT: ChannelRule = { isAddress: (text) => text === '', group: true, secret: 'url', open: false };

const SMS: ChannelRule = { isAddress: (text) => MOBILE.test(text), secret: 'secret', open: false };

const RULES: Readonly<Record<ChannelKind, ChannelRule>> = {
  MAIL: { isAddress: isMailAddress, secret: 'password', open: true },
  WEBHOOK: { isAddress: (text) => ACCOUNT.test(text), secret: 'secret', open: false },
  DINGTALK: ROBOT,
  WECOM: ROBOT,
  FEISHU: ROBOT,
  ALIYUN_SMS: SMS,
  TENCENT_SMS: SMS,
};

/** How channels of a kind are set up and written to. */
export const channelRule = (kind: ChannelKind): ChannelRule => RULES[kind];
/** Whether one message tells a group. */
export const isGroup = (kind: ChannelKind): boolean => RULES[kind].group === true;
export const CHANNEL_KINDS = Object.keys(RULES) as readonly ChannelKind[];

/** Those of somebody's addresses by which a thing may go: no group hears what is not for all of it. */
export const waysFor = <A extends { readonly kind: ChannelKind }>(
  addresses: readonly A[],
  forGroups: boolean,
): readonly A[] => (forGroups ? addresses : addresses.filter(({ kind }) => !isGroup(kind)));

/** What of the settings says where the secret goes, or what is signed with it. */
function placeOf(setup: ChannelSetup): unknown {
  if (setup.kind === 'WEBHOOK') return setup.settings.url;
  if (setup.kind === 'ALIYUN_SMS' || setup.kind === 'TENCENT_SMS') return [setup.settings.url, setup.settings.keyId];
  if (setup.kind !== 'MAIL') return setup.settings.host;
  const { host, port, security, user } = setup.settings;
  return [host, port, security, user];
}

/** Where the secret goes: it is asked for again when that changes, else whoever may change the place could have it sent to his own. */
export const samePlace = (one: ChannelSetup, other: ChannelSetup): boolean =>
  one.kind === other.kind && JSON.stringify(placeOf(one)) === JSON.stringify(placeOf(other));
