const SURNAMES = [...'苏陆程顾沈梁薛秦江丁贺庄傅宋纪柳卢邵骆康温常段夏尹钟乔黎简莫辛阮裴祁甘殷戴冯叶罗'.split('')];
const GIVEN = [
  '文舟',
  '立诚',
  '景行',
  '思远',
  '晓岚',
  '建川',
  '雅宁',
  '守正',
  '若谷',
  '海平',
  '明哲',
  '秋实',
  '志恒',
  '云帆',
  '书瑶',
  '国安',
  '清扬',
  '致远',
  '小满',
  '承泽',
  '静姝',
  '德明',
  '一鸣',
  '春和',
  '乐山',
  '子衿',
  '望舒',
  '怀瑾',
  '开来',
  '知行',
  '采薇',
  '向阳',
  '长庚',
  '嘉禾',
  '松年',
  '望北',
  '逸群',
];

/** The n-th inhabitant: an invented name, none twice among the first 1,480. */
export function nameOf(number: number): string {
  const surname = SURNAMES[number % SURNAMES.length] ?? '苏';
  const given = GIVEN[(number + Math.floor(number / SURNAMES.length)) % GIVEN.length] ?? '文舟';
  return surname + given;
}

/** A telephone number of the city's exchange; 0999 is no real area. */
export function phoneOf(number: number): string {
  return `0999-${String(2_100_000 + number * 37)}`;
}
