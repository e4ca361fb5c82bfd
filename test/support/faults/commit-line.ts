import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { Frontend } from './frontend.js';

/** What becomes of a transaction at its COMMIT. */
export interface Strike {
  /** Before the server hears of the commit, or after it has committed and before anybody is told. */
  readonly when: 'BEFORE' | 'AFTER';
  /** What happens at that very moment; the line is cut after it in any case. */
  readonly harm?: () => unknown;
}

/** Asked at every COMMIT, with the tables that its transaction wrote; null lets it pass. */
export type Fate = (wrote: ReadonlySet<string>) => Strike | null;

/** A line between the product and PostgreSQL that knows where transactions end, and can break there. */
export class CommitLine {
  fate: Fate = () => null;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  /** In front of the server of this URL. */
  static async before(databaseUrl: string): Promise<CommitLine> {
    const target = new URL(databaseUrl);
    const server = createServer((near) => {
      line.join(near, target);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const through = new URL(databaseUrl);
    through.port = String(typeof address === 'object' && address !== null ? address.port : 0);
    const line = new CommitLine(server, through.href);
    return line;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private join(near: Socket, target: URL): void {
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      this.sockets.add(socket.on('error', () => undefined));
      socket.on('close', () => {
        this.sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    const said = new Frontend();
    let struck: Strike | null = null;
    const carryOut = ({ harm }: Strike): void => {
      harm?.();
      near.destroy();
      far.destroy();
    };
    near.on('data', (chunk) => {
      if (said.commits(chunk)) struck = this.fate(said.wrote);
      if (struck?.when === 'BEFORE') carryOut(struck);
      else far.write(chunk);
    });
    far.on('data', (chunk) => {
      if (struck === null) near.write(chunk);
      else carryOut(struck);
    });
  }
}
