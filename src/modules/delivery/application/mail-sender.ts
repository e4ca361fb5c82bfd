import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { type Settings, SETTINGS } from '../../../platform/config/index.js';
import { AllowedInside, resolveOutgoing } from '../../../platform/outgoing/outgoing-guard.js';
import { SecretBox } from '../../../platform/secrets/secret-box.js';
import type { Channel, MailSettings } from '../domain/channel.js';
import type { Outcome } from '../domain/outcome.js';
import { ChannelSender, type OutsideMessage } from './channel-sender.js';

/** Of each step of the talk, and of all of it: less than the lease of a message. */
const STEP_MS = 10_000;
const WHOLE_MS = 30_000;

interface MailError {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/** Said about the recipient or the message: nothing will come of trying again. What is said about us (sign-in, sender, server) may be mended. */
const isRefusal = ({ command = '', responseCode = 0 }: MailError): boolean =>
  responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA');

/**
 * There is no such mailbox, by the enhanced status of RFC 3463: 5.1.1 mailbox, 5.1.2 its domain, 5.1.3 its form, 5.1.6 moved away, 5.1.10 its
 * domain takes no mail. A relay that is denied (5.7.1), a full or locked mailbox, a policy and a bare 550 say nothing of the kind.
 */
const isNoMailbox = ({ command = '', response = '' }: MailError): boolean =>
  command === 'RCPT TO' && /^5\d\d[ -]5\.1\.(?:1|2|3|6|10)\b/.test(response);

/** @param handedOver whether all of the message had left when it failed */
function outcomeOf(error: MailError, handedOver: boolean): Outcome {
  if (isNoMailbox(error)) return { kind: 'PERMANENT', code: 'ADDRESS_REFUSED' };
  if (isRefusal(error)) return { kind: 'REFUSED', code: 'MESSAGE_REFUSED' };
  if (handedOver && error.responseCode === undefined) return { kind: 'UNKNOWN', code: 'NO_ANSWER' };
  if (error.code === 'EAUTH') return { kind: 'TEMPORARY', code: 'SIGN_IN_REFUSED' };
  return { kind: 'TEMPORARY', code: error.responseCode === undefined ? 'NOT_REACHED' : 'SERVER_REFUSED' };
}

const contextOf = ({ id }: Pick<Channel, 'id'>): string => `channel:${id}`;

/** Mail by a server of the office's choice. */
@Injectable()
export class MailSender extends ChannelSender {
  readonly kind = 'MAIL';
  private readonly allowed: AllowedInside;

  constructor(
    @Inject(SETTINGS) settings: Pick<Settings, 'outgoingHosts'>,
    private readonly secrets: SecretBox,
  ) {
    super();
    this.allowed = new AllowedInside(settings.outgoingHosts);
  }

  /** Where the server is, or why the product does not speak to it. */
  whereIs(host: string): ReturnType<typeof resolveOutgoing> {
    return resolveOutgoing(host, this.allowed);
  }

  seal(channel: Pick<Channel, 'id'>, password: string): Promise<Buffer> {
    return this.secrets.seal(password, contextOf(channel));
  }

  override async send(channel: Channel, address: string, message: OutsideMessage): Promise<Outcome> {
    const where = await this.whereIs(channel.settings.host);
    if ('refused' in where) return { kind: 'TEMPORARY', code: `HOST_${where.refused}` };
    const password = channel.secret === null ? null : await this.secrets.open(channel.secret, contextOf(channel));
    const transport = createTransport(optionsOf(channel.settings, where.address, password));
    let handedOver = false;
    transport.use('stream', (mail, done) => {
      mail.message.processFunc((body: Readable) =>
        body.once('end', () => {
          handedOver = true;
        }),
      );
      done();
    });
    const timeout = new AbortController();
    try {
      return await Promise.race([
        transport.sendMail(mailOf(channel, address, message)).then((): Outcome => ({ kind: 'ACCEPTED' })),
        wait(WHOLE_MS, timeout.signal).then(() => outcomeOf({}, handedOver)),
      ]);
    } catch (error) {
      return outcomeOf(error as MailError, handedOver);
    } finally {
      timeout.abort();
      transport.close();
    }
  }
}

function mailOf({ settings: { from } }: Channel, address: string, { id, subject, text, html }: OutsideMessage): object {
  return {
    ...{ from, to: { name: '', address }, subject, text, html, messageId: `<${id}${from.slice(from.indexOf('@'))}>` },
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

/** To the address that was looked at, under the name that its certificate bears. */
function optionsOf(settings: MailSettings, address: string, password: string | null): object {
  const { host, port, security, user } = settings;
  return {
    ...{
      host: address,
      port,
      secure: security === 'TLS',
      requireTLS: security === 'STARTTLS',
      ignoreTLS: security === 'NONE',
    },
    ...{ tls: { servername: host }, connectionTimeout: STEP_MS, greetingTimeout: STEP_MS, socketTimeout: STEP_MS },
    ...(user !== null && { auth: { user, pass: password ?? '' } }),
    // Nothing of a message is ever read from a file or fetched.
    ...{ disableFileAccess: true, disableUrlAccess: true },
  };
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
    });
  });
}
