import pg from 'pg';
import { cutLine } from './cut-line.js';

/** So many statements a connection keeps prepared; further ones are planned each time, as all would be without this. */
const KEPT = 300;

/** Only these have a plan worth keeping, and only one by one: a text with a semicolon may hold several. */
const PLANNED = /^\s*(?:SELECT|WITH|INSERT|UPDATE|DELETE)\b[^;]*$/i;

/** PostgreSQL's word for a kept plan whose columns a migration has changed meanwhile. */
const PLAN_OUTDATED = '0A000';

/** How much longer than the server may take we wait for its answer: it cuts off what takes too long, unless it is silent. */
const GRACE_MS = 2_000;
const DEFAULT_LIMIT_MS = 10_000;

/** Long work asks the server for more time until its transaction ends; we wait as long as the server was told to work. */
const MORE_TIME = /^SET LOCAL statement_timeout = '(\d+)min'$/;
const TRANSACTION_END = /^(?:COMMIT|ROLLBACK)$/;

type Done = (error: unknown, result: unknown) => void;
type Query = (statement: unknown, values?: unknown, done?: Done) => unknown;

/**
 * A connection on which PostgreSQL keeps the plans of our statements: with scope and lights in SQL, planning one anew
 * costs several times what running it does. Our statements are literals, so there are few different ones. It also cuts
 * off a database that is silent.
 */
export class PreparingClient extends pg.Client {
  private readonly names = new Map<string, string>();
  private given = 0;
  private limitMs = DEFAULT_LIMIT_MS;

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    // Whoever waits on the line is told by his statement. A line that breaks while nobody does, for a moment between the pool and
    // whoever takes it, would end the process.
    this.on('error', () => undefined);
    const plain = this.timed(super.query.bind(this));
    const prepared: Query = (statement, values, done) => {
      if (typeof statement !== 'string' || !Array.isArray(values)) return plain(statement, values, done);
      const name = this.nameOf(statement);
      if (name === undefined) return plain(statement, values, done);
      const named = { name, text: statement, values };
      // The pool asks with a callback, everybody else for a promise.
      if (done !== undefined)
        return plain(named, undefined, (error, result) => {
          this.forgetOutdated(statement, error);
          done(error, result);
        });
      return (plain(named) as Promise<unknown>).catch((error: unknown) => {
        this.forgetOutdated(statement, error);
        throw error;
      });
    };
    this.query = prepared as pg.Client['query'];
  }

  /**
   * A server that hangs, or a network that swallows what is sent, answers nothing at all: then the line is cut, whoever
   * waits on it learns so, and the pool forgets it. A limit on the statement alone would leave a line that looks idle.
   */
  private timed(send: Query): Query {
    return (statement, values, done) => {
      if (typeof statement === 'string') this.noteLimit(statement);
      const timer = setTimeout(() => {
        cutLine(this);
      }, this.limitMs + GRACE_MS);
      if (done !== undefined)
        return send(statement, values, (error, result) => {
          clearTimeout(timer);
          done(error, result);
        });
      const answer = send(statement, values);
      if (!(answer instanceof Promise)) clearTimeout(timer);
      else
        answer.then(
          () => {
            clearTimeout(timer);
          },
          () => {
            clearTimeout(timer);
          },
        );
      return answer;
    };
  }

  private noteLimit(statement: string): void {
    const minutes = MORE_TIME.exec(statement)?.[1];
    if (minutes !== undefined) this.limitMs = Number(minutes) * 60_000;
    else if (TRANSACTION_END.test(statement)) this.limitMs = DEFAULT_LIMIT_MS;
  }

  private forgetOutdated(statement: string, error: unknown): void {
    if ((error as { code?: unknown } | null | undefined)?.code === PLAN_OUTDATED) this.names.delete(statement);
  }

  private nameOf(statement: string): string | undefined {
    const known = this.names.get(statement);
    if (known !== undefined || this.names.size >= KEPT || !PLANNED.test(statement)) return known;
    const name = `kept_${String((this.given += 1))}`;
    this.names.set(statement, name);
    return name;
  }
}
