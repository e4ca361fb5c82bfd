import { type Day } from '../../../src/shared-kernel/dates.js';
import type { Answer } from '../client.js';
import { raiseTo } from '../third-tier.js';
import type { Walk } from '../walk.js';
import { calendar } from '../watch-desk.js';

type Told = Answer;

/** A talk of the first tier with its one item, as their rows say. */
export interface Standing {
  readonly id: string;
  readonly state: string;
  readonly itemId: string;
  readonly item: string;
  readonly talkOn: Day | null;
  readonly today: Day;
}

const STANDING = `
SELECT i.id, i.state, t.id AS "itemId", t.state AS item, i.talk_on::text AS "talkOn", app_today()::text AS today
  FROM interview i JOIN interview_item t ON t.interview_id = i.id
 WHERE t.obligation_id = $1 AND i.tier = 1 ORDER BY i.id LIMIT 1`;

/** Acts of people on a talk, each over the API. */
const ACTS: Readonly<Record<string, (walk: Walk, talk: Standing) => Promise<Told>>> = {
  approve: (walk, { id }) => walk.tryAct('office-deputy', `/interviews/${id}/approve`),
  reject: (walk, { id }) => walk.tryAct('office-deputy', `/interviews/${id}/reject`, { words: '再议' }),
  acknowledge: (walk, { id }) => walk.tryAct('department-office', `/interviews/${id}/acknowledge`),
  serve: (walk, { id, today }) =>
    walk.tryAct('office-chief', `/interviews/${id}/service`, { servedOn: today, how: '当面', takenBy: '办公室' }),
  postpone: (walk, { id }) =>
    walk.tryAct('office-chief', `/interviews/${id}/not-held`, { fault: 'NONE', reason: '停电' }),
  absent: (walk, { id }) =>
    walk.tryAct('office-chief', `/interviews/${id}/not-held`, { fault: 'INTERVIEWEE', reason: '无故未到' }),
  talk: (walk, { id, itemId, today }) =>
    walk.tryAct('office-clerk', `/interviews/${id}/record`, {
      ...{ talkedOn: today, place: '会议室', participants: '约谈双方', intervieweePresent: true },
      ...{ points: '限期完成', explanation: '人手不足', items: [{ itemId, demand: '按期报送' }] },
    }),
  report: (walk, { id, itemId }) =>
    walk.tryAct('department-liaison', `/interviews/${id}/rectification`, { items: [{ itemId, report: '已整改' }] }),
  passes: (walk, { id, itemId, today }) =>
    walk.tryAct('office-chief', `/interviews/${id}/verify`, {
      items: [{ itemId, verdict: 'MET', newDate: calendar.add(today, 6) }],
    }),
  fails: (walk, { id, itemId }) =>
    walk.tryAct('office-chief', `/interviews/${id}/verify`, {
      items: [{ itemId, verdict: 'NOT_MET', words: '不到位' }],
    }),
};
export const TALK_ACTS_OF_PEOPLE = Object.keys(ACTS);

/** The talk about one late duty, on the database. */
export class WalkedTalk {
  private constructor(
    private readonly walk: Walk,
    private readonly duty: string,
  ) {}

  /** A person has it proposed on the first day of its lateness. */
  static async propose(walk: Walk): Promise<WalkedTalk> {
    const duty = await walk.register();
    await walk.goTo('2026-10-14');
    await raiseTo(walk, duty, 1, 'office-chief');
    return new WalkedTalk(walk, duty);
  }

  async standing(): Promise<Standing> {
    const [row] = await this.walk.app.db.query<Standing>(STANDING, [this.duty]);
    if (row === undefined) throw new Error('nobody proposed a talk');
    return row;
  }

  /** Working days go by, with all that falls due; a talk that is set comes no later than the day of its own. */
  async pass(days: number): Promise<void> {
    const { today } = await this.standing();
    await this.walk.goTo(calendar.add(today, days), '09:00');
  }

  async act(name: string): Promise<Told> {
    const act = ACTS[name];
    if (act === undefined) throw new Error(name);
    return act(this.walk, await this.standing());
  }
}
