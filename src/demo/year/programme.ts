/** 产业生态化集成改革: fields, major items, minor items with the county that leads each; “√” is done. */
export const PROGRAMME = '产业生态化集成改革';
export const PROGRAMME_LEAD = '市发展改革委';
export const PROGRAMME_YEARS = { termFrom: 2025, termTo: 2027 } as const;

/** A minor item of a programme. */
export interface MinorItem {
  readonly name: string;
  readonly lead: string;
  readonly done: boolean;
}

/** A major item with its minor ones. */
export interface MajorItem {
  readonly field: string;
  readonly name: string;
  readonly lead: string;
  readonly minor: readonly MinorItem[];
}

const major = (field: string, name: string, lead: string, ...minor: readonly string[]): MajorItem => ({
  ...{ field, name, lead },
  minor: minor.map((line) => {
    const [item = '', unit = '', mark = ''] = line.split(' ');
    return { name: item, lead: unit, done: mark === '√' };
  }),
});

const [FARM, WORKS, HOMES] = ['生态农业', '绿色工业', '生态人居'] as const;

export const MAJOR_ITEMS: readonly MajorItem[] = [
  major(
    FARM,
    '农业废弃物循环利用',
    '澜溪县',
    '秸秆离田收储 澜溪县 √',
    '畜禽粪污集中处理 澜溪县 √',
    '有机肥替代化肥 岚阳县 √',
  ),
  major(FARM, '节水型农业', '清岑县', '农业用水计量到户 清岑县 √', '节余水权交易 清岑县', '高效节水灌溉管护 清岑县'),
  major(FARM, '林下经济', '望泉县', '林下种植标准 望泉县 √', '林下产品追溯 望泉县 √', '林下经济保险 望泉县'),
  major(
    WORKS,
    '园区循环化改造',
    '澜溪县',
    '园区蒸汽梯级利用 澜溪县 √',
    '工业固废综合利用 澜溪县',
    '园区再生水回用 岚阳县',
  ),
  major(WORKS, '绿色制造', '岚阳县', '绿色工厂培育 岚阳县 √', '产品碳足迹核算 岚阳县'),
  major(WORKS, '绿色能源', '望泉县', '分布式光伏整村推进 望泉县 √', '村级储能共享 望泉县', '绿电直供园区 澜溪县'),
  major(HOMES, '零碳乡村', '澜溪县', '零碳村评价 澜溪县 √', '农房节能改造 清岑县 √'),
  major(
    HOMES,
    '生态产品价值实现',
    '清岑县',
    '生态产品目录 清岑县 √',
    '生态账户和积分 岚阳县',
    '生态产品抵押贷款 望泉县',
  ),
];
