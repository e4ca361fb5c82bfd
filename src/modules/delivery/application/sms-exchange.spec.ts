import { smsOutcome, smsRequest } from './sms-exchange.js';
import { acsAuthorization, EMPTY_DIGEST, queryOf, tc3Authorization } from './sms-signature.js';

const signer = { keyId: 'EXAMPLEID', secret: 'EXAMPLESECRET' };

/** Requests that the providers’ own libraries sent to a server of this machine. */
describe('what a text message is signed with', () => {
  it('Aliyun: as @alicloud/dysmsapi20170525 4.6.0 signs the same', () => {
    const query = queryOf({
      ...{ PhoneNumbers: '13800000000', SignName: '某市改革办', TemplateCode: 'SMS_1', OutId: '0192' },
      TemplateParam: JSON.stringify({ number: '重发1a2b3c4d', count: '2' }),
    });
    const headers = {
      ...{ host: '127.0.0.1:43511', 'x-acs-action': 'SendSms', 'x-acs-version': '2017-05-25' },
      ...{ 'x-acs-content-sha256': EMPTY_DIGEST, 'x-acs-credentials-provider': 'static_ak' },
      'x-acs-date': '2026-11-30T19:55:09Z',
      'x-acs-signature-nonce': '3182349a4ea839fd473911b061ae7b7ff36109be45d02151817f87443aa06ba3',
    };
    expect(acsAuthorization(signer, query, headers)).toMatch(
      /,Signature=9f4b73872705128a160c5ef3fd62d1c9a13ee3caffcdf8565692377985910110$/,
    );
  });

  it('Tencent: as tencentcloud-sdk-nodejs-sms 4.1.306 signs the same', () => {
    const body = JSON.stringify({
      ...{ SmsSdkAppId: '1400000000', SignName: '某市改革办', TemplateId: '1' },
      ...{ TemplateParamSet: ['重发1a2b3c4d', '2'], PhoneNumberSet: ['+8613800000000'], SessionContext: '0192' },
    });
    expect(tc3Authorization(signer, { service: '127', seconds: 1_796_068_510, host: '127.0.0.1', body })).toBe(
      'TC3-HMAC-SHA256 Credential=EXAMPLEID/2026-11-30/127/tc3_request, SignedHeaders=content-type;host, Signature=506c45adfa27969001d72a9f76118d23deb04e394b9e826a26dc6a208c8d8c8e',
    );
  });

  it.each(['ALIYUN_SMS', 'TENCENT_SMS'] as const)(
    '%s: another moment is another signature, of the same words',
    (kind) => {
      const settings = {
        ...{ url: 'https://sms.example.cn', keyId: 'EXAMPLEID', signName: '某市改革办', template: '1', appId: '14' },
      };
      const [one, other] = [0, 61_000].map((nowMs) =>
        smsRequest(
          kind,
          { settings, secret: signer.secret, nowMs },
          { id: '0192', mobile: '13800000000', number: '1a2b3c4d', count: 2 },
        ),
      );
      expect(one?.headers['authorization']).not.toBe(other?.headers['authorization']);
      expect([one?.url, one?.body]).toEqual([other?.url, other?.body]);
    },
  );
});

describe('what a provider’s answer means', () => {
  const tencent = (code: string): string => JSON.stringify({ Response: { SendStatusSet: [{ Code: code }] } });
  const refused = (code: string): string => JSON.stringify({ Response: { Error: { Code: code } } });

  it.each([
    ['ALIYUN_SMS', '{"Code":"OK"}', { kind: 'ACCEPTED' }],
    ['ALIYUN_SMS', '{"Code":"isv.MOBILE_NUMBER_ILLEGAL"}', { kind: 'PERMANENT', code: 'ADDRESS_REFUSED' }],
    ['ALIYUN_SMS', '{"Code":"isv.BUSINESS_LIMIT_CONTROL"}', { kind: 'REFUSED', code: 'NUMBER_HAD_ENOUGH' }],
    ['ALIYUN_SMS', '{"Code":"Throttling.User"}', { kind: 'TEMPORARY', code: 'TOO_MANY', askedSeconds: 10 }],
    [
      'ALIYUN_SMS',
      '{"Code":"isv.AMOUNT_NOT_ENOUGH"}',
      { kind: 'TEMPORARY', code: 'SMS_REFUSED_isv.AMOUNT_NOT_ENOUGH' },
    ],
    ['ALIYUN_SMS', '{"Code":"<script>"}', null],
    ['ALIYUN_SMS', '<html>', null],
    ['ALIYUN_SMS', null, null],
    ['TENCENT_SMS', tencent('Ok'), { kind: 'ACCEPTED' }],
    ['TENCENT_SMS', tencent('FailedOperation.PhoneNumberInBlacklist'), { kind: 'PERMANENT', code: 'ADDRESS_REFUSED' }],
    ['TENCENT_SMS', tencent('LimitExceeded.PhoneNumberDailyLimit'), { kind: 'REFUSED', code: 'NUMBER_HAD_ENOUGH' }],
    ['TENCENT_SMS', refused('RequestLimitExceeded'), { kind: 'TEMPORARY', code: 'TOO_MANY', askedSeconds: 10 }],
    [
      'TENCENT_SMS',
      refused('AuthFailure.SignatureFailure'),
      { kind: 'TEMPORARY', code: 'SMS_REFUSED_AuthFailure.SignatureFailure' },
    ],
    ['TENCENT_SMS', '{"Response":{}}', null],
  ] as const)('%s %s', (kind, body, outcome) => {
    expect(smsOutcome(kind, body)).toEqual(outcome);
  });
});
