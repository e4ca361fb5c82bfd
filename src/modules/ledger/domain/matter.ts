/** What an organ is for, without the kind of organ: 发展改革 of 发展改革委. Null where it is no organ. */
export interface Matter {
  readonly words: string;
  /** Of which merger its organs are, if of any. */
  readonly merger: number | undefined;
}

/** 委 and 局 of the same matter are one organ, or its successor. */
const ORGAN = /(?:局|委|办|厅|部|中心)$/u;
/** A county's own organ is another than the city's. */
const OF_COUNTY = /^.{2,3}[市县区]/u;
/** Matters whose organs were merged or renamed: no rule makes one out of the other. */
const MERGED: readonly (readonly string[])[] = [
  ['国土', '国土资源', '规划', '自规', '自然资源', '规划自然资源'],
  ['经信', '经济信息化', '工信', '工业信息化'],
  ['卫计', '卫生计生', '卫生', '卫健', '卫生健康'],
  ['工商', '质监', '质量技术监督', '食药监', '食品药品监督', '市监', '市场监管', '市场监督管理'],
  ['扶贫', '扶贫开发', '乡村振兴'],
  ['文广新', '文广', '文化', '旅游', '旅发', '文化旅游', '文化广电旅游', '文旅'],
  ['水利', '水务'],
  ['人事', '劳动', '劳动保障', '人社', '人力资源社会保障'],
  ['环保', '环境保护', '生态环境'],
  ['安监', '安全生产监督管理', '应急', '应急管理'],
  ['农牧', '农委', '农工', '农业', '农业农村'],
  ['外侨', '外事侨务', '外事'],
  ['规建', '建设', '住建', '住房城乡建设'],
  ['招商', '投资促进'],
  ['政务服务', '行政审批', '行政审批服务', '审批服务', '审批'],
  ['编办', '编', '机构编制'],
];
const MERGERS = new Map(MERGED.flatMap((names, merger) => names.map((name) => [name, merger] as const)));

/** The matter of an organ's name without its city. */
export function matterOf(core: string): Matter | null {
  const words = core.replace(ORGAN, '');
  return words === core || words === '' ? null : { words, merger: MERGERS.get(words) };
}

/** How alike the matters of two organs are: one, once merged, one in short (教 of 教育, 城管 of 城市管理), one within the other. */
export function matterRank(one: Matter | null, other: Matter | null): number {
  if (one === null || other === null) return 0;
  if (one.words === other.words) return 1.5;
  if (one.merger !== undefined && one.merger === other.merger) return 1.2;
  return one.words.length < other.words.length ? shortRank(one.words, other.words) : shortRank(other.words, one.words);
}

function shortRank(short: string, long: string): number {
  const letter = short.length === 1;
  if (long.startsWith(short.charAt(0)) && isWithin(short, long)) return letter ? 0.65 : 0.9;
  return !letter && long.includes(short) && !OF_COUNTY.test(long) ? 0.65 : 0;
}

/** Whether the letters of one stand in the other, in their order. */
export function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}
