import { approve, CLERK, EXECUTIVE } from '../../src/demo/acts/acts.js';
import { ActRefused } from '../../src/demo/api-client/api-client.js';
import type { Deed } from './stage/beat.js';
import { MATTERS, type MatterKey } from './stage/matters.js';
import type { Stage } from './stage/stage.js';

/** The latest interview about a matter, with the item that is its own. */
interface Talk {
  readonly interviewId: string;
  readonly itemId: string;
}

const TALK = `
SELECT i.id AS "interviewId", t.id AS "itemId" FROM interview_item t JOIN interview i ON i.id = t.interview_id
 WHERE t.obligation_id = $1 ORDER BY i.id DESC LIMIT 1`;

async function talkOf(stage: Stage, key: MatterKey): Promise<Talk> {
  const talk = await stage.one<Talk>(TALK, [(await stage.rows(key)).obligationId]);
  if (talk === null) throw new Error(`the story misses the interview about ${key}`);
  return talk;
}

/** Whoever signs a tier. */
const SIGNERS = ['OFFICE_DEPUTY_DIRECTOR', 'EXECUTIVE_DEPUTY_DIRECTOR', 'OFFICE_DIRECTOR'] as const;

/** Its tier's approver signs; the rules set the day of the talk. */
export const sign =
  (key: MatterKey, tier: 1 | 2 | 3 = 1, said: object = {}): Deed =>
  async (stage) => {
    const { interviewId } = await talkOf(stage, key);
    return stage.act({
      as: stage.officeSeat(SIGNERS[tier - 1] ?? 'OFFICE_DIRECTOR'),
      path: `/interviews/${interviewId}/approve`,
      body: said,
    });
  };

/** The unit signs for the notice: its office, or the person himself. */
export const acknowledge =
  (key: MatterKey, role: 'UNIT_OFFICE' | 'SECTION_CHIEF' = 'UNIT_OFFICE'): Deed =>
  async (stage) => {
    const { interviewId } = await talkOf(stage, key);
    return stage.act({ as: stage.unitSeat(key, role), path: `/interviews/${interviewId}/acknowledge`, body: {} });
  };

/** The office serves by hand and registers it. */
export const serve =
  (key: MatterKey): Deed =>
  async (stage) => {
    const { interviewId } = await talkOf(stage, key);
    const takenBy = await stage.fill(`${MATTERS[key].unit}办公室{unitOffice}`, MATTERS[key].unit);
    const body = { servedOn: stage.today, how: '当面递交', takenBy };
    return stage.act({
      as: stage.officeSeat('OFFICE_SECTION_CHIEF'),
      path: `/interviews/${interviewId}/service`,
      body,
    });
  };

/** What a talk demands of one matter. */
export interface Demand {
  readonly key: MatterKey;
  readonly demand: string;
  readonly dueOn: string;
}

/** The talk, as the office's section chief records it. */
export const talk =
  (
    demands: readonly [Demand, ...Demand[]],
    explanation: string,
    talkers = '督察科科长{officeChief}，科室长{chief}',
  ): Deed =>
  async (stage) => {
    const [{ key }] = demands;
    const { interviewId } = await talkOf(stage, key);
    const participants = await stage.fill(talkers, MATTERS[key].unit);
    const items = await Promise.all(
      demands.map(async ({ key: about, demand, dueOn }) => ({
        itemId: (await talkOf(stage, about)).itemId,
        demand,
        commitment: '按期办结',
        dueOn: `2026-${dueOn}`,
      })),
    );
    const body = {
      talkedOn: stage.today,
      talkedTime: '10:00',
      place: '市委改革办会议室',
      participants,
      intervieweePresent: true,
      points: '逐项核对未完成事项、主要原因和完成时限',
      explanation,
      items,
    };
    return stage.act({ as: stage.officeSeat('OFFICE_SECTION_CHIEF'), path: `/interviews/${interviewId}/record`, body });
  };

/** The unit reports what it put right. */
export const rectify =
  (key: MatterKey, report: string): Deed =>
  async (stage) => {
    const { interviewId, itemId } = await talkOf(stage, key);
    const body = { items: [{ itemId, report }] };
    return stage.act({
      as: stage.unitSeat(key, 'SECTION_CHIEF'),
      path: `/interviews/${interviewId}/rectification`,
      body,
    });
  };

/** The office checks what was put right. */
export const check =
  (
    key: MatterKey,
    verdict: { readonly verdict: 'MET' | 'NOT_MET'; readonly words?: string; readonly newDate?: string },
  ): Deed =>
  async (stage) => {
    const { interviewId, itemId } = await talkOf(stage, key);
    const body = { items: [{ itemId, ...verdict }] };
    return stage.act({ as: stage.officeSeat('OFFICE_SECTION_CHIEF'), path: `/interviews/${interviewId}/verify`, body });
  };

/** The unit explains why it lags and by when it will be done. */
export const explain =
  (key: MatterKey, explanation: { readonly reason: string; readonly text: string; readonly newDate: string }): Deed =>
  async (stage) => {
    const { obligationId } = await stage.rows(key);
    return stage.act({
      as: stage.unitSeat(key, 'SECTION_CHIEF'),
      path: `/obligations/${obligationId}/explanations`,
      body: explanation,
    });
  };

