import type { Tx } from '../../../src/platform/database/tx.js';
import type { Ready } from './ready.js';

const READY_DELIVERY = '0190f5fe-7c00-7a00-8000-0000000000d8';
const CHANNEL = '0190f5fe-7c00-7a00-8000-0000000000d9';
const UNTESTED = '0190f5fe-7c00-7a00-8000-0000000000da';
const WEBHOOK = '0190f5fe-7c00-7a00-8000-0000000000db';
const ROBOT = '0190f5fe-7c00-7a00-8000-0000000000dc';

const SMS = '0190f5fe-7c00-7a00-8000-0000000000dd';

/** Channels that are tried and not, and a message; none of them goes anywhere. */
const MADE: Readonly<Record<string, string>> = {
  'channel.TESTED': CHANNEL,
  'channel.UNTESTED': UNTESTED,
  'channel.WEBHOOK': WEBHOOK,
  'channel.ROBOT': ROBOT,
  'channel.SMS': SMS,
  'ready.delivery': READY_DELIVERY,
};

const cells = (body?: unknown) => ({
  ...{ seat: 'system-admin', outsider: null, live: 'channel.TESTED', ended: 'channel.UNTESTED', body },
});
/** Of a kind that has a row of its own. */
const settings = (kind: string, body: unknown) => ({
  ...{ ...cells(body), live: `channel.${kind}`, ended: `channel.${kind}` },
  stateless: 'a channel may be changed at any time; it is tried again then',
});
const mail = {
  name: '政务邮箱',
  contact: '督察科',
  host: '192.0.32.8',
  port: 25,
  security: 'NONE',
  from: 'reform@city.example.cn',
};

const sms = {
  ...{ kind: 'ALIYUN_SMS', name: '短信', contact: '督察科', url: 'https://192.0.32.8/' },
  ...{ keyId: 'KEY', signName: '市委改革办', template: 'SMS_1' },
};

export const DELIVERY_CELLS = {
  'PUT /channels/{id}/mail': {
    ...cells(mail),
    stateless: 'a channel may be changed at any time; it is tried again then',
  },
  'PUT /channels/{id}/webhook': settings('WEBHOOK', {
    ...{ name: '协同平台', contact: '督察科', url: 'https://192.0.32.8/messages' },
  }),
  'PUT /channels/{id}/robot': settings('ROBOT', { kind: 'WECOM', name: '联络员群', contact: '督察科' }),
  'PUT /channels/{id}/sms': settings('SMS', sms),
  'POST /channels/{id}/test': {
    ...cells({ address: 'admin@city.example.cn' }),
    stateless: 'a channel may be tried at any time',
  },
  'POST /channels/{id}/start': cells(),
  'POST /channels/{id}/stop': cells({ hours: 2, reason: '检修' }),
  'POST /deliveries/{id}/open': {
    ...{ seat: 'department-chief', outsider: 'county-chief', live: 'ready.delivery', ended: 'ready.delivery' },
    stateless: 'opened twice is opened',
  },
} as const;

/** What may be done again by the same words. */
export const DELIVERY_REPEATS: Readonly<Record<string, string>> = {
  'POST /channels/{id}/test': 'each test is a message of its own, to a server that there is not here',
  'POST /channels/{id}/stop': 'a stop said again runs from then',
};

const channels = `INSERT INTO channel (id, kind, name, contact, settings, tested_version, in_service)
  SELECT c.id, 'MAIL', c.name, '督察科', '{"host":"192.0.32.8","port":25,"security":"NONE","user":null,"from":"reform@city.example.cn"}', c.tested, c.tested IS NOT NULL
    FROM (VALUES ('${CHANNEL}'::uuid, '邮箱一', 1), ('${UNTESTED}', '邮箱二', NULL)) c (id, name, tested) ON CONFLICT DO NOTHING`;

const others = `INSERT INTO channel (id, kind, name, contact, settings, tested_version, in_service)
  VALUES ('${WEBHOOK}', 'WEBHOOK', '协同平台', '督察科', '{"url":"https://192.0.32.8/messages"}', 1, false),
    ('${ROBOT}', 'WECOM', '联络员群', '督察科', '{"host":"192.0.32.8"}', 1, false),
    ('${SMS}', 'ALIYUN_SMS', '短信', '督察科', '{"url":"https://192.0.32.8/","keyId":"KEY","signName":"市委改革办","template":"SMS_1","appId":null}', 1, false) ON CONFLICT DO NOTHING`;

/** The channels stand from the beginning; the message is made when it is opened. */
export async function buildChannels(tx: Tx): Promise<Readonly<Record<string, string>>> {
  await tx.execute(channels);
  await tx.execute(others);
  return MADE;
}

const delivery = [
  `INSERT INTO notice (id, key, kind, recipient_post_id, recipient_person_id, subject_type, subject_id, title, body) VALUES ('${READY_DELIVERY}', 'ready:sent', 'TASK_RETURNED', {{post:department-chief}}, {{person:department-chief}}, 'TASK', {{task.ASSIGNED}}, '任务', '任务') ON CONFLICT DO NOTHING`,
  `INSERT INTO delivery (id, person_id, channel_id, statutory, day, not_before, state) VALUES ({{ready.delivery}}, {{person:department-chief}}, '${CHANNEL}', true, app_today(), app_now(), 'ACCEPTED') ON CONFLICT DO NOTHING`,
  `INSERT INTO delivery_notice (delivery_id, notice_id) VALUES ('${READY_DELIVERY}', '${READY_DELIVERY}') ON CONFLICT DO NOTHING`,
];

export const DELIVERY_READY: Readonly<Record<string, Ready>> = {
  'PUT /channels/{id}/mail': { sql: [] },
  'PUT /channels/{id}/webhook': { sql: [] },
  'PUT /channels/{id}/robot': { sql: [] },
  'PUT /channels/{id}/sms': { sql: [] },
  'POST /channels/{id}/start': {
    sql: [`UPDATE channel SET in_service = false, tested_version = version WHERE id = '${CHANNEL}'`],
  },
  'POST /channels/{id}/stop': {
    sql: [`UPDATE channel SET in_service = true, tested_version = version WHERE id = '${CHANNEL}'`],
  },
  'POST /deliveries/{id}/open': { sql: delivery },
};
