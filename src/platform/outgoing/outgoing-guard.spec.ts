import { AllowedInside, liesOutside, resolveOutgoing } from './outgoing-guard.js';

describe('where the product speaks to', () => {
  const none = new AllowedInside([]);

  it.each([
    ...[
      '127.0.0.1',
      '10.1.2.3',
      '172.31.0.9',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
      '255.255.255.255',
    ],
    ...[
      '::1',
      '::',
      '::ffff:10.0.0.1',
      '::ffff:7f00:1',
      '64:ff9b::a00:1',
      '2002:a00:1::',
      'fd00::1',
      'fe80::1',
      'ff02::1',
      '2001:0:1::',
    ],
  ])('%s lies inside', (address) => {
    expect(liesOutside(address)).toBe(false);
  });

  it.each(['8.8.8.8', '172.32.0.1', '223.5.5.5', '2400:3200::1'])('%s lies outside', (address) => {
    expect(liesOutside(address)).toBe(true);
  });

  it.each(['localhost', '127.1', '2130706433', '0x7f000001', '0177.0.0.1', '[::1]', '::ffff:127.0.0.1'])(
    'a host written as %s is looked at by its address',
    async (host) => {
      expect(await resolveOutgoing(host, none)).toEqual({ refused: 'INSIDE' });
    },
  );

  it('says that a name is not found', async () => {
    expect(await resolveOutgoing('no-such-host.invalid', none)).toEqual({ refused: 'NOT_FOUND' });
  });

  it.each([
    ['localhost', ['localhost']],
    ['127.0.0.1', ['127.0.0.0/8']],
    ['127.0.0.1', ['127.0.0.1']],
  ])('%s is allowed where an operator lists %j', async (host, listed) => {
    expect(await resolveOutgoing(host, new AllowedInside([...listed, '::1']))).toMatchObject({
      address: expect.any(String) as string,
    });
  });

  it('a listed name does not open its neighbours', async () => {
    expect(await resolveOutgoing('127.0.0.2', new AllowedInside(['mail.example.cn', '127.0.0.1']))).toEqual({
      refused: 'INSIDE',
    });
  });
});
