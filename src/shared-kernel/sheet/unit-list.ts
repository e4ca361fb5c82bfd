import { line } from '../cell-text.js';

const SEPARATORS = new Set(['、', '，', ',', '；', ';', '\n']);
const OPENING = '（([〔【';
const CLOSING = '）)]〕】';
/** Endings by which a run of characters is surely a whole unit name. */
const UNIT_ENDING =
  /(局|委|办|部|院|厅|会|室|署|处|站|所|校|社|行|县|区|市|中心|公司|集团|政府|银行|分行|支队|大学|学院|医院)$/u;
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
const UNCLEAR = /[:：。！？!?=+@#$%^&*<>{}|\\]|^\d+$/u;
const NAME_LIMIT = 60;

/** Cuts a list at its separators, but never inside brackets: "各县（市、区）" is one expression. */
export function splitList(text: string): readonly string[] {
  const pieces: string[] = [];
  let depth = 0;
  let current = '';
  for (const character of text.replace(/\r\n?/g, '\n')) {
    if (OPENING.includes(character)) depth += 1;
    if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && SEPARATORS.has(character)) {
      pieces.push(current);
      current = '';
    } else current += character;
  }
  return [...pieces, current]
    .map(line)
    .filter((piece) => piece !== '')
    .flatMap(splitWords);
}

/** Spaces and 和/及/与 part two names only where both sides are whole names: "市规划和自然资源局" is one. */
function splitWords(piece: string): readonly string[] {
  const bySpace = piece.split(' ');
  if (bySpace.length > 1)
    return bySpace.every(isWholeName) ? bySpace.flatMap(splitWords) : splitWords(bySpace.join(''));
  const match = /^(.+?)(?:以及|和|及|与)(.+)$/u.exec(piece);
  const [left, right] = [match?.[1] ?? '', match?.[2] ?? ''];
  return isWholeName(left) && isWholeName(right) ? [left, ...splitWords(right)] : [piece];
}

function isWholeName(text: string): boolean {
  return text.length >= 3 && UNIT_ENDING.test(text);
}

/** Whether words mean a group of units rather than one ("沿黄各县（市、区）"). Such words never become a unit. */
export function isGroupExpression(text: string): boolean {
  return GROUP_WORDS.test(text) || GROUP_ENDING.test(text) || GROUP_ALONE.has(text);
}

/** Whether words cannot be the name of a unit. */
export function isUnclearName(text: string): boolean {
  return UNCLEAR.test(text) || text.length < 2 || text.length > NAME_LIMIT;
}
