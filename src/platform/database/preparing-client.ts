import pg from 'pg';

/** So many statements a connection keeps prepared; further ones are planned each time, as all would be without this. */
const KEPT = 300;

/** Only these have a plan worth keeping, and only one by one: a text with a semicolon may hold several. */
const PLANNED = /^\s*(?:SELECT|WITH|INSERT|UPDATE|DELETE)\b[^;]*$/i;

/** PostgreSQL's word for a kept plan whose columns a migration has changed meanwhile. */
const PLAN_OUTDATED = '0A000';

type Done = (error: unknown, result: unknown) => void;
type Query = (statement: unknown, values?: unknown, done?: Done) => unknown;

/**
 * A connection on which PostgreSQL keeps the plans of our statements: with scope and lights in SQL, planning one anew
 * costs several times what running it does. Our statements are literals, so there are few different ones.
 */
export class PreparingClient extends pg.Client {
  private readonly names = new Map<string, string>();
  private given = 0;

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const plain = super.query.bind(this) as Query;
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
