import { isName, isPost, withoutPost } from './person-name.js';

/** Stands where a telephone number stood: whoever is named beside it is a person. */
const CALL = '☎';
const PHONE =
  /(?:(?:联系)?电话|手机|座机|办公室?电话|[Tt][Ee][Ll])?[:：]?\s*(?<!\d)(?:\+?86[-\s]?)?(?:1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}|(?:[(（]0\d{2,3}[)）]|0\d{2,3})[-－—–\s]?\d{7,8}(?:[-－转]\d{1,6})?|[2-9]\d{6,7})(?!\d)/gu;
const CONTACT =
  /(?:联系人|联络员|联络人|经办人|具体负责人|负责人|责任人|责任领导|分管领导|牵头领导|牵头人|联系电话|电话|手机|座机)\s*[:：]\s*([^、，,；;/／\n☎（(）)]*)/gu;
const BRACKETS = /[（(]([^（）()]*)[)）]/gu;
const MARKED = /[☎]/gu;

/** The words of a cell without telephone numbers and people beside its units, and what was left out. */
export interface WithoutContacts {
  readonly text: string;
  readonly left: readonly string[];
}

/** «市发改委（张三）0359-2021234», «联系人：张三», «张三（市发改委）» are 市发改委 and contacts. */
export function withoutContacts(text: string): WithoutContacts {
  if (!/[\d（(:：]/u.test(text)) return { text, left: [] };
  const left: string[] = [];
  const leave = (words: string): void => {
    if (words.trim() !== '') left.push(words.trim());
  };
  const called = text.replace(PHONE, (number) => {
    leave(number.replace(/^\D*?(?=[\d+(（])/u, ''));
    return CALL;
  });
  const named = called.replace(CONTACT, (_, who: string) => {
    leave(who);
    return ' ';
  });
  const bare = named.replace(BRACKETS, (whole, inside: string) => {
    const who = inside.replace(MARKED, '').replace(/^[、，,；;\s]+|[、，,；;\s]+$/gu, '');
    if (who !== '' && !isPeople(who)) return whole;
    leave(who);
    return inside.includes(CALL) ? CALL : ' ';
  });
  const turned = bare.replace(
    /(^|[、，,；;/／\n])\s*([^、，,；;/／\n（）()☎]{2,8}?)\s*[（(]([^（）()]+)[)）]/gu,
    (whole, before: string, who: string, unit: string) => {
      if (!isName(who) || isPost(unit)) return whole;
      leave(who);
      return before + unit;
    },
  );
  return { text: turned, left };
}

/** One person or several, each with a post or without. */
function isPeople(words: string): boolean {
  return words.split(/[、，,；;\s]+/u).every((word) => word !== '' && (isName(word) || isPersonWithPost(word)));
}

function isPersonWithPost(word: string): boolean {
  return (
    [2, 3].some(
      (length) =>
        (isName(word.slice(0, length)) && isPost(word.slice(length))) ||
        (isName(word.slice(-length)) && isPost(word.slice(0, -length))),
    ) ||
    (isPost(word) && word.length <= LONGEST_POST)
  );
}

const LONGEST_POST = 5;

/**
 * The parts of a piece without its people: a name beside a unit or a number, the post beside it, and what is glued to a
 * unit: 市发改委副主任张三.
 */
export function withoutPeople(
  parts: readonly string[],
  isUnit: (words: string) => boolean,
  leave: (words: string) => void,
): readonly string[] {
  const words = parts.flatMap((part) => part.split(/(☎)/u)).filter((part) => part !== '');
  const called = words.includes(CALL);
  const beside = called || words.some((word) => isUnit(word) && word.length > LONGEST_POST - 2);
  const people = words.filter((word) => beside && isName(word) && !isUnit(word));
  return words.flatMap((word) => {
    if (word === CALL) return [];
    const isPostAlone = people.length > 0 && isPost(word) && word.length <= LONGEST_POST;
    if (people.includes(word) || isPostAlone) {
      leave(word);
      return [];
    }
    return [unitOf(word, { called, people: people.length > 0, isUnit, leave })];
  });
}

interface Beside {
  readonly called: boolean;
  readonly people: boolean;
  readonly isUnit: (words: string) => boolean;
  readonly leave: (words: string) => void;
}

/** The unit of a word that ends with a person, a post or both. */
function unitOf(word: string, { called, people, isUnit, leave }: Beside): string {
  for (const length of [3, 2]) {
    const rest = word.slice(0, -length);
    const unit = isPost(rest) ? withoutPost(rest) : called ? rest : '';
    if (isUnit(word) || !isName(word.slice(-length)) || !isUnit(unit)) continue;
    leave(word.slice(unit.length));
    return unit;
  }
  const unit = people && isPost(word) ? withoutPost(word) : word;
  return isUnit(unit) ? unit : word;
}
