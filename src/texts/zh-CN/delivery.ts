/** 消息渠道与接收地址。 */
export const deliveryTexts = {
  words: {
    channelKind: { MAIL: '邮件' },
    mailSecurity: { TLS: '全程加密（TLS）', STARTTLS: '连接后加密（STARTTLS）', NONE: '不加密' },
    messageClass: { NORMAL: '一般事项', INFO: '抄送和知悉事项' },
  },
  problems: {
    CHANNEL_NAME_TAKEN: '已有名为“{name}”的消息渠道，请换一个名称。',
    CHANNEL_NOT_TESTED: '该渠道当前的设置还没有测试通过，请先发送测试消息。',
    CHANNEL_NOT_IN_SERVICE: '该渠道尚未启用，不需要暂停。',
    CHANNEL_PASSWORD_AGAIN: '服务器、端口、加密方式或者用户名有变动，请重新填写密码。',
    CHANNEL_TEST_FAILED: '测试消息没有发出。请核对服务器、端口、加密方式、用户名和密码；具体原因见操作日志。',
    HOST_NOT_ALLOWED:
      '“{host}”不能作为发送服务器：找不到该主机，或者该主机在内部网络、未列入OUTGOING_HOSTS。内部邮件服务器须先由运维人员列入。',
    ADDRESS_UNKNOWN_CHANNEL: '所选消息渠道不存在或尚未启用，请重新选择。',
    ADDRESS_NOT_ONE: '请填写一个邮箱地址，不带姓名；有多个地址的，逐个增加。',
    ADDRESS_TWICE: '同一渠道下的同一地址只需填写一次。',
  },
} as const;
