/**
 * The records of 2025 as a clerk keeps them, a workbook a register: days as they are written by hand, headings of the office's
 * own lists. Cells stand between bars.
 */
export interface YearsWorkbook {
  readonly kind: string;
  readonly file: string;
  readonly heads: string;
  readonly rows: readonly string[];
}

/** A unit that does not exist by this name: the row comes back with what is wrong, and goes in put right. */
export const WRONG_UNIT = '市交通局';
export const RIGHT_UNIT = '市交通运输局';

export const NINE_WORKBOOKS: readonly YearsWorkbook[] = [
  {
    kind: 'FRONT_RUNNER_CLAIM',
    file: '2025年走在前列事项.xlsx',
    heads: '改革事项|表述|层级|依据类别|证明文件|出具单位|日期|单位',
    rows: [
      '四级田长制改革|入选全国田长制典型案例|国家级|入选|自然资办函〔2025〕77号|自然资源部办公厅|2025.9.12|市规划和自然资源局',
      '乡镇电商小镇建设|列入全省首批电商小镇|省级|入选|省商建函〔2025〕18号|省商务厅|2025年6月|市商务局',
      '新型储能综合改革试点|全省率先开展共享储能|省级|率先|||2025年8月|市能源局',
    ],
  },
  {
    kind: 'PUBLICITY_ITEM',
    file: '2025年改革宣传情况.xlsx',
    heads: '名称|类别|媒体(平台)|层级|日期|数量|联合单位',
    rows: [
      '改革进行时专栏（上半年）|报道|澄川日报|市级|2025年6月|３６篇|',
      '改革宣传月启动|宣传月|市电视台|市级|2025年5月6日|3场|',
    ],
  },
  {
    kind: 'COMMENDATION',
    file: '2025年激励表彰.xlsx',
    heads: '表彰名称|批准文号|决定文号|日期|先进集体|先进个人',
    rows: [
      '全市优化营商环境先进集体和先进个人|省评组办函〔2025〕9号|澄委〔2025〕18号|2025年6月|市商务局；市教育局|张一；李二；王三',
    ],
  },
  {
    kind: 'INSTRUCTION',
    file: '2025年领导批示登记.xlsx',
    heads: '批示领导|日期|事由|性质|承办单位|时限|办理结果',
    rows: [
      '分管商务副市长|2025.5.12|电商小镇试点情况的报告|肯定性批示|市商务局||',
      '省委副书记|2025年4月2日|全省改革工作简报第6期|肯定性批示|市商务局||已传达',
      '分管商务副市长|2025年6月13日|寄递物流调研报告|阅知|市交通运输局||',
    ],
  },
  {
    kind: 'INFORMATION_ITEM',
    file: '2025年改革信息.xlsx',
    heads: '标题|报送单位|报送日期|上报刊物|采用刊物|采用层级|期号|采用日期|批示',
    rows: [
      '电商小镇建设的做法|市商务局|2025年3月|改革专报|改革动态|省级|第3期|2025年4月22日|',
      '田长巡田见成效|市规划和自然资源局|2025.5.8||||||',
      `农村客货邮的做法|${WRONG_UNIT}|2025年7月8日||||||`,
    ],
  },
  {
    kind: 'OUTCOME_FACT',
    file: '2025年成效数据.xlsx',
    heads: '指标名称|数值|计量单位|范围|起|止(截至)|口径|同比(增减)|占比|位次|来源文件|归口单位|可否公开',
    rows: [
      '网络零售额|2706.77|亿元|全市|2025年1月|2025年12月|商务部门统计口径|+12.3%||第1位|澄商统〔2026〕1号|市商务局|可',
      '农产品上行额|0.10|亿元|全市||2025.12.31|平台交易额|下降3.1个百分点|13.54||澄商统〔2026〕2号|市商务局|否',
    ],
  },
  {
    kind: 'PILOT',
    file: '2025年试点台账.xlsx',
    heads: '试点名称|层级|批复文号|批复单位|批复日期|起|止|承担单位|领衔领导|中期评估|验收|可复制经验',
    rows: [
      '农村电商改革试点|国家级|商函〔2025〕9号|商务部|2025年3月|2025.3|2027年12月|市商务局|分管商务副市长|||',
      '寄递物流试点|省级|省商函〔2024〕2号|省商务厅|2024-2-6|2024年2月|2025年8月|市交通运输局|分管商务副市长|2025.1.10|2025年8月|一村一站',
    ],
  },
  {
    kind: 'LED_TOPIC',
    file: '2025年市领导领衔课题.xlsx',
    heads: '课题名称|领衔领导|承担单位|立题日期|报告时限|报告文号|成果转化',
    rows: [
      '农村电商下沉研究|分管商务副市长|市商务局|2025年2月|2025年8月|澄改办报〔2025〕3号|电商下沉若干措施',
      '县域商业体系研究|分管商务副市长|市商务局|2025.3.10|||',
    ],
  },
  {
    kind: 'EXPERIENCE_CASE',
    file: '2025年典型案例.xlsx',
    heads: '案例名称|单位|联合单位|阶段|推广方式|推广层级|推广(采用)单位|日期',
    rows: [
      '一村一站寄递下乡|市商务局|市教育局|推广|发文推广；外地复制|省级；市级|省商务厅；邻市商务局|2025年5月',
      '直播带岗|市商务局||线索||||2025年6月2日',
    ],
  },
];

/** What the numbers of 2025 then list; what the city held before stands there too. */
export const COUNTED: readonly (readonly [kind: string, count: string, value: string, listed: readonly string[]])[] = [
  ['FRONT_RUNNER_CLAIM', '走在前列（国家级）', '1项', ['入选全国田长制典型案例']],
  ['FRONT_RUNNER_CLAIM', '走在前列（省级）', '1项', ['列入全省首批电商小镇']],
  ['FRONT_RUNNER_CLAIM', '走在前列（待证明）', '1条', ['全省率先开展共享储能']],
  ['PUBLICITY_ITEM', '宣传', '2项', ['改革宣传月启动', '改革进行时专栏（上半年）']],
  ['PUBLICITY_ITEM', '宣传数量（篇）', '36篇', ['改革进行时专栏（上半年）']],
  ['COMMENDATION', '表彰集体', '4个', ['全市优化营商环境先进集体和先进个人', '全市改革创新先进集体和先进个人']],
  ['INSTRUCTION', '肯定性批示', '2件', ['全省改革工作简报第6期', '电商小镇试点情况的报告']],
  ['INFORMATION_ITEM', '改革信息（报送）', '3条', ['农村客货邮的做法', '田长巡田见成效', '电商小镇建设的做法']],
  ['INFORMATION_ITEM', '改革信息（采用）', '1条', ['电商小镇建设的做法']],
  ['OUTCOME_FACT', '位次第一的成效数据', '1项', ['网络零售额']],
  ['PILOT', '验收的试点', '1项', ['寄递物流试点']],
  ['PILOT', '在期省级试点', '3项', ['产业生态化集成改革试点', '县域医疗共同体试点', '寄递物流试点']],
  ['EXPERIENCE_CASE', '推广的典型案例', '1个', ['一村一站寄递下乡']],
];
