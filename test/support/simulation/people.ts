import type { Day } from '../../../src/shared-kernel/dates.js';
import { REASON_CODES } from '../../../src/modules/obligations/requests/domain/explanations.js';
import type { WorkingCalendar } from '../../../src/shared-kernel/working-calendar.js';
import { type Draw, lotsOf } from './lots.js';
import type { Command, ItemView, MatterView, TalkView, View } from './world.js';

/** Items that are no longer talked about. */
const ENDED = ['CLOSED', 'FAILED', 'VOID', 'WAIVED'];

/** When and how somebody decides. */
interface Scene {
  readonly seed: number;
  readonly day: Day;
  readonly calendar: WorkingCalendar;
}

/** Of somebody about one thing on one day: whether it happens that day, when it does one day in so many; and other lots. */
interface Luck {
  readonly oneIn: (what: string, days: number) => boolean;
  readonly lot: Draw;
}

/**
 * What people do on a working day: each looks at what is his, and does something about it or lets it lie. It depends on the seed,
 * the day and what he sees alone, so that the same year is lived wherever it is played.
 */
export function decide(view: View, scene: Scene): readonly Command[] {
  const talked = new Set(
    view.talks.flatMap(({ items }) => items.flatMap((item) => (ENDED.includes(item.state) ? [] : [item.matter]))),
  );
  return [
    ...view.matters.flatMap((matter) => ofMatter(matter, scene, talked.has(matter.key))),
    ...view.talks.flatMap((talk) => ofTalk(talk, scene)),
    ...view.quarters
      .filter(({ state, closeFrom }) => state === 'OPEN' && closeFrom <= scene.day)
      .map(({ quarter }) => ({ act: 'CLOSE', quarter }) as const),
  ];
}

function luckOf({ seed, day }: Scene, key: string): Luck {
  const lot = lotsOf(`${String(seed)} ${day} ${key} `);
  return { lot, oneIn: (what, days) => lot(what, days) === 0 };
}

/** 0 and 1 diligent, 2 late, 3 and 4 stubborn. */
const temperOf = ({ seed }: Scene, unit: number): number => lotsOf(`${String(seed)} temper of `)(String(unit), 5);

function ofMatter(matter: MatterView, scene: Scene, talked: boolean): Command[] {
  const luck = luckOf(scene, matter.key);
  if (matter.hold === 'HISTORIC') return luck.oneIn('release', 12) ? [{ act: 'RELEASE', matter: matter.key }] : [];
  const own = matter.state === 'SUBMITTED' ? ofFiled(matter, luck) : ofOwed(matter, scene, luck);
  return [...decided(matter, luck), ...own, ...(talked ? [] : raised(matter, luck))];
}

/** What was asked and explained gets its answer. */
function decided({ key: matter, explaining, asking }: MatterView, luck: Luck): Command[] {
  const judges = explaining !== null && luck.oneIn('judge', 3);
  const decides = asking !== null && luck.oneIn('decide', 3);
  return [
    ...(judges ? [{ act: 'JUDGE', matter, yes: !luck.oneIn('no', 2) } as const] : []),
    ...(decides ? [{ act: 'DECIDE', matter, yes: !luck.oneIn('no', 3) } as const] : []),
  ];
}

function raised({ key: matter, open }: MatterView, luck: Luck): Command[] {
  if (open?.startsWith('OPEN') !== true || !luck.oneIn('raise', 250)) return [];
  const tier = Number(open.at(-1)) + 1;
  return tier === 1 || tier === 2 || tier === 3 ? [{ act: 'RAISE', matter, tier }] : [];
}

function ofFiled({ key: matter, kind }: MatterView, luck: Luck): Command[] {
  if (luck.oneIn('verify', 4)) return [{ act: 'VERIFY', matter }];
  if (luck.oneIn('return', 6)) return [{ act: 'RETURN', matter }];
  return kind === 'DUTY' && luck.oneIn('take back', 30) ? [{ act: 'TAKE_BACK', matter }] : [];
}

function ofOwed(matter: MatterView, scene: Scene, luck: Luck): Command[] {
  const { key } = matter;
  if (luck.oneIn('file', daysToFile(matter, scene))) return [{ act: 'FILE', matter: key }];
  const commands = [...explained(matter, scene, luck), ...asked(matter, scene, luck)];
  if (matter.kind === 'DUTY' && matter.plannedOn === null && matter.dateRun === 1)
    commands.push(...planned(matter, scene, luck));
  if (matter.slip === 'PREPARED' && luck.oneIn('hold', 5)) commands.push({ act: 'HOLD_SLIP', matter: key });
  return commands;
}

/** Units plan a day before the last on which it may take place. */
function planned({ key: matter, dueOn }: MatterView, { day, calendar }: Scene, luck: Luck): Command[] {
  const on = calendar.add(day, 6 + luck.lot('plan', 20));
  return luck.oneIn('plan', 12) && on < calendar.add(dueOn, -6) ? [{ act: 'PLAN', matter, on }] : [];
}

