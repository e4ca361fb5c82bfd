import type { Client } from 'pg';

interface Line {
  readonly connection: { readonly stream: { destroy(error?: Error): void } };
}

/**
 * Cuts the line to a server that is silent: it would hear no farewell either. Whoever waits on the client is refused, and
 * a pool forgets it.
 */
export function cutLine(client: Client): void {
  (client as unknown as Line).connection.stream.destroy(new Error('Connection terminated: the database was silent'));
}