const EXPLANATION = 'SELECT id FROM explanation WHERE obligation_id = $1 ORDER BY id DESC LIMIT 1';
const SECRETARY = `
SELECT u.name AS unit, s.role, s.title FROM obligation o JOIN project p ON p.id = o.project_id
  JOIN post s ON s.serves_post_id = p.leading_post_id JOIN unit u ON u.id = s.unit_id WHERE o.id = $1 LIMIT 1`;

async function explanationPath(stage: Stage, key: MatterKey): Promise<string> {
  const { obligationId } = await stage.rows(key);
  const explanation = await stage.one<{ id: string }>(EXPLANATION, [obligationId]);
  if (explanation === null) throw new Error(`nobody has explained ${key}`);
  return `/obligations/${obligationId}/explanations/${explanation.id}`;
}

/** The leading official's secretary confirms that his diary was the reason. */
export const confirmBySecretary =
  (key: MatterKey): Deed =>
  async (stage) => {
    const seat = await stage.one<{ unit: string; role: 'LEADER_SECRETARY'; title: string }>(SECRETARY, [
      (await stage.rows(key)).obligationId,
    ]);
    if (seat === null) throw new Error(`the leader of ${key} has no secretary`);
    return stage.act({ as: seat, path: `${await explanationPath(stage, key)}/confirm`, body: {} });
  };

/** The office finds that an explanation holds, or does not. */
export const judge =
  (key: MatterKey, verdict: 'accept' | 'refuse', words: string): Deed =>
  async (stage) =>
    stage.act({
      as: stage.officeSeat('OFFICE_SECTION_CHIEF'),
      path: `${await explanationPath(stage, key)}/${verdict}`,
      body: { words },
    });

/** The office gives overdue history a new date. */
export const release =
  (key: MatterKey): Deed =>
  async (stage) =>
    stage.act({
      as: stage.officeSeat('OFFICE_SECTION_CHIEF'),
      path: `/obligations/${(await stage.rows(key)).obligationId}/release`,
      body: {},
    });

const PENDING_LISTING = `
SELECT a.id FROM approval a JOIN listing_item t ON t.listing_id = a.subject_id WHERE t.item_id = $1 AND a.state = 'PENDING' ORDER BY a.id DESC LIMIT 1`;

/** The executive deputy signs the listing that lies on the office's desk. */
export const signListing =
  (key: MatterKey): Deed =>
  async (stage) => {
    const pending = await stage.one<{ id: string }>(PENDING_LISTING, [(await stage.rows(key)).obligationId]);
    return pending === null ? undefined : stage.act(approve(EXECUTIVE, pending.id));
  };

/** The paper by which the secretary entrusts somebody of the city with the talk to a county's principal leader. */
const ENTRUSTED = `SELECT id FROM post WHERE role = 'LEADING_OFFICIAL' AND title = $1 AND abolished_on IS NULL`;

/** The third tier of a county's matter that nobody leads: the director names who talks, and by which paper of the secretary's. */
export const signEntrusted =
  (key: MatterKey, title: string): Deed =>
  async (stage) => {
    const post = await stage.one<{ id: string }>(ENTRUSTED, [title]);
    const entrustment = { how: 'PAPER', on: stage.today };
    return sign(key, 3, { interviewerPostId: post?.id, entrustment })(stage);
  };

/** Whether a talk was signed. */
const SIGNED = `SELECT id FROM interview WHERE id = $1 AND state <> 'PROPOSED'`;

/** The same without that paper, which is refused. @throws where it is not */
export const signUnentrusted =
  (key: MatterKey, title: string): Deed =>
  async (stage) => {
    const post = await stage.one<{ id: string }>(ENTRUSTED, [title]);
    const { interviewId } = await talkOf(stage, key);
    try {
      await sign(key, 3, { interviewerPostId: post?.id })(stage);
    } catch (error) {
      if (error instanceof ActRefused && JSON.stringify(error.body).includes('ENTRUSTMENT_REQUIRED')) return;
      throw error;
    }
    // Asked again after a lost answer, a refusal reads as “done”: then what counts is that nothing was signed.
    if ((await stage.one(SIGNED, [interviewId])) !== null)
      throw new Error(`the third tier of ${key} could be signed without the secretary’s entrustment`);
  };

/** The clerk registers that the letter went out on paper. */
export const sendLetter =
  (key: MatterKey, to: string): Deed =>
  async (stage) => {
    const sql = 'SELECT id FROM supervision_case WHERE obligation_id = $1 ORDER BY id DESC LIMIT 1';
    const found = await stage.one<{ id: string }>(sql, [(await stage.rows(key)).obligationId]);
    const body = { documentNumber: '河改办函〔2026〕12号', sentOn: stage.today, to };
    return stage.act({ as: CLERK, path: `/supervision/cases/${found?.id ?? ''}/letter`, body });
  };
