/**
 * A year's records as an office's clerk keeps them: one workbook a register, with the headings of the office's own lists, days as
 * they are written by hand, full-width digits, numbers with their units in one cell. `~` is a cell that is merged with the one above.
 */
interface ClerkWorkbook {
  readonly title: string;
  readonly heads: string;
  readonly rows: readonly string[];
}

const PROJECT = '乡村e镇建设';

/** By register; cells stand between bars. */
export const CLERK_WORKBOOKS: Readonly<Record<string, ClerkWorkbook>> = {
  OUTPUT: {
    title: '2026年度制度成果',
    heads: '成果名称|文号|印发单位|印发日期|类型|层级|对应改革事项|牵头单位|备注',
    rows: [
      `电商下沉若干措施|澄政发〔２０２６〕５号|市人民政府|2026年5月|方案|市级|${PROJECT}|市商务局|`,
      `乡镇寄递物流服务规范|澄商发〔2026〕12号|市商务局|5.29|标准||${PROJECT}|~|试行一年`,
      `园区共享仓储管理机制|澄商发〔2026〕15号|市商务局|2026.6.3|制度机制|县级|${PROJECT}|~|`,
    ],
  },
  FRONT_RUNNER_CLAIM: {
    title: '2026年“走在前列”事项',
    heads: '改革事项|表述|层级|依据类别|证明文件|出具单位|日期|单位',
    rows: [
      `${PROJECT}|全省首个乡村e镇|省级|首个|晋商函〔2026〕8号|省商务厅|2026年4月|市商务局`,
      `${PROJECT}|网络零售额增速居全省第2位|省|排名|晋商电〔2026〕3号|省商务厅|5.20|~`,
      `${PROJECT}|沿黄九省区率先开展|跨省区域|率先||国家发展改革委|2026-3-8|~`,
    ],
  },
  RECOGNITION: {
    title: '荣誉登记表（2026年）',
    heads: '荣誉名称|授予单位|层级|日期|获得单位|文号',
    rows: [
      '入选全国县域商业典型案例|商务部|国家级|2026年3月|市商务局|商办流通函〔2026〕33号',
      '全省营商环境创新奖|省委改革办|省级|６月１日|~|晋改办〔2026〕6号',
    ],
  },
  PUBLICITY_ITEM: {
    title: '2026年改革宣传情况',
    heads: '名称|类别|媒体(平台)|层级|日期|数量|联合单位',
    rows: [
      '五月改革报道|报道|省日报|省级|2026年5月|120篇|市商务局、市教育局',
      '改革宣传月启动|宣传月|市电视台|市级|5.6|3场|',
    ],
  },
  COMMENDATION: {
    title: '激励表彰（2026年）',
    heads: '表彰名称|批准文号|决定文号|日期|先进集体|先进个人',
    rows: [
      '全市改革先进集体和先进个人|晋评组办函〔2026〕1号|澄发〔2026〕8号|2026年6月|市商务局；市教育局|张一；李二；王三',
    ],
  },
  INSTRUCTION: {
    title: '2026年领导批示登记',
    heads: '批示领导|日期|事由|性质|承办单位|时限|办理结果',
    rows: [
      '分管商务副市长|2026.5.12|关于乡村e镇建设情况的报告|要求办理|市商务局|2026年7月31日|',
      '省委副书记|2026年4月2日|全省改革工作简报第6期|肯定性批示|~||已传达',
      '分管商务副市长|6.13|寄递物流调研报告|阅知|~||',
    ],
  },
  INFORMATION_ITEM: {
    title: '改革信息报送采用情况（2026年）',
    heads: '标题|报送单位|报送日期|上报刊物|采用刊物|采用层级|期号|采用日期|批示',
    rows: [
      '乡村e镇建设做法|市商务局|2026年3月|改革专报|改革动态；山西改革|省级；省级|第3期；第９期|4.22；2026年4月20日|',
      '寄递物流下乡见成效|~|5.8||||||',
    ],
  },
  OUTCOME_FACT: {
    title: '2026年成效数据',
    heads: '指标名称|数值|计量单位|范围|起|止(截至)|口径|同比(增减)|占比|位次|来源文件|归口单位|可否公开',
    rows: [
      '网络零售额|３００６.77|亿元|全市|2026年1月|2026年5月|商务部门统计口径|+12.3%||第2位|澄商统〔2026〕6号|市商务局|可',
      '农产品上行额|0.10|亿元|全市||5.31|平台交易额|下降3.1个百分点|13.54||澄商统〔2026〕7号|~|否',
    ],
  },
  PILOT: {
    title: '试点台账2026年',
    heads: '试点名称|层级|批复文号|批复单位|批复日期|起|止|承担单位|领衔领导|中期评估|验收|可复制经验',
    rows: [
      '农村电商改革试点|国家|商函〔2025〕9号|商务部|2025年3月|2025.3|2027年12月|市商务局|分管商务副市长|||',
      '寄递物流试点|省级|晋商函〔2024〕2号|省商务厅|2024-2-6|2024年2月|2026年2月|~|分管商务副市长|2025.3.1|2026年3月|一村一站',
    ],
  },
  LED_TOPIC: {
    title: '2026年市领导领衔课题',
    heads: '课题名称|领衔领导|承担单位|立题日期|报告时限|报告文号|成果转化',
    rows: [
      '农村电商下沉研究|分管商务副市长|市商务局|2026年2月|2026年8月|澄改办报〔2026〕3号|电商下沉若干措施；关于寄递物流的议定事项',
      '县域商业体系研究|~|~|3.10|||',
    ],
  },
  EXPERIENCE_CASE: {
    title: '典型案例培育推广情况（2026年）',
    heads: '案例名称|单位|联合单位|阶段|推广方式|推广层级|推广(采用)单位|日期',
    rows: [
      '一村一站寄递下乡|市商务局|市教育局|推广|发文推广；外地复制|省级；市级|省商务厅；邻市商务局|2026年5月',
      '园区共享仓储|~||挖掘||||4.8',
      '直播带岗|~||线索||||６月２日',
    ],
  },
};

const letterOf = (column: number): string => String.fromCharCode(65 + column);

/** The sheet of such a workbook: its rows of words, with a number before each, and the ranges of its merged cells. */
export function sheetOfClerk({ title, heads, rows }: ClerkWorkbook): {
  readonly words: readonly (readonly string[])[];
  readonly merged: readonly string[];
} {
  const cells = rows.map((row, place) => [String(place + 1), ...row.split('|')]);
  const merged = cells.flatMap((row, place) =>
    row.flatMap((cell, column) => {
      if (cell !== '~' || cells[place - 1]?.[column] === '~') return [];
      const below = cells.slice(place).findIndex((one) => one[column] !== '~');
      const last = below < 0 ? cells.length - 1 : place + below - 1;
      return [`${letterOf(column)}${String(place + 2)}:${letterOf(column)}${String(last + 3)}`];
    }),
  );
  const words = [
    [title],
    ['序号', ...heads.split('|')],
    ...cells.map((row) => row.map((cell) => (cell === '~' ? '' : cell))),
  ];
  return { words, merged };
}
