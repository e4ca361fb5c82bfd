/** 佐证材料附件：告知。 */
export const evidenceDocuments = {
  notices: {
    EVIDENCE_INFECTED: {
      title: '附件查出病毒，已清除',
      body: '附件“{name}”查出病毒（{finding}），文件已清除，原条目其他内容不变。请在本机查杀后重新上传，或者改填文号。',
    },
  },
} as const;
