import { line } from '../cell-text.js';
import { remembered } from '../remembered.js';
import { withSharedEnds } from './shared-ends.js';
import { withoutContacts, withoutPeople } from './unit-contacts.js';

const SEPARATORS = new Set(['、', '，', ',', '；', ';', '／', '/', '､', '﹑', '|', '｜', '\\', '+', '＋']);
const OPENING = '（([〔【［';
const CLOSING = '）)]〕】］';
/** Endings by which a run of characters is surely a whole unit name. */
const UNIT_ENDING =
  /(局|委|办|部|院|厅|会|室|署|处|站|所|校|社|行|县|区|市|联|协|团|队|台|馆|中心|公司|集团|政府|大学|学院|法庭|军分区|移动|联通|电信|烟草)$/u;
const COMPANY = /(?:移动|联通|电信|铁塔|广电|烟草)(?:公司|分公司)?$/u;
/** What only ends a name: standing after a break it goes on with what stands before. */
const ENDINGS_ALONE = [
  ...['委员会', '办公室', '办公厅', '管理局', '监督管理局', '管理委员会', '人民政府', '政府', '人民法院'],
  ...['人民检察院', '研究室', '政策研究室', '服务中心', '分局', '总局', '工作部', '组织部', '宣传部', '联合会'],
];
/** The name of a system that stands before the name of its own branch. */
const HEAD_OFFICE = /^(?:国家税务总局|国家统计局|国家金融监督管理总局|国家外汇管理局|中国人民银行|国网)$/u;
const GROUP_WORDS = /各|有关|相关|全体|所有|[县市区][（(][市县区]、/u;
const GROUP_ENDING = /(成员单位|责任单位|等|等单位|等部门|等地)$/u;
const GROUP_ALONE = new Set([
  '开发区',
  '县区',
  '县市区',
  '市县',
  '市县区',
  '乡镇',
  '乡镇街道',
  '市直部门',
  '市直单位',
  '市级部门',
  '驻运单位',
]);
const UNCLEAR = /[:：。！？!?=+@#$%^&*<>{}|\\、，；,;]|^\d+$/u;
const NAME_LIMIT = 60;

const BLANK =
  /^(?:[-—–―－_~～*·.。…/／\\]+|[（(]?(?:无|暂无|没有|空|待定|未定|待明确|待确定|尚未确定|暂未明确|暂缺|不涉及|N\/A)[）)]?)$/iu;
const NUMBERING =
  /(?:[①-⒇]|(?:^|[\s、，；,;])(?:\d{1,2}[.．、)）]|[（(]\d{1,2}[)）]|[（(][一二三四五六七八九十]{1,2}[)）]|[一二三四五六七八九十]{1,2}、))\s*(?=\p{Script=Han})/gu;
const DUTY = '牵头|总牵头|主责|主办|责任|负责|承办|配合|协办|协同|参与';
const LABEL = new RegExp(`^(?:${DUTY})(?:(?:责任)?(?:单位|部门)(?:[:：]\\s*|(?=\\p{Script=Han}{3})|$)|[:：]\\s*)`, 'u');
const MARK = new RegExp(
  `[（(［\\[【](?:(?:${DUTY})(?:单位|部门)?|主|为主|分工负责|按(?:照)?职责分工(?:负责)?)[)）］\\]】]`,
  'u',
);
/** How what a unit does is qualified: 按职责分工负责, 分别牵头. */
const MANNER = '(?:按照?(?:各自)?(?:职责|职能|分工)+|各自|分别|分工|共同|联合|具体|统筹|组织)*';
const VERB = new RegExp(`${MANNER}(?:总?牵头|负责|配合|参与|承办|主办|协办)(?:负责|落实|实施|推进|办理)?$`, 'u');
/** Words that say no more than what the unit before them does. */
const VERB_ALONE = new RegExp(`^(?:等$|${VERB.source})`, 'u');
/** Other units in the brackets after a name, with what they do: «市教育局（配合单位：市财政局、市水务局）». */
const OTHERS = new RegExp(`[（(](${DUTY}|会同|联合)(?:单位|部门)?[:：]?\\s*(\\p{Script=Han}{3}[^）)]*)[)）]`, 'u');
const DUTIES: readonly (readonly [UnitDuty, RegExp])[] = [
  ['LEAD', /牵头|主责|主办/u],
  ['SUPPORTING', /配合|协办|协同|参与/u],
  ['RESPONSIBLE', /责任|负责|承办/u],
];

/** As what says that there is nothing begins: hardly any other words do. */
const MAY_BE_BLANK = /^[\s（(无暂没空待未尚不N\-—–―－_~～*·.。…/／\\]/iu;

/** Whether words only say that there is nothing: a stroke, 无, 暂无, 待定. */
export function isPlaceholder(text: string): boolean {
  return MAY_BE_BLANK.test(text) && BLANK.test(text.replace(/\s/gu, ''));
}

/** What words beside a name say that the unit does. */
export type UnitDuty = 'LEAD' | 'RESPONSIBLE' | 'SUPPORTING';

/** A name as it is listed, and its duty where a mark beside it or a label before it says one. */
export interface ListedUnit {
  readonly name: string;
  readonly duty: UnitDuty | null;
}

/** The units of a cell, and the people and telephone numbers beside them that are none. */
export interface ListedUnits {
  readonly units: readonly ListedUnit[];
  readonly contacts: readonly string[];
}

/** The names of a list: see {@link splitUnits}. */
export function splitList(text: string): readonly string[] {
  return splitUnits(text).units.map(({ name }) => name);
}

/**
 * Cuts a list at its separators, but never inside brackets: "各县（市、区）" is one expression. A space or a break parts
 * two names only between whole ones; numbers, labels and marks around a name ("1.", "牵头：", "（牵头）") go, and so do
 * people and telephone numbers. A label holds until the next. "移动、联通公司" are two companies.
 */
export const splitUnits = remembered((text: string): ListedUnits => {
  const { text: bare, left } = withoutContacts(text.replace(/\r\n?/g, '\n'));
  const contacts = [...left];
  const listed: ListedUnit[] = [];
  let labelled: UnitDuty | null = null;
  for (const piece of pieces(bare.replace(NUMBERING, '、')))
    for (const part of splitBreaks(piece, (words) => contacts.push(words)).map(line)) {
      const label = LABEL.exec(part)?.[0] ?? '';
      labelled = dutyOf(label) ?? labelled;
      for (const unit of namesIn(part.slice(label.length))) listed.push({ ...unit, duty: unit.duty ?? labelled });
    }
  return { units: withSharedEnds(listed, isEnded), contacts };
});

const dutyOf = (words: string): UnitDuty | null =>
  words === '' ? null : (DUTIES.find(([, pattern]) => pattern.test(words))?.[0] ?? null);

/** Ends as a unit does, and not only as a company that is called by its brand. */
const isEnded = (name: string): boolean =>
  isGroupExpression(name) || (UNIT_ENDING.test(name) && !(COMPANY.test(name) && !name.endsWith('公司')));

function pieces(text: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let current = '';
  for (const character of text) {
    if (OPENING.includes(character)) depth += 1;
    if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && SEPARATORS.has(character)) {
      found.push(current);
      current = '';
    } else current += character;
  }
  return [...found, current];
}

/** "团市委 市妇联" are two; "市发展和⏎改革委员会" and "市 商 务 局" are one. */
function splitBreaks(piece: string, leave: (words: string) => void): readonly string[] {
  const found: string[] = [];
  const isUnit = (words: string): boolean => isWholeOrGroup(words) || UNIT_ENDING.test(words);
  for (const part of withoutPeople(piece.trim().split(/[\s\u3000]+/u), isUnit, leave)) {
    const before = found.at(-1);
    if (before !== undefined && goesOn(before, part)) found[found.length - 1] = before + part;
    else found.push(part);
  }
  return found;
}

function goesOn(before: string, part: string): boolean {
  if (
    VERB_ALONE.test(part) ||
    /[和与及、（(]$/u.test(before) ||
    HEAD_OFFICE.test(before) ||
    /^[（(［[【)）]/u.test(part)
  )
    return true;
  if (/^市委$/u.test(before)) return !part.startsWith('市');
  if (COMPANY.test(before) && COMPANY.test(part)) return false;
  return (
    !isWholeOrGroup(before.replace(MARK, '').replace(VERB, '')) || ENDINGS_ALONE.some((ending) => ending.endsWith(part))
  );
}

/** The names of a piece, with those that the brackets after it name. */
function namesIn(piece: string): readonly ListedUnit[] {
  const [whole = '', does = '', inside = ''] = OTHERS.exec(piece) ?? [];
  const others = inside === '' ? [] : splitUnits(inside).units;
  if (others.length === 0 || !others.every(({ name }) => isWholeOrGroup(name))) return bareName(piece);
  const named = others.map(({ name, duty }) => ({ name, duty: duty ?? dutyOf(does) }));
  return [...bareName(piece.replace(whole, '')), ...named];
}

function bareName(piece: string): readonly ListedUnit[] {
  const mark = MARK.exec(piece)?.[0] ?? '';
  const name = piece
    .replace(MARK, '')
    .replace(/^由(?=\p{Script=Han}{3})/u, '')
    .replace(/^[*＊★☆●○■◆▲△※]+|[*＊★☆※。.]+$/gu, '')
    .replace(/^[“"「［[【](.+)[”"」］\]】]$/u, '$1')
    .trim();
  const bare = isWholeOrGroup(name.replace(VERB, '')) ? name.replace(VERB, '') : name;
  if (bare === '' || isPlaceholder(bare)) return [];
  const duty = dutyOf(mark + name.slice(bare.length));
  return splitWords(bare).map((one, index) => ({ name: one, duty: index === 0 || duty !== 'LEAD' ? duty : null }));
}

/** 和/及/与 part two names only where both sides are whole: "市规划和自然资源局" is one. */
function splitWords(piece: string): readonly string[] {
  for (const match of piece.matchAll(/以及|会同|联合|和|及|与/gu)) {
    const [left, right] = [piece.slice(0, match.index), piece.slice(match.index + match[0].length)];
    const company = COMPANY.test(left) && COMPANY.test(right);
    if (company || (isWholeOrGroup(left) && isWholeOrGroup(right))) return [left, ...splitWords(right)];
  }
  return [piece];
}

function isWholeOrGroup(text: string): boolean {
  return (text.length >= 3 && UNIT_ENDING.test(text)) || isGroupExpression(text);
}

/** Whether words mean a group of units rather than one ("沿黄各县（市、区）"). Such words never become a unit. */
export function isGroupExpression(text: string): boolean {
  return GROUP_WORDS.test(text) || GROUP_ENDING.test(text) || GROUP_ALONE.has(text);
}

/** Whether words cannot be the name of a unit. */
export function isUnclearName(text: string): boolean {
  return (UNCLEAR.test(text) && !isGroupExpression(text)) || text.length < 2 || text.length > NAME_LIMIT;
}
