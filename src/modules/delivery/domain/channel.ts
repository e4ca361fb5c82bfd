export const CHANNEL_KINDS = ['MAIL'] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

export const MAIL_SECURITY = ['TLS', 'STARTTLS', 'NONE'] as const;
export type MailSecurity = (typeof MAIL_SECURITY)[number];

/** A mail server, and as whom the product sends. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  readonly security: MailSecurity;
  readonly user: string | null;
  readonly from: string;
}

/** A channel as it stands. */
export interface Channel {
  readonly id: string;
  readonly kind: ChannelKind;
  readonly name: string;
  readonly contact: string;
  /** How many messages its provider takes in a minute; null: as many as go. */
  readonly perMinute: number | null;
  readonly settings: MailSettings;
  readonly secret: Buffer | null;
  readonly version: number;
}

/** Where the password goes: it is asked for again when that changes, else whoever may change the place could have it sent to his own. */
export const samePlace = (one: MailSettings, other: MailSettings): boolean =>
  one.host === other.host && one.port === other.port && one.security === other.security && one.user === other.user;
