import { createHash } from 'node:crypto';
import type { SmsKind, SmsSettings } from '../domain/channel.js';
import type { Outcome } from '../domain/outcome.js';
import { acsAuthorization, EMPTY_DIGEST, queryOf, tc3Authorization } from './sms-signature.js';

/** One text message: its words stand in the template that the provider approved. */
export interface SmsMessage {
  readonly id: string;
  readonly mobile: string;
  /** By which a repetition is known. */
  readonly number: string;
  readonly count: number;
}

export interface SmsRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** As whom the product asks, and when by the real clock: what is minutes off is refused. */
export interface SmsAccount {
  readonly settings: SmsSettings;
  readonly secret: string;
  readonly nowMs: number;
}

interface Exchange {
  readonly url: string;
  readonly request: (account: SmsAccount, message: SmsMessage) => SmsRequest;
  /** The provider’s word for what became of it; null: none that can be read. */
  readonly saidIn: (answer: unknown) => unknown;
  readonly taken: string;
  /** There is no such number, or its owner takes nothing more. */
  readonly nobody: RegExp;
  /** This number had enough for now: the message goes by another way. */
  readonly enough: RegExp;
  readonly tooMany: RegExp;
}

const field = (value: unknown, name: string | number): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string | number, unknown>>)[name] : undefined;

/** The same attempt asked twice has the same number, and is refused as a replay. */
const nonceOf = (id: string, nowMs: number): string =>
  createHash('sha256')
    .update(`${id}.${String(nowMs)}`)
    .digest('hex')
    .slice(0, 32);

function aliyun({ settings, secret, nowMs }: SmsAccount, { id, mobile, number, count }: SmsMessage): SmsRequest {
  const url = new URL(settings.url);
  const query = queryOf({
    ...{ PhoneNumbers: mobile, SignName: settings.signName, TemplateCode: settings.template, OutId: id },
    TemplateParam: JSON.stringify({ number, count: String(count) }),
  });
  const headers = {
    ...{ host: url.host, 'x-acs-action': 'SendSms', 'x-acs-version': '2017-05-25' },
    'x-acs-content-sha256': EMPTY_DIGEST,
    'x-acs-date': `${new Date(nowMs).toISOString().slice(0, 19)}Z`,
    'x-acs-signature-nonce': nonceOf(id, nowMs),
  };
  const authorization = acsAuthorization({ keyId: settings.keyId, secret }, query, headers);
  return { url: `${url.origin}/?${query}`, headers: { ...headers, authorization }, body: '' };
}

function tencent({ settings, secret, nowMs }: SmsAccount, { id, mobile, number, count }: SmsMessage): SmsRequest {
  const url = new URL(settings.url);
  const body = JSON.stringify({
    ...{ SmsSdkAppId: settings.appId, SignName: settings.signName, TemplateId: settings.template },
    ...{ TemplateParamSet: [number, String(count)], PhoneNumberSet: [`+86${mobile}`], SessionContext: id },
  });
  const seconds = Math.floor(nowMs / 1_000);
  const authorization = tc3Authorization(
    { keyId: settings.keyId, secret },
    { service: 'sms', seconds, host: url.hostname, body },
  );
  const headers = {
    ...{ 'content-type': 'application/json', 'x-tc-action': 'SendSms', 'x-tc-version': '2021-01-11' },
    ...{ 'x-tc-region': 'ap-guangzhou', 'x-tc-timestamp': String(seconds), authorization },
  };
  return { url: `${url.origin}/`, headers, body };
}

const EXCHANGES: Readonly<Record<SmsKind, Exchange>> = {
  ALIYUN_SMS: {
    ...{ url: 'https://dysmsapi.aliyuncs.com', request: aliyun, taken: 'OK' },
    saidIn: (answer) => field(answer, 'Code'),
    nobody: /^isv\.MOBILE_NUMBER_ILLEGAL$/,
    enough: /^isv\.BUSINESS_LIMIT_CONTROL$/,
    tooMany: /^Throttling/,
  },
  TENCENT_SMS: {
    ...{ url: 'https://sms.tencentcloudapi.com', request: tencent, taken: 'Ok' },
    saidIn: (answer) => {
      const said = field(answer, 'Response');
      return field(field(said, 'Error'), 'Code') ?? field(field(field(said, 'SendStatusSet'), 0), 'Code');
    },
    nobody: /^(InvalidParameterValue\.IncorrectPhoneNumber|FailedOperation\.PhoneNumberInBlacklist)$/,
    enough: /^LimitExceeded\.PhoneNumber/,
    tooMany: /^(RequestLimitExceeded|LimitExceeded\.DeliveryFrequencyLimit)/,
  },
};

/** Where the provider is asked, unless a city has its own edition of it. */
export const smsUrl = (kind: SmsKind): string => EXCHANGES[kind].url;

export const smsRequest = (kind: SmsKind, account: SmsAccount, message: SmsMessage): SmsRequest =>
  EXCHANGES[kind].request(account, message);

/** Ten seconds: both count calls by the second. */
const REST_SECONDS = 10;

/** What became of it by the provider’s own word, which stands in answers of any status; null where there is none. */
export function smsOutcome(kind: SmsKind, body: string | null): Outcome | null {
  const { saidIn, taken, nobody, enough, tooMany } = EXCHANGES[kind];
  const said = saidIn(parsed(body));
  if (typeof said !== 'string' || !/^[\w.]{1,80}$/.test(said)) return null;
  if (said === taken) return { kind: 'ACCEPTED' };
  if (nobody.test(said)) return { kind: 'PERMANENT', code: 'ADDRESS_REFUSED' };
  if (enough.test(said)) return { kind: 'REFUSED', code: 'NUMBER_HAD_ENOUGH' };
  if (tooMany.test(said)) return { kind: 'TEMPORARY', code: 'TOO_MANY', askedSeconds: REST_SECONDS };
  // Of the account, its name or its template, which may be set right.
  return { kind: 'TEMPORARY', code: `SMS_REFUSED_${said}` };
}

function parsed(body: string | null): unknown {
  try {
    return JSON.parse(body ?? '');
  } catch {
    return null;
  }
}
