/** What names in a list may share: what the first begins with, and what the last ends with. */
const HEAD = /^(?:市委|市政府|县委|区委|省委|市|县|区|省)(?=.{2})/u;
const TAIL = /(?:有限公司|分公司|公司|集团|银行|支行|联合会|协会|局|委|办|部|厅|中心)$/u;
/** Brands, with what follows the name: 中国电信运城分公司. */
const BRANDED = /(?<=移动|联通|电信|铁塔|广电|烟草).*(?:公司|局)$/u;
const BRAND = /(?:移动|联通|电信|铁塔|广电|烟草)$/u;
const BARE = /^\p{Script=Han}{2,8}$/u;

interface Named {
  readonly name: string;
}

/**
 * Gives names what they share with the others of a list: «移动、联通、电信公司» are three companies, «市公安、司法、民政局»
 * three bureaus of the city. Only names that end as no unit does take anything.
 * @param isEnded whether a name ends as a unit's
 */
export function withSharedEnds<T extends Named>(units: readonly T[], isEnded: (name: string) => boolean): readonly T[] {
  const named: T[] = [];
  let open: T[] = [];
  for (const unit of units) {
    if (BARE.test(unit.name) && !isEnded(unit.name)) {
      open.push(unit);
      continue;
    }
    named.push(...(open.length === 0 ? [unit] : shared(open, unit)));
    open = [];
  }
  return [...named, ...open];
}

function shared<T extends Named>(open: readonly T[], last: T): readonly T[] {
  const [tail, head] = [tailOf(last.name), HEAD.exec(open[0]?.name ?? '')?.[0] ?? ''];
  const stems = [...open, { name: last.name.slice(0, -tail.length) }].map(({ name }) => name.replace(HEAD, ''));
  const branded = open.some(({ name }) => BRAND.test(name)) && !/公司|集团/u.test(tail);
  if (tail === '' || branded || HEAD.test(last.name) || !areAlike(stems, head)) return [...open, last];
  const own = (name: string): string => (HEAD.test(name) ? name : head + name);
  return [...open.map((unit) => ({ ...unit, name: own(unit.name) + tail })), { ...last, name: own(last.name) }];
}

const tailOf = (name: string): string => (BRANDED.exec(name) ?? TAIL.exec(name))?.[0] ?? '';

/** Names as long as each other share an end; those with one beginning may be longer or shorter. */
function areAlike(stems: readonly string[], head: string): boolean {
  const lengths = stems.map(({ length }) => length);
  const [least, most] = [Math.min(...lengths), Math.max(...lengths)];
  return least >= 2 && (head === '' ? most - least <= 1 : most <= LONGEST);
}

const LONGEST = 6;
