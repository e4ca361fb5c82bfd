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

/** A system of the city's own that takes messages, each signed. */
export interface WebhookSettings {
  readonly url: string;
}

export const ROBOT_KINDS = ['DINGTALK', 'WECOM', 'FEISHU'] as const;
export type RobotKind = (typeof ROBOT_KINDS)[number];

/** The robot of a chat group: of its address only the host, the rest is as secret as its key. */
export interface RobotSettings {
  readonly host: string;
}

export const SMS_KINDS = ['ALIYUN_SMS', 'TENCENT_SMS'] as const;
export type SmsKind = (typeof SMS_KINDS)[number];

/** An account at a provider of text messages; its template takes a number and a count, in this order. */
export interface SmsSettings {
  readonly url: string;
  /** Under which name of a key it signs. */
  readonly keyId: string;
  /** The sender’s name, as it was approved. */
  readonly signName: string;
  readonly template: string;
  /** Tencent’s number of the application; Aliyun has none. */
  readonly appId: string | null;
}

/** What each kind of channel is set up with, beside its secret. */
interface SettingsOf {
  readonly MAIL: MailSettings;
  readonly WEBHOOK: WebhookSettings;
  readonly DINGTALK: RobotSettings;
  readonly WECOM: RobotSettings;
  readonly FEISHU: RobotSettings;
  readonly ALIYUN_SMS: SmsSettings;
  readonly TENCENT_SMS: SmsSettings;
}
export type ChannelKind = keyof SettingsOf;
export type ChannelSettings = SettingsOf[ChannelKind];

/** Kind and settings that belong together. */
export type ChannelSetup = {
  [K in ChannelKind]: { readonly kind: K; readonly settings: SettingsOf[K] };
}[ChannelKind];

/** A channel as it stands. */
export type Channel = ChannelSetup & {
  readonly id: string;
  readonly name: string;
  readonly contact: string;
  /** How many messages its provider takes in a minute; null: as many as go. */
  readonly perMinute: number | null;
  readonly secret: Buffer | null;
  readonly version: number;
};
export type ChannelOf<K extends ChannelKind> = Extract<Channel, { readonly kind: K }>;