/** One in so many days somebody files. */
function daysToFile(matter: MatterView, scene: Scene): number {
  const temper = temperOf(scene, matter.unit);
  const left = scene.calendar.between(scene.day, matter.dueOn);
  if (matter.state === 'RETURNED') return temper > 2 ? 25 : 4;
  if (temper < 2) return left > 15 ? 90 : left > 2 ? 10 : 3;
  if (temper === 2) return left >= 0 ? 40 : 9;
  return left >= 0 ? 300 : 45;
}

function explained(matter: MatterView, scene: Scene, luck: Luck): Command[] {
  if (matter.explaining !== null || scene.calendar.between(scene.day, matter.dueOn) > 4 || !luck.oneIn('explain', 22))
    return [];
  const reason = REASON_CODES[luck.lot('reason', REASON_CODES.length)] ?? 'UNIT_EFFORT';
  const newDate = luck.oneIn('no date', 4) ? null : laterDay(matter, scene, 5 + luck.lot('date', 15));
  return [{ act: 'EXPLAIN', matter: matter.key, reason, newDate }];
}

function asked(matter: MatterView, scene: Scene, luck: Luck): Command[] {
  if (matter.asking !== null) return [];
  if (matter.kind === 'DUTY' && luck.oneIn('exempt', 400)) return [{ act: 'EXEMPT', matter: matter.key }];
  if (scene.calendar.between(scene.day, matter.dueOn) > 8 || !luck.oneIn('extend', 40)) return [];
  return [{ act: 'EXTEND', matter: matter.key, newDate: laterDay(matter, scene, 6 + luck.lot('more', 10)) }];
}

function laterDay({ dueOn }: MatterView, { day, calendar }: Scene, days: number): Day {
  return calendar.add(dueOn > day ? dueOn : day, days);
}

function ofTalk(talk: TalkView, scene: Scene): Command[] {
  const luck = luckOf(scene, talk.key);
  // Above the third tier's signature nobody of the office stands.
  if (talk.tier < 3 && luck.oneIn('waive', 160)) return [{ act: 'WAIVE', talk: talk.key }];
  if (talk.state === 'PROPOSED') return ofProposed(talk, luck);
  if (talk.state === 'TALKED' || talk.state === 'RECTIFIED') return ofTalked(talk, scene, luck);
  return ofIssued(talk, scene, luck);
}

function ofProposed({ key: talk }: TalkView, luck: Luck): Command[] {
  if (luck.oneIn('sign', 3)) return [{ act: 'SIGN', talk }];
  if (luck.oneIn('reject', 14)) return [{ act: 'REJECT', talk }];
  return luck.oneIn('wrong', 60) ? [{ act: 'TERMINATE', talk }] : [];
}

function ofIssued(view: TalkView, scene: Scene, luck: Luck): Command[] {
  const { key: talk, state, talkOn } = view;
  if (luck.oneIn('wrong', 80)) return [{ act: 'TERMINATE', talk }];
  const comes = state !== 'UNSERVED' && talkOn !== null && talkOn <= scene.day;
  return [...received(view, scene, luck), ...(comes ? heldOrNot(view, luck) : [])];
}

function received({ key: talk, state, unit, byHand }: TalkView, scene: Scene, luck: Luck): Command[] {
  if (state === 'ISSUED' && luck.oneIn('acknowledge', temperOf(scene, unit) > 2 ? 7 : 2))
    return [{ act: 'ACKNOWLEDGE', talk }];
  return byHand && luck.oneIn('serve', 2) ? [{ act: 'SERVE', talk }] : [];
}

function heldOrNot({ key: talk, items }: TalkView, luck: Luck): Command[] {
  if (luck.oneIn('nobody came', 12)) {
    const fault = (['INTERVIEWER', 'NONE', 'INTERVIEWEE'] as const)[luck.lot('fault', 3)] ?? 'NONE';
    return [{ act: 'NOT_HELD', talk, fault }];
  }
  const matters = items.filter((item) => item.state === 'OPEN' && !item.resting).map((item) => item.matter);
  return luck.oneIn('late', 4) || matters.length === 0 ? [] : [{ act: 'TALK', talk, matters }];
}

function ofTalked(view: TalkView, scene: Scene, luck: Luck): Command[] {
  const { key: talk } = view;
  const commands: Command[] = [];
  if (view.recordCheck === 'OPEN' && luck.oneIn('read', 4))
    commands.push(luck.oneIn('object', 3) ? { act: 'OBJECT', talk } : { act: 'CONFIRM', talk });
  return [...commands, ...view.items.flatMap((item) => ofItem(view, item, scene, luck))];
}

function ofItem({ key: talk, unit }: TalkView, item: ItemView, scene: Scene, luck: Luck): Command[] {
  const { matter } = item;
  const lively = luckOf(scene, `${talk} ${matter}`);
  if (item.resting) return [];
  if (item.state === 'TALKED')
    return lively.oneIn('report', [5, 6, 8, 16, 40][temperOf(scene, unit)] ?? 8)
      ? [{ act: 'REPORT', talk, matter }]
      : [];
  if (item.state !== 'RECTIFIED' || !luck.oneIn('check', 3)) return [];
  const newDate = scene.calendar.add(scene.day, 5 + lively.lot('date', 6));
  return [{ act: 'CHECK', talk, matter, met: !lively.oneIn('not met', 2), newDate }];
}
