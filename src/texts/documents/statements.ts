/** 数字、事实、表述的行文用语。 */
export const statementsDocuments = {
  papers: {
    stated: {
      zero: '零',
      two: '两',
      ten: '十',
      hundred: '百',
      thousand: '千',
      tenThousand: '万',
      ordinal: '第{number}',
      over: '{number}余',
      and: '、',
      all: '全部',
      entire: '全面',
      more: '增加{number}',
      less: '减少{number}',
      level: '持平',
      several: '多{measure}',
      regularly: '定期',
      monthly: '每月',
      quarterly: '每季度',
      beyond: '超额',
      months: '连续{number}个月',
      /** 以此结尾的计量单位是金额，不作约数。 */
      money: '元',
      atLeast: '{number}以上',
      /** 这些字符结束一句话。 */
      sentenceEnds: '。！？',
      /** 其后所列是前面数字的一部分。 */
      ofWhich: '其中',
      bracket: '（',
      /** 汉字数词后面接这些量词的，提示作者核对。 */
      measures: '项个次家条件名位户场批类支宗部篇人',
    },
  },
} as const;
