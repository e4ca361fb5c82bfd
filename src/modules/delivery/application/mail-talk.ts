import type { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import type { MailSettings } from '../domain/channel.js';
import { type MailError, mailOutcome } from '../domain/mail-outcome.js';
import type { Outcome } from '../domain/outcome.js';

/** Of each step of a talk, in ms. */
const STEP_MS = 10_000;
/** Of one answer, in bytes: what is longer is no answer of a mail server. */
const ANSWER_BYTES = 65_536;

/** To which server a message is handed, and as whom. */
export interface MailTalk {
  readonly settings: MailSettings;
  /** The address that was looked at. The name of the settings is only the one that its certificate bears. */
  readonly at: string;
  readonly password: string;
  /** Ends the talk wherever it stands; nothing more of the message leaves afterwards. */
  readonly until: AbortSignal;
  /** A step's time in ms, and the certificates that are trusted, where they are not the usual ones. */
  readonly stepMs?: number;
  readonly ca?: string;
}

/** Hands one message to a server and says what became of it; never throws. */
export async function handOver(talk: MailTalk, mail: object): Promise<Outcome> {
  const transport = createTransport(optionsOf(talk));
  let handedOver = false;
  transport.use('stream', (sent, done) => {
    // Read to its end only when the server has asked for it: until then nothing of the message was said.
    sent.message.processFunc((body: Readable) =>
      body.once('end', () => {
        handedOver = true;
      }),
    );
    done();
  });
  try {
    await transport.sendMail({ ...mail, signal: talk.until });
    return { kind: 'ACCEPTED' };
  } catch (error) {
    return mailOutcome(error as MailError, handedOver);
  } finally {
    transport.close();
  }
}

function optionsOf({ settings, at, password, stepMs = STEP_MS, ca }: MailTalk): object {
  const { host, port, security, user } = settings;
  return {
    ...{ host: at, port, secure: security === 'TLS' },
    ...{ requireTLS: security === 'STARTTLS', ignoreTLS: security === 'NONE' },
    ...{ tls: { servername: host, ...(ca !== undefined && { ca }) } },
    ...{ connectionTimeout: stepMs, greetingTimeout: stepMs, socketTimeout: stepMs, maxResponseSize: ANSWER_BYTES },
    ...(user !== null && { auth: { user, pass: password } }),
    // Nothing of a message is ever read from a file or fetched.
    ...{ disableFileAccess: true, disableUrlAccess: true },
  };
}
