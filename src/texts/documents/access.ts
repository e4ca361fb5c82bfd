/** 账号：呈批事项名称和告知。 */
export const accessDocuments = {
  notices: {
    PASSWORD_ENDED: {
      title: '账号密码',
      body: '您已任签批岗位（或者代行其职责），原由一人发放的链接所设密码已失效，请向安全管理员领取链接、向第二人领取验证码后重新设置。',
    },
    PASSWORD_ENDED_ADMIN: {
      title: '账号密码',
      body: '{name}（账号“{login}”）已任签批岗位或者代行其职责，原密码已失效，请为其发放设置密码的链接。',
    },
    PASSWORD_SET: {
      title: '账号密码',
      body: '您的账号已通过一次性链接设置了新密码。非您本人办理的，请立即告知安全管理员和日志审计员。',
    },
    LINK_ASKED: {
      title: '账号密码',
      body: '安全管理员为您的账号申请了设置密码的链接。非您本人要求的，请立即告知安全管理员和日志审计员。',
    },
    SYSTEM_TOKEN_MADE: {
      title: '其他系统可代报读数',
      body: '改革办已为“{system}”生成令牌，该系统可以代{unit}报送所负责指标的读数，报送后仍由改革办审核。对此有异议的，请联系改革办收回。',
    },
    SYSTEM_TOKEN_REVOKED: {
      title: '其他系统不再代报',
      body: '“{system}”的令牌已收回，不再代{unit}报送指标读数，请按期自行填报。',
    },
    SYSTEM_TOKEN_MOVED: {
      title: '其他系统改为代本单位报送',
      body: '单位并入后，“{system}”改为代{unit}报送指标读数，令牌继续有效。不需要的，请联系改革办收回。',
    },
    SYSTEM_TOKEN_CLOSED: {
      title: '其他系统令牌停用',
      body: '并入单位的“{system}”与{unit}在用的系统同名，其令牌已停用，由{unit}在用的同名系统继续报送。',
    },
    APPROVAL_REQUESTED: { title: '{title}', body: '{title}。请核实后同意或者不同意。' },
  },
  titles: {
    DISABLE_ACCOUNT: '停用账号“{login}”',
    ENABLE_ACCOUNT: '恢复使用账号“{login}”',
    ADMINISTRATOR: '设置管理员账号：{login}',
    ACCOUNT_LINK: '为账号“{login}”发放设置密码的链接',
    INITIAL_SETTING: '初始设置：{title}',
  },
} as const;
