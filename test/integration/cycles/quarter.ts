import { WorkRunner } from '../../../src/platform/queue/work-runner.js';
import type { Day } from '../../../src/shared-kernel/dates.js';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import type { Answer, Client } from '../../support/client.js';

export const KINDS = ['RESEARCH', 'COORDINATION', 'INSPECTION', 'PROBLEM', 'EXPERIENCE'] as const;
export type Kind = (typeof KINDS)[number];

/** A town in which a quarter runs. */
export interface QuarterTown {
  readonly app: TestApp;
  /** Adds a leader-led project; the first leading official leads it, the group answers for it. */
  addProject(
    code: string,
    options?: { unit?: string; from?: Day | null; led?: boolean; leader?: string },
  ): Promise<string>;
  /** Prepares, opens and makes a quarter. @returns its id */
  openQuarter(quarter: number, kinds?: readonly Kind[], year?: number): Promise<string>;
  /** The duty of a project and kind in a quarter. */
  dutyOf(cycleId: string, projectId: string, kind: Kind): Promise<string>;
  /** Works off what long work waits. */
  work(): Promise<void>;
  as(key: string): Promise<Client>;
}

export async function startQuarterTown(startOn: Day): Promise<QuarterTown> {
  const app = await borrowTestApp(startOn);
  const clients = new Map<string, Promise<Client>>();
  const as = (key: string): Promise<Client> => {
    const known = clients.get(key) ?? app.as(key);
    clients.set(key, known);
    return known;
  };
  const work = async (): Promise<void> => {
    const waiting = await app.db.query<{ id: string }>(
      `SELECT id FROM work WHERE state = 'QUEUED' ORDER BY created_at`,
    );
    for (const { id } of waiting) await app.get(WorkRunner).handle({ subjectId: id });
    const failed = await app.db.query(`SELECT kind, problem FROM work WHERE state <> 'DONE'`);
    if (failed.length > 0) throw new Error(JSON.stringify(failed));
  };
  return {
    app,
    as,
    work,
    addProject: (code, { unit = 'department', from = '2026-01-01', led = true, leader = 'leading-official' } = {}) =>
      app.unitOfWork.run(async (tx) => {
        const { units, seats } = app.town;
        const [row] = await tx.query<{ id: string }>(
          `INSERT INTO project (code, name, category, level, leader_led_from, leading_post_id, group_unit_id, lead_unit_id, responsible_post_id)
           VALUES ($1, $2, 'KEY', 'MUNICIPAL', $3, $4, $5, $6, $7) RETURNING id`,
          [
            code,
            `项目${code}`,
            from,
            seats[leader]?.postId,
            units['group'],
            led ? units[unit] : null,
            led ? seats[`${unit}-chief`]?.postId : null,
          ],
        );
        await tx.execute(
          `INSERT INTO project_party (project_id, role, unit_id, post_id, from_day)
           VALUES ($1, 'LEADING_OFFICIAL', NULL, $2, '2026-01-01'), ($1, 'GROUP', $3, NULL, '2026-01-01')`,
          [row!.id, seats[leader]?.postId, units['group']],
        );
        if (led)
          await tx.execute(
            `INSERT INTO project_party (project_id, role, unit_id, from_day) VALUES ($1, 'LEAD', $2, '2026-01-01')`,
            [row!.id, units[unit]],
          );
        return row!.id;
      }),
    openQuarter: async (quarter, kinds, year = 2026) => {
      const chief = await as('office-chief');
      const created = await chief.post<{ id: string }>('/cycles', {
        year,
        quarter,
        ...(kinds !== undefined && { kinds }),
      });
      if (created.status !== 201) throw new Error(JSON.stringify(created.body));
      const opened = await chief.post(`/cycles/${created.body.id}/open`);
      if (opened.status !== 202) throw new Error(JSON.stringify(opened.body));
      await work();
      return created.body.id;
    },
    dutyOf: async (cycleId, projectId, kind) => {
      const [row] = await app.db.query<{ id: string }>(
        'SELECT id FROM duty WHERE cycle_id = $1 AND project_id = $2 AND kind = $3',
        [cycleId, projectId, kind],
      );
      return row!.id;
    },
  };
}

const OWN = {
  RESEARCH: {
    research: {
      theme: '县域商业体系',
      sites: ['城关镇商贸中心'],
      findings: '仓配成本偏高。',
      problems: ['冷链不足'],
      advice: '统一配送。',
    },
  },
  COORDINATION: {
    coordination: {
      name: '协调会',
      chair: '副市长',
      units: ['市教育局'],
      decisions: [],
      minutesNumber: '市会纪〔2026〕5号',
    },
  },
  INSPECTION: {
    inspection: {
      content: '项目进度',
      inspectedUnits: ['临河县'],
      method: 'ON_SITE',
      planNumber: '12',
      findings: '进度正常。',
      demands: [],
    },
  },
  PROBLEM: {
    problem: {
      name: '老旧小区接电难',
      origin: '群众来信',
      crux: '产权不清',
      solution: '分户确权',
      effect: { value: 71, unit: '户' },
      whoHadIt: '东街社区',
      confirmedBy: '社区主任',
      progress: 'SOLVED',
    },
  },
  EXPERIENCE: {
    experience: {
      title: '一县一策',
      practice: '分类推进',
      effectData: '覆盖13个县',
      copyable: '台账管理',
      channel: 'BULLETIN',
    },
  },
} as const;

/** A whole record of a kind. */
export function activity(kind: Kind, heldOn: Day, change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    heldOn,
    place: '市商务局',
    leader: '李某某',
    leaderTitle: '副市长',
    units: ['市商务局'],
    summary: `${kind}已按计划开展。`,
    documentNumbers: ['市会纪〔2026〕5号'],
    noSecrets: true,
    ...OWN[kind],
    ...change,
  };
}

/** Files a duty. */
export async function submit(
  client: Client,
  dutyId: string,
  kind: Kind,
  heldOn: Day,
  change: Record<string, unknown> = {},
): Promise<Answer> {
  return client.post(`/duties/${dutyId}/submit`, { activity: activity(kind, heldOn, change) });
}
