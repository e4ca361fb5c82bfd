/** 年度综述、工作总结：样例模板的标题和句子，句中 {{…}} 由系统按口径填数。 */
export const reviewsDocuments = {
  notices: {
    REVIEW_DISCARDED: {
      title: '{name}已作废',
      body: '您起草的{name}已作废，原因：{reason}。需要时可以重新起草。',
    },
    SECRECY_REVIEWER_NAMED: {
      title: '您已被指定为保密审查员',
      body: '{name}已指定您为改革办保密审查员。综述、总结呈批前，请对拟公开内容进行保密审查。',
    },
  },
  papers: {
    review: {
      ANNUAL_REVIEW: '{year}年全面深化改革工作综述',
      ANNUAL_REPORT: '{year}年全面深化改革工作总结',
      fact: '{name}{chip}{unit}。',
      ranked: '{name}{chip}{unit}，位次{rank}。',
      entry: '{chip}。',
      unproven: '待证明',
      /**
       * 每行一段：“ | ”隔开各句，“ 1: ”之后是只有一项时的写法；“* ”开头的一段逐条列出所属领域的条目，“= ”开头的原样写入。
       * domains 里的“*”表示不属于其他标题的也列在这里。
       */
      templates: {
        A: {
          name: '样例甲：谋划推动、重点领域、改革成效',
          headings: {
            opening: {
              title: '',
              domains: '',
              lines:
                '{{n:claims.national}}项改革走在全国前列。 1: {{names:claims.national:1}}走在全国前列。 | {{n:claims.regional}}项改革走在区域前列。 1: {{names:claims.regional:1}}走在区域前列。 | {{n:claims.provincial}}项改革走在全省前列。 1: {{names:claims.provincial:1}}走在全省前列。',
            },
            planning: {
              title: '一、谋划推动',
              domains: '',
              lines: [
                '{{n:committee.meetings;say=REGULARLY}}召开市委深改委会议，全年召开{{n:committee.meetings;say=EXACT}}次。 | 审议改革文件{{n:committee.documents}}个。 1: 审议{{names:committee.documents:1}}。 | 听取改革汇报{{n:committee.reports}}个。 1: 听取{{names:committee.reports:1}}。',
                '市级领导领衔改革{{n:projects.leaderLed}}项。 1: 市级领导领衔{{names:projects.leaderLed:1}}。 | 市委、市政府主要负责同志领衔{{n:projects.ledHeads}}项，其余{{n:projects.ledOthers}}项由分管领导领衔。',
                '召开改革调度会议{{n:scheduling.meetings;say=EXACT}}次。 | 听取{{n:hearing.units;say=EXACT}}个单位改革汇报。 | 领衔课题转化{{n:topics.converted}}项。 1: 领衔课题{{names:topics.converted:1}}已转化。 | 解决改革难题{{n:problems.confirmed}}个。 1: 解决改革难题{{names:problems.confirmed:1}}。',
              ].join('\n'),
            },
            fields: {
              title: '二、重点领域',
              domains: '重点领域',
              lines: [
                '承接省级考核改革任务{{n:projects.assessed}}项。 1: 承接省级考核改革任务{{names:projects.assessed:1}}。',
                '全年重点谋划部署改革试点{{n:pilots.keyOfYear}}项。 1: 全年重点谋划部署{{names:pilots.keyOfYear:1}}。 | 其中国家级{{n:pilots.keyOfYear;level=NATIONAL;say=EXACT}}项。 | 其中省级{{n:pilots.keyOfYear;level=PROVINCIAL;say=EXACT}}项。 | 其中市级{{n:pilots.keyOfYear;level=MUNICIPAL;say=EXACT}}项。',
                '* OUTCOME_FACT FRONT_RUNNER_CLAIM PILOT',
              ].join('\n'),
            },
            results: {
              title: '三、改革成效',
              domains: '*',
              lines: [
                '集成改革推进{{n:programmes.minor}}个方面。 1: 集成改革推进{{names:programmes.minor:1}}。 | 形成制度成果{{n:outputs.total;say=FLOOR_YU}}项。 1: 形成{{names:outputs.total:1}}。 | 推广典型案例{{n:cases.promoted;say=FLOOR_YU}}个。 1: 推广典型案例{{names:cases.promoted:1}}。',
                '* OUTCOME_FACT FRONT_RUNNER_CLAIM PILOT',
                '获得荣誉{{n:recognitions}}项。 1: 获得{{names:recognitions:1}}。 | {{n:publicity;kind=COVERAGE;say=SEVERAL;measure=家}}媒体报道改革做法。',
                '* RECOGNITION',
              ].join('\n'),
            },
          },
        },
        B: {
          name: '样例乙：落实机制、分领域成效、下步打算',
          headings: {
            opening: {
              title: '',
              domains: '',
              lines: [
                '省级改革要点{{n:keyPoints.total.provincial}}项任务{{n:keyPoints.done.provincial;say=ALL;whole=keyPoints.total.provincial}}完成。 | 形成制度成果{{n:outputs.total;say=FLOOR_YU}}项。 1: 形成{{names:outputs.total:1}}。 | {{n:claims.all;say=FLOOR_YU}}项改革经验走在全省全国前列。 1: {{names:claims.all:1}}走在前列。',
              ].join('\n'),
            },
            mechanism: {
              title: '一、落实机制',
              domains: '',
              lines: [
                '成立{{n:groups.special;numerals=HAN;say=EXACT}}个专项小组、{{n:groups.campaign;numerals=HAN;say=EXACT}}个攻坚专项小组。 | {{n:projects.leaders;say=EXACT}}名市级领导领衔{{n:projects.leaderLed;say=EXACT}}项改革，{{n:projects.leaderLedDone;say=ALL;whole=projects.leaderLed}}完成。',
                '集成改革涉及{{n:programmes.fields;say=EXACT}}个领域。 | 分为{{n:programmes.major;say=EXACT}}个大项。 | 细化{{n:programmes.minor;say=EXACT}}个小项。',
                '召开市级调度会议{{n:scheduling.meetings;say=FLOOR_YU}}次。 | 表彰先进集体{{n:commendation.collectives;say=EXACT}}个。 | 表彰先进个人{{n:commendation.individuals;say=EXACT}}名。 | 推广改革典型{{n:cases.promoted;say=FLOOR_YU}}个。 1: 推广改革典型{{names:cases.promoted:1}}。',
              ].join('\n'),
            },
            development: {
              title: '二、推动发展',
              domains: '发展',
              lines: '* OUTCOME_FACT FRONT_RUNNER_CLAIM RECOGNITION PILOT',
            },
            environment: {
              title: '三、优化环境',
              domains: '环境',
              lines: '* OUTCOME_FACT FRONT_RUNNER_CLAIM RECOGNITION PILOT',
            },
            livelihood: {
              title: '四、改善民生',
              domains: '民生 *',
              lines: '* OUTCOME_FACT FRONT_RUNNER_CLAIM RECOGNITION PILOT',
            },
            outlook: { title: '五、下步打算', domains: '', lines: '= ' },
          },
        },
      },
    },
  },
} as const;
