import type { ChannelKind, ChannelSetup } from './channel.js';
import { isMailAddress } from './mail-address.js';

interface ChannelRule {
  /** Whether a text is one address of somebody there. */
  readonly isAddress: (text: string) => boolean;
  /** The field in which its secret is entered. */
  readonly secret: 'password' | 'secret';
  /** Whether it works without one. */
  readonly open: boolean;
}

/** An account, a number of staff: as the other system knows somebody. No blanks, and nothing that parts several. */
const ACCOUNT = /^[\p{L}\p{N}._@+-]{1,100}$/u;

const RULES: Readonly<Record<ChannelKind, ChannelRule>> = {
  MAIL: { isAddress: isMailAddress, secret: 'password', open: true },
  WEBHOOK: { isAddress: (text) => ACCOUNT.test(text), secret: 'secret', open: false },
};

/** How channels of a kind are set up and written to. */
export const channelRule = (kind: ChannelKind): ChannelRule => RULES[kind];
export const CHANNEL_KINDS = Object.keys(RULES) as readonly ChannelKind[];

/** What of the settings says where the secret goes, or what is signed with it. */
function placeOf(setup: ChannelSetup): unknown {
  if (setup.kind === 'WEBHOOK') return setup.settings.url;
  const { host, port, security, user } = setup.settings;
  return [host, port, security, user];
}

/** Where the secret goes: it is asked for again when that changes, else whoever may change the place could have it sent to his own. */
export const samePlace = (one: ChannelSetup, other: ChannelSetup): boolean =>
  one.kind === other.kind && JSON.stringify(placeOf(one)) === JSON.stringify(placeOf(other));
