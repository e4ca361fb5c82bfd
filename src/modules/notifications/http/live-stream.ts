import type { FastifyReply, FastifyRequest } from 'fastify';
import type { LiveNotice } from '../application/notice-feed.query.js';

/** A reader that does not take what is written to it is cut off: it will come back and ask from where it stopped. */
const MAX_UNREAD_BYTES = 64 * 1024;

/** One open `text/event-stream` of one person. */
export class LiveStream {
  /** The highest number written. */
  last: number;
  private readonly written = new Set<number>();
  private turn: Promise<void> = Promise.resolve();

  constructor(
    readonly personId: string,
    /** He sees everything: the office. */
    readonly ofOffice: boolean,
    readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
    from: number,
  ) {
    this.last = from;
  }

  /** Takes the connection over from Fastify; the security headers set so far are kept. */
  open(): void {
    const { raw } = this.reply;
    for (const [name, value] of Object.entries(this.reply.getHeaders())) {
      if (value !== undefined) raw.setHeader(name, value);
    }
    this.reply.hijack();
    raw.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      Connection: 'keep-alive',
      // Else nginx keeps events back until its buffer is full.
      'X-Accel-Buffering': 'no',
    });
    this.write('retry: 3000\n\n');
  }

  /**
   * Does one thing after the other, in the order asked: were a later notice written before an earlier one, whoever lost
   * the line between them would come back with the later number and never hear of the earlier. A failure holds nobody up.
   */
  inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => undefined);
    return done;
  }

  /** Writes a notice, once. */
  send({ id, number, subjectType, subjectId }: LiveNotice): void {
    if (this.written.has(number)) return;
    this.written.add(number);
    this.last = Math.max(this.last, number);
    this.write(`id: ${String(number)}\nevent: notice\ndata: ${JSON.stringify({ id, subjectType, subjectId })}\n\n`);
  }

  /** That something of these kinds changed; without a number, for there is nothing to resume from. */
  changed(nouns: readonly string[]): void {
    if (nouns.length > 0) this.write(`event: changed\ndata: ${JSON.stringify({ about: nouns })}\n\n`);
  }

  /** Keeps proxies from closing a silent connection. */
  beat(): void {
    this.write(': beat\n\n');
  }

  onClose(done: () => void): void {
    this.reply.raw.once('close', done);
  }

  end(): void {
    this.reply.raw.end();
  }

  private write(text: string): void {
    const { raw } = this.reply;
    if (raw.writableEnded || raw.destroyed) return;
    raw.write(text);
    if (raw.writableLength > MAX_UNREAD_BYTES) raw.destroy();
  }
}
