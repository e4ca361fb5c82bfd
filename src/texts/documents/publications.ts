/** 通报综述：告知。 */
export const publicationsDocuments = {
  notices: {
    BULLETIN_LINES_GONE: {
      title: '{year}年{month}月通报有条目不再成立',
      body: '您起草的{year}年{month}月改革工作通报经重新核对，有{count}条滞后事项不再成立，已移出条目，请核对前后文字。',
    },
    BULLETIN_DISCARDED: {
      title: '{year}年{month}月通报已作废',
      body: '您起草的{year}年{month}月改革工作通报已作废，原因：{reason}。需要时可以重新起草。',
    },
  },
} as const;
