import type { Socket } from 'node:net';
import type { SMTPServerOptions } from 'smtp-server';
import { handOver } from '../../../src/modules/delivery/application/mail-talk.js';
import type { MailSettings } from '../../../src/modules/delivery/domain/channel.js';
import type { Outcome } from '../../../src/modules/delivery/domain/outcome.js';
import { HalfOpenProxy } from '../../support/half-open-proxy.js';
import { startMailServer } from '../../support/mail-server.js';
import { MAIL_CERTIFICATE } from '../../support/mail/certificate.js';
import { startScriptedServer, type Step } from '../../support/mail/scripted-server.js';

const { host, key, cert } = MAIL_CERTIFICATE;
const MAIL = { from: 'reform@city.example.cn', to: 'chief@city.example.cn', subject: '事项', text: '请登录系统查看。' };
const settings = (port: number, change: Partial<MailSettings> = {}): MailSettings => ({
  ...{ host, port, security: 'NONE', user: null, from: MAIL.from },
  ...change,
});
const never = (): AbortSignal => new AbortController().signal;
const says = (text: string) => (line: Socket) => void line.write(text);
const cuts = (line: Socket) => void line.destroy();
/** A word at a time and never the last one: no step is ever too long. */
const drips = (line: Socket): void => {
  const drop = setInterval(() => line.write('250-wait\r\n'), 20);
  line.once('close', () => {
    clearInterval(drop);
  });
};
/** As fast as it is read, without an end. */
const pours = (line: Socket): void => {
  const pour = (): void => {
    while (line.writable && line.write('x'.repeat(65_536)));
    if (line.writable) line.once('drain', pour);
  };
  pour();
};
const hangs = (): void => undefined;

interface Told {
  readonly outcome: Outcome;
  readonly messages: number;
  readonly written: number;
}

/** What a message comes to with a server that misbehaves at a step; where it would wait for ever, it is told to stop when that step is reached. */
async function against(at: Step, does: (line: Socket) => void, waits: boolean): Promise<Told> {
  const server = await startScriptedServer(at, does);
  const patience = new AbortController();
  if (waits)
    void server.reached.then(() => {
      patience.abort();
    });
  const talk = { settings: settings(server.port), at: '127.0.0.1', password: '', until: patience.signal };
  const outcome = await handOver(talk, MAIL);
  const messages = server.messages();
  await server.close();
  return { outcome, messages, written: server.written() };
}

