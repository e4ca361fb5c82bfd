/** 通报综述。 */
export const publicationsTexts = {
  problems: {
    BULLETIN_NOT_FOUND: '未找到该期通报。',
    BULLETIN_STATE: '该期通报当前不能这样办理，请刷新后查看最新情况。',
    BULLETIN_THERE: '{year}年{month}月的通报已经起草，请打开该期继续办理。',
    BULLETIN_MONTH_RUNS: '该月尚未结束，月末次日起方可起草通报。',
    BULLETIN_PART_TWICE: '该部分重复填写，请只保留一处。',
    BULLETIN_LINE_UNKNOWN: '该条目已不在通报中，请刷新后重新选择。',
  },
  words: {
    publicationState: {
      DRAFT: '起草',
      CHECKING: '征求意见',
      APPROVING: '呈批',
      ISSUED: '已印发',
      VOID: '已作废',
    },
    bulletinPart: {
      OVERALL: '总体情况',
      DONE_WELL: '做法好的',
      LAGGING: '滞后事项及原因',
      LISTINGS: '挂牌与摘牌',
      FOR_LEADERS: '请领导协调',
      NEXT_MONTH: '下月重点',
    },
    bulletinPlace: { LINE: '滞后', UNDER_REVIEW: '已报送、审核中' },
  },
} as const;
