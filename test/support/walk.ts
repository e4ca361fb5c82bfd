import { type Day, instantAt } from '../../src/shared-kernel/dates.js';
import { setBusinessClock } from '../../src/platform/clock/business-clock.js';
import { openObligation } from '../../src/modules/obligations/index.js';
import { SweepAll } from '../../src/modules/supervision/index.js';
import type { TestApp } from './app.js';
import type { Answer, Client } from './client.js';
import { borrowTestApp } from './borrowed-app.js';

/** A duty as the third quarter of 2026 knows it. */
export interface WalkDuty {
  readonly unit?: string;
  readonly title?: string;
  readonly dueOn?: Day;
  readonly actBy?: Day | null;
  readonly plannedOn?: Day | null;
  readonly kind?: 'DUTY' | 'TASK';
  readonly projectId?: string;
}

type Body = Record<string, unknown>;

/** What a duty is unless told otherwise. */
const INSPECTION = {
  kind: 'DUTY',
  title: '“乡村e镇建设”项目2026年第三季度改革督察',
  dueOn: '2026-10-13',
  actBy: '2026-09-30',
} as const;

/** The town with its clock: time passes from one due step to the next, as the time machine lets it. */
export class Walk {
  private readonly clients = new Map<string, Client>();

  private constructor(readonly app: TestApp) {}

  static async start(startOn: Day = '2026-07-01'): Promise<Walk> {
    return new Walk(await borrowTestApp(startOn));
  }

  /** Walks in a town that stands already. */
  static on(app: TestApp): Walk {
    return new Walk(app);
  }

  /** Registers a duty of the quarter, or another obligation, for a unit of the town. @returns the obligation's id */
  register({ unit = 'department', ...duty }: WalkDuty = {}): Promise<string> {
    const { town } = this.app;
    return this.app.unitOfWork.run(async (tx) => {
      const [subject] = await tx.query<{ id: string }>('SELECT new_id() AS id');
      return openObligation(tx, {
        ...INSPECTION,
        ...duty,
        subjectId: subject?.id ?? '',
        ownerUnitId: town.units[unit] ?? '',
      });
    });
  }

  /** Runs everything due on the way, in order, and stands at the day and time. */
  async goTo(day: Day, time = '09:00'): Promise<void> {
    const target = instantAt(day, time);
    await this.sweep();
    for (;;) {
      const [next] = await this.app.db.query<{ at: string | null }>(
        `SELECT min(at) AS at FROM (
           SELECT min(next_at) AS at FROM obligation WHERE quarantined_at IS NULL
           UNION ALL SELECT min(next_at) FROM interview WHERE ended_on IS NULL AND quarantined_at IS NULL) due WHERE at <= $1`,
        [target],
      );
      const at = next?.at ?? null;
      await this.app.unitOfWork.run((tx) => setBusinessClock(tx, at ?? target, false));
      if (at === null) break;
      await this.sweep();
    }
    await this.sweep();
  }

  async sweep(): Promise<void> {
    await this.app.get(SweepAll).execute();
  }

  async as(key: string): Promise<Client> {
    const known = this.clients.get(key);
    if (known !== undefined) return known;
    const client = await this.app.as(key);
    this.clients.set(key, client);
    return client;
  }

  /** Acts over HTTP and expects it to be done. */
  async act(key: string, path: string, body: object = {}): Promise<Body> {
    const answer = await this.tryAct(key, path, body);
    if (answer.status >= 300)
      throw new Error(`${path} as ${key}: ${String(answer.status)} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  async tryAct(key: string, path: string, body: object = {}): Promise<Answer<Body>> {
    return (await this.as(key)).post<Body>(path, body);
  }

  async read(key: string, path: string): Promise<Answer<Body>> {
    return (await this.as(key)).get<Body>(path);
  }

  /** The interview of a tier and round whose items include the obligation, as the office reads it. */
  async interview(
    obligationId: string,
    tier = 1,
    round?: number,
  ): Promise<Body & { id: string; items: (Body & { id: string })[] }> {
    const [row] = await this.app.db.query<{ id: string }>(
      `SELECT i.id FROM interview i JOIN interview_item t ON t.interview_id = i.id
        WHERE t.obligation_id = $1 AND i.tier = $2 AND ($3::int IS NULL OR i.round = $3) ORDER BY i.id DESC LIMIT 1`,
      [obligationId, tier, round ?? null],
    );
    if (row === undefined) throw new Error(`no interview of tier ${String(tier)}`);
    const { body } = await this.read('office-clerk', `/interviews/${row.id}`);
    return body as Body & { id: string; items: (Body & { id: string })[] };
  }

  /** The latest case of an obligation as its row says. */
  async caseOf(
    obligationId: string,
  ): Promise<
    { id: string; state: string; outcome: string | null; tier: number; pauseReason: string | null } | undefined
  > {
    const [row] = await this.app.db.query<{
      id: string;
      state: string;
      outcome: string | null;
      tier: number;
      pauseReason: string | null;
    }>(
      'SELECT id, state, outcome, tier, pause_reason AS "pauseReason" FROM supervision_case WHERE obligation_id = $1 ORDER BY id DESC LIMIT 1',
      [obligationId],
    );
    return row;
  }

  /** The timeline in short lines: day, step, to whom. */
  async linesOf(obligationId: string): Promise<string[]> {
    const rows = await this.app.db.query<{ line: string }>(
      `SELECT to_char(on_day, 'MM-DD') || ' ' || kind ||
          coalesce(' ' || nullif((SELECT string_agg(CASE p->>'as' WHEN 'COPY' THEN 'copy:' ELSE '' END || (p->>'role'), ',') FROM jsonb_array_elements(people) p
             WHERE kind IN ('REMINDER','OVERDUE_REMINDER','SLIP_SENT')), ''), '') ||
          CASE kind WHEN 'TIER_PROPOSAL' THEN ' ' || (why->>'tier') || ' ' || (why->>'trigger') || CASE WHEN (why->>'joined')::boolean THEN ' JOINED' ELSE '' END
                    WHEN 'CASE_CLOSED' THEN ' ' || (why->>'outcome') WHEN 'CASE_PAUSED' THEN ' ' || (why->>'reason') ELSE '' END AS line
         FROM case_step WHERE obligation_id = $1 ORDER BY number`,
      [obligationId],
    );
    return rows.map((row) => row.line);
  }

  /** Kinds of notices that a seat's holder was sent, in order. */
  async noticesOf(seat: string): Promise<string[]> {
    const rows = await this.app.db.query<{ line: string }>(
      `SELECT to_char(issued_on, 'MM-DD') || ' ' || kind || CASE WHEN copy THEN ' copy' ELSE '' END AS line FROM notice
        WHERE recipient_person_id = $1 ORDER BY number`,
      [this.app.town.seats[seat]?.personId],
    );
    return rows.map((row) => row.line);
  }

  /** Lateness and light as the obligation's own route shows them to the office. */
  async shown(obligationId: string): Promise<Body> {
    return (await this.read('office-clerk', `/obligations/${obligationId}`)).body;
  }

  close(): Promise<void> {
    return this.app.close();
  }
}