describe('a mail server on a bad day', () => {
  const passing = { kind: 'TEMPORARY', code: 'SERVER_REFUSED' };
  const away = { kind: 'TEMPORARY', code: 'NOT_REACHED' };
  const unknown = { kind: 'UNKNOWN', code: 'NO_ANSWER' };
  const refused = { kind: 'REFUSED', code: 'MESSAGE_REFUSED' };
  const gone = { kind: 'PERMANENT', code: 'ADDRESS_REFUSED' };

  it.each<[Step, string, Outcome | object]>([
    ['GREETING', '421 4.3.2 later', passing],
    ['GREETING', '554 no service', passing],
    ['GREETING', '554-no\r\n554', passing],
    ['EHLO', '421 busy', passing],
    ['EHLO', '502 no', passing],
    ['MAIL', '451 4.7.1 slow down', passing],
    ['MAIL', '550 5.7.1 sender refused', passing],
    ['RCPT', '450 4.2.1 greylisted', passing],
    ['RCPT', '452 4.2.2 full', passing],
    ['RCPT', '550 5.1.1 no such user', gone],
    ['RCPT', '550-5.1.1 no such\r\n550 5.1.1 user', gone],
    ['RCPT', '553 5.1.3 bad form', gone],
    ['RCPT', '551 5.1.6 moved', gone],
    ['RCPT', '556 5.1.10 takes no mail', gone],
    ['RCPT', '553 5.1.8 sender unknown', refused],
    ['RCPT', '550 5.7.1 relay denied', refused],
    ['RCPT', '550 5.1.11 unheard of', refused],
    ['RCPT', '552 5.2.2 full', refused],
    ['RCPT', '550 no', refused],
    ['DATA', '451 4.3.0 later', passing],
    ['DATA', '554 5.6.0 content refused', refused],
    ['END', '451 4.3.0 later', passing],
    ['END', '554 5.7.1 content refused', refused],
    ['END', '250 taken', { kind: 'ACCEPTED' }],
  ])('that says at %s “%s”', async (at, answer, expected) => {
    expect((await against(at, says(`${answer}\r\n`), false)).outcome).toEqual(expected);
  });

  const FAULTS = { hangs: [hangs, true], drips: [drips, true], 'cuts the line': [cuts, false] } as const;
  const STEPS: readonly [Step, object][] = [
    ...(['GREETING', 'EHLO', 'MAIL', 'RCPT', 'DATA'] as const).map((step) => [step, away] as [Step, object]),
    ['END', unknown],
  ];
  it.each(
    Object.entries(FAULTS).flatMap(([what, [does, waits]]) =>
      STEPS.map(([at, expected]) => [what, at, expected, does, waits] as const),
    ),
  )('that %s at %s leaves it open whether a message arrived only where all of it had left', async (...row) => {
    const [, at, expected, does, waits] = row;
    expect(await against(at, does, waits)).toMatchObject({ outcome: expected, messages: at === 'END' ? 1 : 0 });
  });

  it('that breaks off in the middle of its word after the message leaves it open, whatever the word began with', async () => {
    const half = (line: Socket): void => void line.end('250 tak');
    expect((await against('END', half, false)).outcome).toEqual(unknown);
  });

  it.each<[Step, object]>([
    ['GREETING', away],
    ['END', unknown],
  ])('that pours without an end at %s is left after some kilobytes', async (at, expected) => {
    const { outcome, written } = await against(at, pours, false);
    expect(outcome).toEqual(expected);
    // What the line itself holds comes to it.
    expect(written).toBeLessThan(16_000_000);
  });

  it('that never says a word is given up after a step’s time', async () => {
    const server = await startScriptedServer('GREETING', hangs);
    const talk = { settings: settings(server.port), at: '127.0.0.1', password: '', until: never(), stepMs: 200 };
    expect(await handOver(talk, MAIL)).toEqual(away);
    await server.close();
  });

  it('behind a line that falls silent without a word, before the message or after it, is given up', async () => {
    for (const [falls, expected] of [
      ['before', away],
      ['after', unknown],
    ] as const) {
      const server = await startMailServer(
        falls === 'before' ? {} : { onData: (stream) => void stream.on('end', () => line.fallSilent()).resume() },
      );
      const line = await HalfOpenProxy.before(`smtp://localhost:${String(server.port)}`);
      if (falls === 'before') line.fallSilent();
      const port = Number(new URL(line.url).port);
      const talk = {
        settings: settings(port),
        at: '127.0.0.1',
        password: '',
        until: never(),
        stepMs: falls === 'before' ? 200 : 3_000,
      };
      expect([falls, await handOver(talk, MAIL)]).toEqual([falls, expected]);
      await line.close();
      await server.close();
    }
  });

  it('that is not there is not reached', async () => {
    const server = await startScriptedServer('GREETING', hangs);
    await server.close();
    const talk = { settings: settings(server.port), at: '127.0.0.1', password: '', until: never() };
    expect(await handOver(talk, MAIL)).toEqual(away);
  });
});

describe('a sealed talk', () => {
  const signsIn: SMTPServerOptions = {
    ...{ key, cert, authOptional: false, disabledCommands: [] },
    onAuth: ({ username, password }, _session, done) => {
      if (username === 'reform' && password === '密码-8848') done(null, { user: 'reform' });
      else done(new Error('no'));
    },
  };
  const talkOf = (port: number, security: MailSettings['security'], change: object = {}) => ({
    settings: settings(port, { security, user: 'reform' }),
    ...{ at: '127.0.0.1', password: '密码-8848', until: never(), ca: cert },
    ...change,
  });

  it.each([
    ['STARTTLS', false],
    ['TLS', true],
  ] as const)('by %s signs in and hands over', async (security, secure) => {
    const server = await startMailServer({ ...signsIn, secure }, '127.0.0.1');
    expect(await handOver(talkOf(server.port, security), MAIL)).toEqual({ kind: 'ACCEPTED' });
    server.expectOnly(MAIL.to);
    const wrong = await handOver(talkOf(server.port, security, { password: 'nein' }), MAIL);
    expect(wrong).toEqual({ kind: 'TEMPORARY', code: 'SIGN_IN_REFUSED' });
    // A certificate that nobody vouches for, and one of another name.
    for (const change of [
      { ca: undefined },
      { settings: settings(server.port, { security, user: 'reform', host: 'other.example.cn' }) },
    ])
      expect(await handOver(talkOf(server.port, security, change), MAIL)).toEqual({
        kind: 'TEMPORARY',
        code: 'NOT_REACHED',
      });
    server.expectOnly();
    await server.close();
  });

  it('that the server does not offer is not held unsealed: neither password nor message leaves', async () => {
    const server = await startMailServer({ ...signsIn, disabledCommands: ['STARTTLS'] }, '127.0.0.1');
    expect(await handOver(talkOf(server.port, 'STARTTLS'), MAIL)).toMatchObject({ kind: 'TEMPORARY' });
    server.expectOnly();
    await server.close();
  });
});
