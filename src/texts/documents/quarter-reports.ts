/** 季度情况：告知与文书。 */
export const quarterReportsDocuments = {
  phrases: {
    quarterReport: '{quarter}改革工作情况',
  },
  notices: {
    PUBLICATION_DISCARDED: {
      title: '{name}已作废',
      body: '您起草的{name}已作废，原因：{reason}。需要时可以重新起草。',
    },
  },
} as const;
