/** 对外消息：不出现人名、项目和事由。 */
export const deliveryDocuments = {
  notices: {
    ADDRESS_FAULT: {
      title: '消息接收地址已停用',
      body: '发往您在“{channel}”登记的接收地址的消息被对方拒收，该地址已停用。请到“消息”中核对后重新启用；在此之前，登记有其他地址的改发其他地址，系统内照常查看。',
    },
    CHANNEL_ACT: {
      title: '消息渠道已设置',
      body: '系统管理员（{name}）新建或修改了消息渠道“{channel}”，测试并启用后才发送消息。经过见操作日志。',
    },
    CHANNEL_ACT_STARTED: {
      title: '消息渠道已启用',
      body: '系统管理员（{name}）启用了消息渠道“{channel}”，消息按该渠道的设置发送。经过见操作日志。',
    },
    CHANNEL_ACT_STOPPED: {
      title: '消息渠道已暂停',
      body: '系统管理员（{name}）暂停消息渠道“{channel}”{hours}小时，原因：{reason}。到时自动恢复，暂停期间的消息恢复后发出。经过见操作日志。',
    },
    CHANNEL_ACT_TESTED: {
      title: '消息渠道今日有测试',
      body: '系统管理员（{name}）今日用消息渠道“{channel}”发送了测试消息，收件地址和次数见操作日志。',
    },
    ADDRESS_FAULT_OFFICE: {
      title: '消息接收地址已停用',
      body: '发往{name}在“{channel}”登记的接收地址的消息被对方拒收，该地址已停用，已告知本人。',
    },
  },
  phrases: {
    messageSubject: '改革工作：您有{count}项事项待办理',
    messageSubjectRepeated: '【重发】改革工作：您有{count}项事项待办理',
    messageWaits: '您有{count}项改革工作事项待办理，请登录系统查看：',
    messageOpen: '登录查看',
    messageContact: '如有疑问，请联系：{contact}。',
    messageRepeated: '此件为第2次发送，编号{number}。此前已收到的，不必重复办理。',
    messageSmsRepeated: '重发{number}',
    messageFoot: '本消息由系统自动发出，请勿回复。',
    messageGroupSubject: '改革工作事项提醒',
    messageGroup: '本群有{count}位同志有改革工作事项待办理，请各自登录系统查看：',
    messageTest: '消息渠道测试',
    messageTestBody: '这是一条测试消息。收到此消息，说明该渠道可以使用。',
  },
} as const;
