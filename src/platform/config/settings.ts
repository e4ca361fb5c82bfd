/** How the process takes part: it serves requests, works off jobs, or does both. */
export type Role = 'all' | 'http' | 'worker';

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

/** Which proxies in front of us are believed: none, so many hops, or these addresses and networks. */
export type TrustedProxies = false | number | readonly string[];

/** Everything that the environment decides; read once at start, never again. */
export interface Settings {
  /** 0 lets the system choose a free port. */
  readonly port: number;
  readonly host: string;
  /** Origin under which people reach the product, without a trailing slash; its scheme decides `Secure` and HSTS. */
  readonly publicUrl: string;
  readonly trustProxy: TrustedProxies;
  /** Absolute folder of the embedded database, files and generated secrets. */
  readonly dataDir: string;
  /** Absent: the embedded PostgreSQL under `dataDir`. */
  readonly databaseUrl: string | undefined;
  /** Connections of one process to the database, the queue's own pool apart. */
  readonly databasePoolSize: number;
  /** Of one session, or of one address without one; 0 limits nothing. */
  readonly requestsPerMinute: number;
  /** Absent: the queue lives in PostgreSQL. */
  readonly redisUrl: string | undefined;
  /** What is told each time that the self-audit found nothing; absent: nobody. */
  readonly heartbeatUrl: string | undefined;
  /** Hosts, addresses and networks of the own house that messages may go to: a mail server, as a rule. */
  readonly outgoingHosts: readonly string[];
  /** Days for which is kept what is no part of the record. */
  readonly keepDays: { readonly notices: number; readonly work: number; readonly importRows: number };
  /** What files as evidence may be: megabytes of one, megabytes and number of those on a unit's account. */
  readonly evidence: { readonly fileMb: number; readonly unitMb: number; readonly unitFiles: number };
  /** clamd, which looks at them before anybody takes them: where it listens, a socket of this machine or a host and port. */
  readonly clamd: { readonly path: string } | { readonly host: string; readonly port: number } | undefined;
  /** How long a silent worker is believed before another takes its long work. */
  readonly leaseSeconds: number;
  readonly role: Role;
  readonly logLevel: LogLevel;
  /** The demo city with its personas and time machine. */
  readonly demo: boolean;
  readonly production: boolean;
}
