import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Client } from 'pg';
import { columns, type RowOf } from '../database/columns.js';
import { cutLine } from '../database/cut-line.js';
import { Database } from '../database/database.js';
import { Log } from '../observability/log.js';
import { QUEUE_SETTINGS, type QueueSettings } from '../queue/queue-settings.js';
import { OutboxRow } from './outbox.row.js';

/** On this channel the relay tells which rows of the outbox went out: ids alone, separated by commas. */
export const NEWS_CHANNEL = 'five_ones_events';

export const NEWS = columns(OutboxRow, '', ['id', 'topic', 'subjectId', 'payload']);
/** A row of the outbox that goes out. */
export type News = RowOf<typeof NEWS>;

/** Called with news, or with null after a break in the line: then something may have been missed. */
export type NewsListener = (news: News | null) => void;

const RETRY_MS = 1_000;
/** A line over which nothing comes may be dead: it is asked so often, and given up after so long a silence. */
const ASK_MS = 15_000;
const SILENCE_MS = 5_000;
const ROW_IDS = /^\d+(,\d+)*$/;

/** One LISTEN connection for the whole process; the live streams hang on it. Without a listener it does nothing. */
@Injectable()
export class NewsLine implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly listeners = new Map<string, Set<NewsListener>>();
  private client: Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private asking: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    @Inject(QUEUE_SETTINGS) private readonly settings: QueueSettings,
    private readonly db: Database,
    private readonly log: Log,
  ) {}

  /** Hears news of one topic, or of all with `*`. @returns how to stop */
  listen(topic: string, listener: NewsListener): () => void {
    const set = this.listeners.get(topic) ?? new Set();
    this.listeners.set(topic, set.add(listener));
    return () => set.delete(listener);
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.settings.role !== 'worker') await this.connect();
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    clearTimeout(this.asking);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new Client({
      connectionString: this.settings.databaseUrl,
      keepAlive: true,
      connectionTimeoutMillis: SILENCE_MS,
      query_timeout: SILENCE_MS,
      application_name: 'five-ones news',
    });
    this.client = client;
    client.on('error', (error) => {
      this.log.warn('news.line-error', { error });
    });
    client.on('end', () => {
      this.reconnectSoon();
    });
    client.on('notification', ({ payload }) => void this.hear(payload ?? ''));
    try {
      await client.connect();
      await client.query(`LISTEN ${NEWS_CHANNEL}`);
      this.askLater(client);
    } catch (error) {
      this.giveUp(client, error);
    }
  }

  /** A half-open line brings no news and no error either: it is asked now and then. */
  private askLater(client: Client): void {
    if (this.closed) return;
    this.asking = setTimeout(() => {
      client.query('SELECT 1').then(
        () => {
          this.askLater(client);
        },
        (error: unknown) => {
          this.giveUp(client, error);
        },
      );
    }, ASK_MS).unref();
  }

  private giveUp(client: Client, error: unknown): void {
    this.log.warn('news.line-down', { error });
    clearTimeout(this.asking);
    cutLine(client);
    this.reconnectSoon();
  }

  private reconnectSoon(): void {
    if (this.closed || this.retry !== undefined) return;
    this.retry = setTimeout(() => {
      this.retry = undefined;
      void this.connect().then(() => {
        this.tell([...this.listeners.keys()], null);
      });
    }, RETRY_MS);
  }

  private async hear(payload: string): Promise<void> {
    if (!ROW_IDS.test(payload) || this.listeners.size === 0) return;
    const topics = [...this.listeners.keys()];
    try {
      const rows = await this.db.query<News>(
        `SELECT ${NEWS} FROM outbox
         WHERE id = ANY($1) AND (topic = ANY($2) OR '*' = ANY($2)) ORDER BY id`,
        [payload.split(','), topics],
      );
      for (const row of rows) this.tell([row.topic, '*'], row);
    } catch (error) {
      this.log.warn('news.not-read', { error });
      this.tell(topics, null);
    }
  }

  private tell(topics: readonly string[], news: News | null): void {
    for (const topic of topics) for (const listener of this.listeners.get(topic) ?? []) listener(news);
  }
}
