import { Injectable } from '@nestjs/common';
import { pino, type Logger } from 'pino';

/** Codes, ids and counts; never bodies, names or texts. */
export type LogFacts = Readonly<Record<string, unknown>>;

/** Structured logs, one JSON line each. */
@Injectable()
export class Log {
  private readonly logger: Logger;

  constructor(level: string) {
    this.logger = pino({ level, base: null, serializers: { error: pino.stdSerializers.err } });
  }

  /** What happened, `noun.verbed`, with its ids. */
  info(event: string, facts: LogFacts = {}): void {
    this.logger.info(facts, event);
  }

  /** Something that a person ought to look at, though the work goes on. */
  warn(event: string, facts: LogFacts = {}): void {
    this.logger.warn(facts, event);
  }

  /** Something failed. */
  error(event: string, facts: LogFacts = {}): void {
    this.logger.error(facts, event);
  }
}
