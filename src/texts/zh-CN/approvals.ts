/** 审批。 */
export const approvalsTexts = {
  problems: {
    APPROVAL_DECIDED: '该事项已有审批结果，未重复办理。',
    APPROVAL_NOT_YOURS: '该事项不由您审批。',
    APPROVAL_OWN_PROPOSAL: '该事项由您提出，须由另一人审批。',
    APPROVAL_ABOUT_ONESELF: '该事项涉及您本人，须由他人审批。',
    APPROVAL_OWN_OBLIGATION: '不得审批本人承办的事项，请由他人办理。',
    APPROVAL_WORDS_REQUIRED: '不同意的，请写明理由。',
    APPROVAL_PAPER_FROM_FUTURE: '线下签批日期（{on}）晚于今天，请核对。',
    APPROVAL_PAPER_NOT_YOURS: '线下签批由改革办或者领导联络员登记。',
    APPROVAL_PAPER_OF_INTERVIEWER: '约谈人不能登记或者复核本次约谈的签批，请由其他同志办理。',
    APPROVAL_PAPER_WAITS: '已有一份线下签批登记待复核，请先复核或者退回该登记。',
    APPROVAL_PAPER_NOT_WAITING: '没有待复核的线下签批登记，请刷新后查看最新情况。',
    APPROVAL_PAPER_SECOND_PERSON: '登记与复核须由两人办理，签批人本人也不能复核，请由改革办另一位同志复核。',
    APPROVAL_NO_PAPER: '该决定不是由线下签批登记而来。',
    APPROVAL_NOT_YOUR_SIGNATURE: '只有登记的签批人本人可以答复“非本人签批”。',
    APPROVAL_DISOWNED: '已答复“非本人签批”，无须重复答复。',
    APPROVAL_NOT_YOUR_REQUEST: '撤回由提出申请的本人办理。',
    APPROVAL_STAYS: '该事项提出后由审批人决定，不能撤回；确需停办的，请联系审批人不予同意并说明理由。',
    APPROVAL_DISOWN_TOO_LATE: '答复期限已于{last}届满。如有异议，请联系改革办按程序纠正。',
    APPROVAL_NOT_FROM_PAPER: '账号事项须由第二人登录后同意，不能凭纸质登记。',
  },
  words: {
    verdict: { APPROVED: '同意', REJECTED: '不同意' },
    approvalState: { PENDING: '待审批', APPROVED: '已同意', REJECTED: '不同意', WITHDRAWN: '已撤回' },
  },
} as const;
