import { createHmac } from 'node:crypto';
import type { RobotKind } from '../domain/channel.js';
import type { Outcome } from '../domain/outcome.js';

/** What a robot's owner pasted: the address with its token in it, and the key it is signed with. Both are secret. */
export interface RobotSecret {
  readonly url: string;
  readonly key: string | null;
}

export interface RobotRequest {
  readonly url: string;
  readonly body: object;
}

interface Exchange {
  /** Whether each message is signed. */
  readonly signed: boolean;
  request(secret: RobotSecret, text: string, nowMs: number): RobotRequest;
  /** Its own number of what became of it, in an answer of status 200; 0: taken. */
  readonly code: 'errcode' | 'code';
  /** Numbers that mean “too many”, with the seconds to wait. */
  readonly tooMany: Readonly<Record<number, number>>;
}

const hmac = (key: string, message: string): string => createHmac('sha256', key).update(message).digest('base64');

/** DingTalk: the secret is the key, `ms\nsecret` the message; the signature goes into the address. */
function dingtalk({ url, key }: RobotSecret, text: string, nowMs: number): RobotRequest {
  const signed = new URL(url);
  if (key !== null) {
    signed.searchParams.set('timestamp', String(nowMs));
    signed.searchParams.set('sign', hmac(key, `${String(nowMs)}\n${key}`));
  }
  return { url: signed.href, body: { msgtype: 'text', text: { content: text } } };
}

/** Feishu: `seconds\nsecret` is the key, and the message is empty; the signature goes into the body. */
function feishu({ url, key }: RobotSecret, text: string, nowMs: number): RobotRequest {
  const timestamp = String(Math.floor(nowMs / 1_000));
  const sign = key === null ? {} : { timestamp, sign: hmac(`${timestamp}\n${key}`, '') };
  return { url, body: { ...sign, msg_type: 'text', content: { text } } };
}

/** DingTalk locks out for ten minutes who sends more than 20 a minute; WeCom takes 20, Feishu 100 and 5 a second. */
const EXCHANGES: Readonly<Record<RobotKind, Exchange>> = {
  DINGTALK: { signed: true, request: dingtalk, code: 'errcode', tooMany: { 130101: 600, 410100: 600 } },
  WECOM: {
    ...{ signed: false, code: 'errcode', tooMany: { 45009: 60, 45033: 60 } },
    request: ({ url }, text) => ({ url, body: { msgtype: 'text', text: { content: text } } }),
  },
  FEISHU: { signed: true, request: feishu, code: 'code', tooMany: { 11232: 60 } },
};

export const isSigned = (kind: RobotKind): boolean => EXCHANGES[kind].signed;

/** @param nowMs by the real clock: what is an hour off is refused */
export const robotRequest = (kind: RobotKind, secret: RobotSecret, text: string, nowMs: number): RobotRequest =>
  EXCHANGES[kind].request(secret, text, nowMs);

/** What became of it by an answer of status 200, which they give for errors, too. */
export function robotOutcome(kind: RobotKind, body: string | null): Outcome {
  const { code, tooMany } = EXCHANGES[kind];
  const said = numberIn(body, code);
  if (said === null) return { kind: 'UNKNOWN', code: 'ANSWER_UNREADABLE' };
  if (said === 0) return { kind: 'ACCEPTED' };
  const askedSeconds = tooMany[said];
  if (askedSeconds !== undefined) return { kind: 'TEMPORARY', code: 'TOO_MANY', askedSeconds };
  // Of the robot, not of a reader: its key, its words, its group may be set right.
  return { kind: 'TEMPORARY', code: `ROBOT_REFUSED_${String(said)}` };
}

function numberIn(body: string | null, field: string): number | null {
  try {
    const said = (JSON.parse(body ?? '') as Readonly<Record<string, unknown>> | null)?.[field];
    return Number.isInteger(said) ? (said as number) : null;
  } catch {
    return null;
  }
}
