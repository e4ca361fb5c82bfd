import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** The steps of a talk; END: the message is there, its answer is not. */
export type Step = 'GREETING' | 'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | 'END';

export interface ScriptedServer {
  readonly port: number;
  /** How many messages came to their end. */
  readonly messages: () => number;
  /** How many bytes it could get rid of. */
  readonly written: () => number;
  /** That a talk has come to the step at which the server misbehaves. */
  readonly reached: Promise<void>;
  close(): Promise<void>;
}

const USUAL: Readonly<Record<Step, string>> = {
  GREETING: '220 mail.example.cn\r\n',
  EHLO: '250 mail.example.cn\r\n',
  MAIL: '250 ok\r\n',
  RCPT: '250 ok\r\n',
  DATA: '354 go on\r\n',
  END: '250 taken\r\n',
};

const stepOf = (line: string): Step =>
  (['EHLO', 'MAIL', 'RCPT', 'DATA'] as const).find((step) => line.toUpperCase().startsWith(step)) ?? 'EHLO';

/** A mail server on this machine that behaves up to one step, and there does what it is told. */
export async function startScriptedServer(at: Step, does: (line: Socket) => void): Promise<ScriptedServer> {
  const lines = new Set<Socket>();
  let messages = 0;
  let written = 0;
  let tell: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const answer = (line: Socket, step: Step): void => {
    if (step !== at) line.write(USUAL[step]);
    else {
      does(line);
      tell();
    }
  };
  const server = createServer((line) => {
    lines.add(line.on('error', () => undefined));
    line.on('close', () => (written += line.bytesWritten));
    answer(line, 'GREETING');
    let [said, inMessage] = ['', false];
    line.on('data', (chunk) => {
      said += chunk.toString('latin1');
      for (;;) {
        const end = said.indexOf(inMessage ? '\r\n.\r\n' : '\r\n');
        if (end < 0) return;
        const word = said.slice(0, end);
        said = said.slice(end + (inMessage ? 5 : 2));
        if (inMessage) messages += 1;
        const step = inMessage ? 'END' : stepOf(word);
        inMessage = step === 'DATA' && at !== 'DATA';
        answer(line, step);
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    messages: () => messages,
    written: () => written,
    reached,
    close: async () => {
      for (const line of lines) line.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
