import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { until } from '../queue-process.js';
import { builtProduct } from './built-product.js';

/** What one process of the product is given. */
export interface ProductOptions {
  readonly environment: Readonly<Record<string, string>>;
  /** Loaded before the product: `shift-clock.cjs`. */
  readonly preload?: string;
}

const LONGEST_START_MS = 90_000;
/** A start takes seconds of what asking would take away from it. */
const START_PAUSE_MS = 100;
const KEPT_OUTPUT = 20_000;
/** Whoever was killed in the midst of long work is missed after this time; ample for one who only waits for a processor. */
const LEASE_SECONDS = '16';
/** The last words of one whose line to the database was cut while he started. */
const CUT_AT_START = /cannot start: (terminating connection|Connection terminated|Query runner already released).*\s*$/;

/** One process of the product that can be killed and started again with the same settings, on the same port. */
export class ProductProcess {
  private child: ChildProcess | undefined;
  private said = '';
  /** Whether it has said that it is up: all that can be known of a worker. */
  private up = false;
  /** Whether it has ended or is told to, and is not started again by itself. */
  private ended = false;
  /** How often it was killed. */
  kills = 0;

  private constructor(
    readonly url: string,
    private readonly folder: string,
    private readonly options: ProductOptions,
  ) {}

  /** Starts it; `ready` waits until it serves. */
  static async start(options: ProductOptions): Promise<ProductProcess> {
    const port = await freePort();
    const environment = { PORT: String(port), ...options.environment };
    const product = new ProductProcess(`http://127.0.0.1:${String(port)}`, await builtProduct(), {
      ...options,
      environment,
    });
    product.spawn();
    return product;
  }

  private spawn(): void {
    const { PATH = '', HOME = '' } = process.env;
    const words = [
      ...(this.options.preload === undefined ? [] : ['--require', this.options.preload]),
      join(this.folder, 'dist/product.js'),
    ];
    const child = spawn(process.execPath, words, {
      cwd: this.folder,
      env: { PATH, HOME, LOG_LEVEL: 'warn', RATE_LIMIT: '0', LEASE_SECONDS, ...this.options.environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    [this.up, this.ended] = [false, false];
    child.once('message', () => {
      if (child === this.child) this.up = true;
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.said = (this.said + text).slice(-KEPT_OUTPUT);
      });
    }
    // Whoever is cut off while he starts ends; who supervises processes starts him again, as everywhere.
    child.once('close', (code) => {
      if (child !== this.child || this.ended) return;
      if (code === 1 && CUT_AT_START.test(this.said)) this.spawn();
      else this.ended = true;
    });
    this.child = child;
  }

  /** The end of what it wrote, for a failing test. */
  output(): string {
    return this.said;
  }

  pid(): number {
    return this.child?.pid ?? 0;
  }

  alive(): boolean {
    return this.child?.exitCode === null && this.child.signalCode === null;
  }

  /** Kills it at once and starts it again; does not wait until it serves. */
  async killAndRestart(): Promise<void> {
    this.kills += 1;
    await this.end('SIGKILL');
    this.spawn();
  }

  /** Starts it again after its end. */
  restart(): void {
    if (!this.alive()) this.spawn();
  }

  /** Stops it in its tracks, or lets it go on from there. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void {
    this.child?.kill(signal);
  }

  /** Sends a signal and waits for the end. @returns the exit code, null where the signal ended it */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    const { child } = this;
    if (child === undefined) return null;
    this.ended = true;
    if (this.alive()) {
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    }
    return child.exitCode;
  }

  /** Waits until it serves and its queue answers (a worker: until it says that it is up). */
  async ready(): Promise<void> {
    await until(
      'the product is ready',
      async () => {
        if (this.ended) throw new Error(`the product ended by itself:\n${this.said}`);
        if (this.options.environment['ROLE'] === 'worker') return this.up;
        const report = await fetch(`${this.url}/health/ready`).then(
          (answer) => answer.json() as Promise<{ status: string }>,
          () => ({ status: 'no answer' }),
        );
        return report.status === 'ready';
      },
      LONGEST_START_MS,
      START_PAUSE_MS,
    );
  }
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
