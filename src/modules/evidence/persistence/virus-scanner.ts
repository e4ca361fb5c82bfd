import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { type Settings, SETTINGS } from '../../../platform/config/index.js';

/** Between two signs of life of the scanner, while bytes go or its answer is awaited. */
const SILENCE_MS = 30_000;
const ANSWER_BYTES = 4_096;
const SAID = /^stream: (?:(OK)|(.+) FOUND)$/u;

/** What the scanner said of a file: nothing found, or the name of what was found. */
export interface Verdict {
  readonly finding: string | null;
}

/** The scanner gave no verdict on a file, such as one that is too large for it; `away`: nor will it on the next one just now. */
export class NoVerdict extends Error {
  constructor(
    reason: string,
    readonly away = false,
  ) {
    super(reason);
  }
}

const AWAY = ['ECONNREFUSED', 'ENOENT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EACCES'];

/**
 * clamd, by its command INSTREAM: the file goes there in pieces, each behind its length, and its verdict comes back. Of the clients on npm
 * the one in use leaves a scan unanswered for ever when clamd falls silent and holds the whole file in memory (docs/adr/0120).
 */
@Injectable()
export class VirusScanner {
  private readonly address: Settings['clamd'];
  private readonly silenceMs: number = SILENCE_MS;

  constructor(@Inject(SETTINGS) { clamd }: Pick<Settings, 'clamd'>) {
    this.address = clamd;
  }

  /** Whether files wait for a verdict before anybody may take them. */
  get isSet(): boolean {
    return this.address !== undefined;
  }

  /** @throws NoVerdict */
  async look(path: string): Promise<Verdict> {
    if (this.address === undefined) throw new NoVerdict('none is set', true);
    const socket = connect(this.address);
    socket.setTimeout(this.silenceMs, () => socket.destroy(new NoVerdict('silent', true)));
    try {
      const answered = answerOf(socket);
      // Its answer counts, whatever became of the rest of the file: of one that is too large it wants no more.
      const [answer] = await Promise.all([answered, sent(socket, path, answered)]);
      return verdictOf(answer);
    } catch (error) {
      if (error instanceof NoVerdict) throw error;
      const { code = 'failed' } = error as NodeJS.ErrnoException;
      throw new NoVerdict(code, AWAY.includes(code));
    } finally {
      socket.destroy();
    }
  }
}

/** @throws NoVerdict where it says neither that it is clean nor what it found */
export function verdictOf(answer: string): Verdict {
  const [, clean, finding] = SAID.exec(answer.replace(/\0+$/u, '').trim()) ?? [];
  if (clean !== undefined) return { finding: null };
  if (finding !== undefined) return { finding: finding.slice(0, 200) };
  throw new NoVerdict(answer.includes('size limit exceeded') ? 'too large for the scanner' : 'not understood');
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => {
      if (answer.length < ANSWER_BYTES) answer += part;
    });
    socket.once('error', (error) => (answer === '' ? reject(error) : resolve(answer)));
    socket.once('close', () => (answer === '' ? reject(new NoVerdict('hung up')) : resolve(answer)));
  });
}

/** Sends the file as fast as it is taken, until its end or the answer. */
async function sent(socket: Socket, path: string, answered: Promise<unknown>): Promise<void> {
  const over = new AbortController();
  const end = answered.then(
    () => over.abort(),
    () => over.abort(),
  );
  socket.write('zINSTREAM\0');
  for await (const part of createReadStream(path) as AsyncIterable<Buffer>) {
    if (over.signal.aborted) return;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.length);
    socket.write(length);
    if (!socket.write(part)) await Promise.race([drained(socket), end]);
  }
  if (!socket.destroyed) socket.write(Buffer.alloc(4));
}

const drained = (socket: Socket): Promise<void> => new Promise((resolve) => socket.once('drain', resolve));
