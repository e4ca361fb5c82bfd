import { groupWords } from '../domain/words.js';
import { robotOutcome, robotRequest } from './robot-exchange.js';

/** Signatures by another hand: `printf 'message' | openssl dgst -sha256 -hmac 'key' -binary | base64`, and by Python's hmac. */
describe('what a group’s robot is sent', () => {
  it('DingTalk: signed in the address, the secret being the key', () => {
    const secret = { url: 'https://oapi.dingtalk.com/robot/send?access_token=abc', key: 'SECthisisonlyanexample' };
    const { url, body } = robotRequest('DINGTALK', secret, '有事项待办理', 1577262236757);
    expect(Object.fromEntries(new URL(url).searchParams)).toEqual({
      ...{ access_token: 'abc', timestamp: '1577262236757' },
      sign: 'lqw5vya2WbabF2IAimzcUpCz5g2QwpGQjuuJ92GaUTM=',
    });
    // A plus or a slash that is not written as %2B or %2F arrives as something else.
    expect(url).not.toMatch(/sign=[^&]*[+/]/);
    expect(body).toEqual({ msgtype: 'text', text: { content: '有事项待办理' } });
  });

  it('Feishu: signed in the body, the seconds and the secret being the key of nothing', () => {
    const secret = { url: 'https://open.feishu.cn/open-apis/bot/v2/hook/abc', key: 'demoSecret' };
    expect(robotRequest('FEISHU', secret, '有事项待办理', 1599360473999)).toEqual({
      url: secret.url,
      body: {
        ...{ timestamp: '1599360473', sign: 'hE7UQWkmOU/sfLvRNkAU5iTOB+nke6JvdN9pJ9jSvNQ=' },
        ...{ msg_type: 'text', content: { text: '有事项待办理' } },
      },
    });
  });

  it('WeCom: not signed', () => {
    const secret = { url: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=abc', key: null };
    expect(robotRequest('WECOM', secret, '有事项待办理', 0)).toEqual({
      ...{ url: secret.url, body: { msgtype: 'text', text: { content: '有事项待办理' } } },
    });
  });
});

it('the longest message that a group is told stays within the 2,048 bytes that WeCom takes', () => {
  const [link, contact] = [`https://${'a'.repeat(253)}:65535/notices`, '𠮷'.repeat(100)];
  expect(Buffer.byteLength(groupWords({ count: 300, link, contact }).text)).toBeLessThanOrEqual(2_048);
});

describe('what a robot’s answer of status 200 means', () => {
  it.each([
    ['DINGTALK', '{"errcode":0,"errmsg":"ok"}', { kind: 'ACCEPTED' }],
    [
      'DINGTALK',
      '{"errcode":130101,"errmsg":"send too fast"}',
      { kind: 'TEMPORARY', code: 'TOO_MANY', askedSeconds: 600 },
    ],
    ['DINGTALK', '{"errcode":310000,"errmsg":"sign not match"}', { kind: 'TEMPORARY', code: 'ROBOT_REFUSED_310000' }],
    ['WECOM', '{"errcode":0,"errmsg":"ok"}', { kind: 'ACCEPTED' }],
    [
      'WECOM',
      '{"errcode":45009,"errmsg":"api freq out of limit"}',
      { kind: 'TEMPORARY', code: 'TOO_MANY', askedSeconds: 60 },
    ],
    ['WECOM', '{"errcode":93000,"errmsg":"invalid webhook url"}', { kind: 'TEMPORARY', code: 'ROBOT_REFUSED_93000' }],
    ['FEISHU', '{"code":0,"msg":"success","data":{}}', { kind: 'ACCEPTED' }],
    ['FEISHU', '{"code":11232,"msg":"frequency limited"}', { kind: 'TEMPORARY', code: 'TOO_MANY', askedSeconds: 60 }],
    ['FEISHU', '{"code":9499,"msg":"Bad Request"}', { kind: 'TEMPORARY', code: 'ROBOT_REFUSED_9499' }],
    ['FEISHU', '{"code":19024,"msg":"Key Words Not Found"}', { kind: 'TEMPORARY', code: 'ROBOT_REFUSED_19024' }],
    ['FEISHU', '{"code":19021,"msg":"sign match fail"}', { kind: 'TEMPORARY', code: 'ROBOT_REFUSED_19021' }],
    ['FEISHU', '{"errcode":0}', { kind: 'UNKNOWN', code: 'ANSWER_UNREADABLE' }],
    ['DINGTALK', '<html>', { kind: 'UNKNOWN', code: 'ANSWER_UNREADABLE' }],
    ['WECOM', null, { kind: 'UNKNOWN', code: 'ANSWER_UNREADABLE' }],
    ['WECOM', 'null', { kind: 'UNKNOWN', code: 'ANSWER_UNREADABLE' }],
  ] as const)('%s %s', (kind, body, outcome) => {
    expect(robotOutcome(kind, body)).toEqual(outcome);
  });
});
