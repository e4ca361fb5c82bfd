/** 消息：合并的提示、代为录入待确认。 */
export const notificationsDocuments = {
  notices: {
    LIST: { title: '工作提示（{count}项）', body: '{items}' },
    ENTERED_ON_BEHALF: { title: '代为录入待确认', body: '改革办已就{matter}代为录入{what}，请核对并确认。' },
  },
} as const;
