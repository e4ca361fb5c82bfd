/** 登录、账号与审批。 */
export const accessTexts = {
  problems: {
    SIGN_IN_REFUSED: '账号或密码不正确，或者账号已停用。',
    SIGN_IN_LOCKED: '多次登录未成功，请于{retryAfter}秒后再试，或联系安全管理员重置密码。',
    LINK_NOT_VALID: '该链接已使用、已过期或不正确，请联系安全管理员重新发放。',
    PASSWORD_TOO_WEAK: '密码至少12位，且不得包含账号名或为常见密码，请重新设置。',
    ACCOUNT_STATE: '该账号当前状态不能这样办理，请刷新后核对。',
    ADMINISTRATOR_WITH_POST: '系统管理员、安全管理员、日志审计员须单独设置，不得由业务人员兼任。',
    APPROVAL_DECIDED: '该事项已有审批结果，未重复办理。',
    APPROVAL_NOT_YOURS: '该事项不由您审批。',
    APPROVAL_OWN_PROPOSAL: '该事项由您提出，须由另一人审批。',
    APPROVAL_ABOUT_ONESELF: '该事项涉及您本人，须由他人审批。',
    APPROVAL_OWN_OBLIGATION: '不得审批本人承办的事项，请由他人办理。',
    APPROVAL_WORDS_REQUIRED: '不同意的，请写明理由。',
    APPROVAL_PAPER_FROM_FUTURE: '线下签批日期（{on}）晚于今天，请核对。',
    APPROVAL_PAPER_NOT_YOURS: '线下签批由改革办或者领导联络员登记。',
    AUTHORITY_WAITS: '该岗位（或者代行、单位）已有一项变动等待第二人同意，请待其办结后再提出。',
  },
} as const;
