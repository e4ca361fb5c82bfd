import { keyOf } from '../../../shared-kernel/cell-text.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { readStatedDate } from '../../../shared-kernel/sheet/stated-date.js';
import { words } from '../../../texts/words.js';
import {
  ITEM_KINDS,
  type ItemKind,
  type MeetingKind,
  type MeetingMode,
  type Outcome,
  OUTCOMES_OF,
  type SchedulingKind,
  type Studied,
  STUDIED_KINDS,
} from './meeting.js';

/** What 会议类别 says; the group's name where it is a group's. */
export interface KindSaid {
  readonly kind: MeetingKind;
  readonly mode: MeetingMode;
  readonly schedulingKind: SchedulingKind | null;
  readonly group: string | null;
}

/** A day as a cell says it; null where it names none, or several. */
export function dayIn(said: string, year: number | null): Day | null {
  const stated = readStatedDate(said, { year });
  if (!stated.ok) return null;
  const [day, another] = stated.days;
  return another === undefined && (stated.doubts ?? []).every((doubt) => doubt === 'YEAR') ? (day ?? null) : null;
}

/** 会议类别: the committee's, a scheduling meeting, or a group's, which is named. */
export function kindSaid(said: string): KindSaid {
  const plain = keyOf(said);
  if (/深改委|改革委员会|深化改革委/u.test(plain))
    return {
      kind: 'COMMITTEE',
      mode: /传批|传签|书面/u.test(plain) ? 'CIRCULATED' : 'SITTING',
      schedulingKind: null,
      group: null,
    };
  if (/调度|推进会|推进会议/u.test(plain)) {
    const schedulingKind = /专题/u.test(plain) ? 'THEMED' : /推进/u.test(plain) ? 'PUSH' : 'REGULAR';
    return { kind: 'SCHEDULING', mode: 'SITTING', schedulingKind, group: null };
  }
  return { kind: 'GROUP', mode: 'SITTING', schedulingKind: null, group: said.replace(/会议?$/u, '') };
}

/** “第3次”, “三” is not taken: a number, or null. */
export function numberSaid(said: string): number | null {
  const number = Number(/\d+/u.exec(said.normalize('NFKC'))?.[0]);
  return Number.isInteger(number) && number > 0 && number < 1000 ? number : null;
}

const ITEM_SAID: Readonly<Record<ItemKind, RegExp>> = {
  FIRST_TOPIC: /第一议题/u,
  DELIBERATE: /审议|审定/u,
  HEAR: /听取|汇报/u,
  OTHER: /其他|其它/u,
};

/** 议题类型; null where it says something else. */
export const itemKindSaid = (said: string): ItemKind | null =>
  ITEM_KINDS.find((kind) => ITEM_SAID[kind].test(said)) ?? null;

const OUTCOME_SAID: readonly (readonly [RegExp, Outcome])[] = [
  [/原则|修改后/u, 'ADOPTED_REVISED'],
  [/未通过|不通过|未予通过/u, 'NOT_ADOPTED'],
  [/暂缓|缓议|再议/u, 'DEFERRED'],
  [/通过/u, 'ADOPTED'],
  [/未听取|未汇报/u, 'NOT_HEARD'],
  [/听取|汇报/u, 'HEARD'],
];

/** 结果; of items that have one. Undefined where it says something else. */
export function outcomeSaid(kind: ItemKind, said: string): Outcome | null | undefined {
  if (said === '') return null;
  const outcome = OUTCOME_SAID.find(([pattern]) => pattern.test(said))?.[1];
  return outcome !== undefined && OUTCOMES_OF[kind].includes(outcome) ? outcome : undefined;
}

const DONE = /^(?:已?(?:办结|完成|销号|落实|办理完毕)|办结)/u;
const OPEN = /^(?:$|正?在办|办理中|推进中|正在推进|未办结|未完成|逾期|持续推进|进行中)/u;

/** 办理状态: whether it is done; of anything else null, which of a matter without a unit is why nobody has a task. */
export function doneSaid(said: string): boolean | null {
  if (DONE.test(said)) return true;
  return OPEN.test(said) ? false : null;
}

/** The lines of a first topic that name what was studied, and its title. */
export function firstTopicSaid(
  said: string,
  year: number | null,
): { readonly title: string; readonly studied: readonly Studied[] } {
  const lines = said.split('\n');
  const studied = lines.flatMap((line) => studiedIn(line, year));
  const title = lines.find((line) => studiedIn(line, year).length === 0) ?? words('agendaItemKind.FIRST_TOPIC');
  return { title: title.slice(0, 200), studied };
}

function studiedIn(line: string, year: number | null): readonly Studied[] {
  const [, said = '', name = '', when = ''] = /^([^：:]+)[：:](.+)[（(]([^（()）]+)[）)]$/u.exec(line) ?? [];
  const kind = STUDIED_KINDS.find((one) => keyOf(words(`studiedKind.${one}`)) === keyOf(said));
  const on = when === '' ? null : dayIn(when, year);
  return kind === undefined || on === null ? [] : [{ kind, name: name.slice(0, 200), on }];
}
