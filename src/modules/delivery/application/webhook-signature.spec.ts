import { keyOfSecret, signatureOf } from './webhook-signature.js';

describe('the signature of a message to another system', () => {
  it('is that of Standard Webhooks', () => {
    // printf 'id.seconds.body' | openssl dgst -sha256 -mac HMAC -macopt hexkey:… -binary | base64
    const key = keyOfSecret('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
    const made = signatureOf(
      key ?? Buffer.alloc(0),
      'msg_p5jXN8AQM9LWM0D4loKWxJek',
      1_614_265_330,
      '{"test": 2432232314}',
    );
    expect(made).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it.each([
    'whsec_',
    'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    'whsec_c2hvcnQ=',
    'whsec_密钥密钥密钥密钥密钥密钥密钥密钥',
    `whsec_${Buffer.alloc(65).toString('base64')}`,
  ])('takes no secret such as %s', (secret) => {
    expect(keyOfSecret(secret)).toBeNull();
  });
});
