import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A message as a real mail server took it. */
export interface Received {
  readonly to: string;
  readonly raw: string;
}

export interface MailServer {
  readonly port: number;
  readonly received: readonly Received[];
  /** What was taken since the last time, each expected by its recipient; anything else fails the test. */
  expectOnly(...to: readonly string[]): readonly Received[];
  close(): Promise<void>;
}

/** A real SMTP server on this machine; `onTaken` is called with the word that a message is taken. */
export async function startMailServer(
  options: SMTPServerOptions = {},
  host = 'localhost',
  onTaken: () => void = () => undefined,
): Promise<MailServer> {
  const received: Received[] = [];
  let seen = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString('utf8');
        for (const { address } of session.envelope.rcptTo) received.push({ to: address, raw });
        done();
        onTaken();
      });
    },
    ...options,
  });
  // A client that hangs up is its own affair.
  server.on('error', () => undefined);
  server.listen(0, host);
  await once(server.server, 'listening');
  return {
    port: (server.server.address() as AddressInfo).port,
    received,
    expectOnly: (...to) => {
      const fresh = received.slice(seen);
      seen = received.length;
      expect(fresh.map((one) => one.to).sort()).toEqual([...to].sort());
      return fresh;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** What a text part of a message says, its transfer encoding undone. */
export function bodyOf({ raw }: Received, type: 'text/plain' | 'text/html' = 'text/plain'): string {
  const part = raw.split(/\r\n--/).find((one) => one.includes(`Content-Type: ${type}`)) ?? '';
  const [head = '', ...rest] = part.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/base64/i.test(head)) return Buffer.from(body.replaceAll(/\s/g, ''), 'base64').toString('utf8');
  const bytes = body
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** The subject as it is read. */
export function subjectOf({ raw }: Received): string {
  const [, folded = ''] = /^Subject: ((?:.*)(?:\r\n[ \t].*)*)/m.exec(raw) ?? [];
  const words = [...folded.matchAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi)].map(([, form, text = '']) =>
    form?.toUpperCase() === 'B'
      ? Buffer.from(text, 'base64')
      : Buffer.from(
          text
            .replaceAll('_', ' ')
            .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
          'latin1',
        ),
  );
  return words.length === 0 ? folded : Buffer.concat(words).toString('utf8');
}
