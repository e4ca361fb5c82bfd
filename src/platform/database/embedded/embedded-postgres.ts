/** Where the start and the watch tell, line by line, what they do. */
export type EmbeddedLog = (line: string) => void;

export interface EmbeddedOptions {
  /** The product's data folder; the database lives in `postgres` below it. */
  readonly dataDir: string;
  readonly log: EmbeddedLog;
  /** Server settings over our own, for tests (`fsync: 'off'`). Plain words and numbers only. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Start the server again when it dies under us. Default: yes. */
  readonly watch?: boolean;
}

export interface EmbeddedPostgres {
  /** Database `five_ones` as its owner, who is no superuser. */
  readonly url: string;
  /** Database `postgres` as superuser: backups and tests. */
  readonly adminUrl: string;
  readonly port: number;
  /** Where the database is really kept. */
  readonly folder: string;
  /** True if a server left running by a killed process was taken over. */
  readonly adopted: boolean;
  /** Number of the server's first process, for tests that kill it. */
  pid(): Promise<number | undefined>;
  /** Ends the server in order and gives the folder free. May be called twice. */
  stop(): Promise<void>;
}
