/** 消息渠道与接收地址。 */
export const deliveryTexts = {
  words: {
    channelKind: {
      MAIL: '邮件',
      WEBHOOK: '对接系统（签名推送）',
      DINGTALK: '钉钉群机器人',
      WECOM: '企业微信群机器人',
      FEISHU: '飞书群机器人',
      ALIYUN_SMS: '短信（阿里云）',
      TENCENT_SMS: '短信（腾讯云）',
    },
    mailSecurity: { TLS: '全程加密（TLS）', STARTTLS: '连接后加密（STARTTLS）', NONE: '不加密' },
    messageClass: { NORMAL: '一般事项', INFO: '抄送和知悉事项' },
  },
  problems: {
    CHANNEL_NAME_TAKEN: '已有名为“{name}”的消息渠道，请换一个名称。',
    CHANNEL_NOT_TESTED: '该渠道当前的设置还没有测试通过，请先发送测试消息。',
    CHANNEL_NOT_IN_SERVICE: '该渠道尚未启用，不需要暂停。',
    CHANNEL_PASSWORD_AGAIN: '消息的去向有变动（服务器、端口、加密方式、用户名或者推送地址），请重新填写密码或者密钥。',
    CHANNEL_SECRET_NEEDED: '请填写密钥，该渠道没有密钥不能使用。',
    CHANNEL_APP_NEEDED: '腾讯云短信须填写应用编号（SdkAppId），在短信控制台“应用管理”中查看。',
    CHANNEL_SECRET_WEAK: '密钥不合要求：须以whsec_开头，后接24至64字节随机数的Base64编码，由接收系统提供。',
    CHANNEL_TEST_FAILED: '测试消息没有发出。请核对本渠道的各项设置；具体原因见操作日志。',
    CHANNEL_TESTS_SPENT: '今日的测试消息已用完（所有渠道合计{limit}条），请明日再试。',
    CHANNEL_STOPPED_LONG:
      '连续暂停合计不得超过{hours}小时，恢复发送满24小时后重新计算。请缩短暂停时长，或者先恢复发送。',
    HOST_NOT_ALLOWED:
      '“{host}”不能作为发送去向：找不到该主机，或者该主机在内部网络、未列入OUTGOING_HOSTS。内部服务器须先由运维人员列入。',
    URL_NOT_ALLOWED:
      '地址不合要求：须以https://开头，不带用户名、密码和“#”；已列入OUTGOING_HOSTS的内部服务器可以用http://。',
    ADDRESS_UNKNOWN_CHANNEL: '所选消息渠道不存在或尚未启用，请重新选择。',
    ADDRESS_NOT_ONE:
      '请按所选渠道填写一个地址（邮箱地址、11位手机号码、对接系统中的账号；群机器人不填），不带姓名；有多个地址的，逐个增加。',
    ADDRESS_TWICE: '同一渠道下的同一地址只需填写一次。',
  },
} as const;
