import { shortDate, tableOf } from './printing/lines.js';
import { MATTERS, type MatterKey, WALKS } from './stage/matters.js';
import type { Stage } from './stage/stage.js';

const STANDING = `
SELECT o.original_due_on AS original, o.due_on AS due, d.state, f.state AS frozen, o.state AS task_state,
       (SELECT count(*)::int FROM case_step s WHERE s.obligation_id = o.id AND s.kind IN ('REMINDER','OVERDUE_REMINDER')) AS reminders,
       (SELECT count(*)::int FROM urging_slip s WHERE s.obligation_id = o.id AND s.state = 'SENT') AS slips,
       (SELECT string_agg(c.state || coalesce(':' || c.outcome, ''), ',' ORDER BY c.id) FROM supervision_case c WHERE c.obligation_id = o.id) AS cases,
       (SELECT string_agg(i.tier || ':' || CASE WHEN t.ended_on IS NULL THEN i.state ELSE t.state END, ',' ORDER BY i.id) FROM interview_item t JOIN interview i ON i.id = t.interview_id WHERE t.obligation_id = o.id) AS talks
  FROM obligation o LEFT JOIN duty d ON d.obligation_id = o.id LEFT JOIN frozen_duty f ON f.duty_id = d.id WHERE o.id = $1`;

interface Standing {
  readonly original: string;
  readonly due: string;
  readonly state: string | null;
  readonly frozen: string | null;
  readonly task_state: string;
  readonly reminders: number;
  readonly slips: number;
  readonly cases: string | null;
  readonly talks: string | null;
}

const DUTY_WORDS: Readonly<Record<string, string>> = {
  VERIFIED: '已完成',
  MISSED: '未完成',
  DEFERRED: '经批准延期',
  SUBMITTED: '待审核',
  MET: '已完成',
};
const CASE_WORDS: Readonly<Record<string, string>> = {
  'CLOSED:FULFILLED': '完成销号',
  'CLOSED:REDATED': '重定时限',
  'CLOSED:EXHAUSTED': '挂牌督导',
  OPEN: '督办中',
  PAUSED: '暂停计时',
};
const TIER_WORDS: Readonly<Record<string, string>> = { '1': '科室长约谈', '2': '分管领导约谈', '3': '主要领导约谈' };
const TALK_WORDS: Readonly<Record<string, string>> = {
  PROPOSED: '待批准',
  ISSUED: '已通知',
  CLOSED: '已销号',
  FAILED: '未达到要求',
  VOID: '已终止',
};

const HEAD = ['线', '单位', '事项', '原时限', '现时限', '归档时', '现状', '提示', '催办', '督办', '约谈'];

const inWords = (list: string | null, words: (one: string) => string): string =>
  list === null ? '—' : list.split(',').map(words).join('；');

function talkInWords(talk: string): string {
  const [tier = '', state = ''] = talk.split(':');
  return `${TIER_WORDS[tier] ?? tier}${TALK_WORDS[state] ?? state}`;
}

function rowOf(key: MatterKey, standing: Standing): readonly string[] {
  const walk = WALKS[(key.startsWith('d') ? key.slice(0, 2) : key) as keyof typeof WALKS];
  const state = standing.state ?? standing.task_state;
  return [
    walk,
    MATTERS[key].unit,
    MATTERS[key].label,
    shortDate(standing.original),
    shortDate(standing.due),
    standing.frozen === null ? '—' : (DUTY_WORDS[standing.frozen] ?? standing.frozen),
    DUTY_WORDS[state] ?? state,
    `${String(standing.reminders)}次`,
    `${String(standing.slips)}次`,
    inWords(standing.cases, (one) => CASE_WORDS[one] ?? one),
    inWords(standing.talks, talkInWords),
  ];
}

/** How every matter of the ways stands at the end, read from the database. */
export async function finalRows(stage: Stage): Promise<readonly (readonly string[])[]> {
  const keys = Object.keys(MATTERS) as MatterKey[];
  const rows: (readonly string[])[] = [HEAD];
  for (const key of keys) {
    const standing = await stage.one<Standing>(STANDING, [(await stage.rows(key)).obligationId]);
    if (standing !== null) rows.push(rowOf(key, standing));
  }
  return rows;
}

export async function finalTable(stage: Stage): Promise<string> {
  return tableOf(await finalRows(stage));
}
