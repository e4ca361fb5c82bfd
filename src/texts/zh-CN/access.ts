/** 登录与账号。 */
export const accessTexts = {
  problems: {
    SIGN_IN_REFUSED: '账号或密码不正确，或者账号已停用。',
    SIGN_IN_LOCKED: '多次登录未成功，请于{retryAfter}秒后再试，或联系安全管理员重置密码。',
    LINK_NOT_VALID: '该链接已使用、已过期或不正确，请联系安全管理员重新发放。',
    PASSWORD_TOO_WEAK: '密码至少12位，且不得包含账号名或为常见密码，请重新设置。',
    ACCOUNT_STATE: '该账号当前状态不能这样办理，请刷新后核对。',
    ADMINISTRATOR_WITH_POST: '系统管理员、安全管理员、日志审计员须单独设置，不得由业务人员兼任。',
    AUTHORITY_WAITS: '涉及该岗位、人员（或者代行、单位）的一项变动正在等待第二人同意，请待其办结或者撤回后再办理。',
    ACCOUNT_OF_ONESELF: '不得办理本人账号的重置、停用，请由他人办理。',
    LINK_WAITS: '该链接尚待第二人同意。同意后，请向其索取六位验证码。',
    LINK_CODE_REQUIRED: '该链接须配合六位验证码使用，请向同意发放的人员索取后填写。',
    LINK_CODE_WRONG: '验证码不正确，还可以再试{left}次。次数用完的，请联系安全管理员重新发放。',
    SYSTEM_TOKEN_UNIT: '所选单位不存在或已撤销，请重新选择。',
    SYSTEM_TOKEN_EXISTS: '该单位已有名为“{name}”的系统在用令牌，请先收回，或者换一个名称。',
    SYSTEM_TOKEN_NOT_FOUND: '未找到该令牌。',
    SYSTEM_TOKEN_GONE: '该令牌已经收回。',
  },
  words: {
    adminRole: { SYSTEM_ADMIN: '系统管理员', SECURITY_ADMIN: '安全管理员', AUDIT_ADMIN: '日志审计员' },
  },
} as const;
