/** 佐证材料附件。 */
export const evidenceTexts = {
  words: {
    fileState: { KEPT: '可以下载', UNSCANNED: '待查毒', LOST: '文件缺失', INFECTED: '查出病毒，已清除' },
  },
  problems: {
    EVIDENCE_NOT_FOUND: '未找到该附件，可能不存在、已清理，或者不在您的查看范围内。',
    EVIDENCE_NO_PICTURE: '该附件不是可以预览的图片，请下载查看。',
    EVIDENCE_STATE: '该附件已上传完毕，不能再写入。',
    EVIDENCE_INCOMPLETE: '附件尚未传完（已收到{received}字节，共{size}字节），请继续上传。',
    EVIDENCE_IN_USE: '该附件已用作证明，不能移除。',
    EVIDENCE_LOST: '附件记录仍在，但服务器上未找到文件，请联系系统管理员从备份中恢复。',
    EVIDENCE_UNSCANNED: '该附件待查毒，查毒通过后方可下载，请稍后再试。',
    EVIDENCE_INFECTED: '“{name}”查出病毒（{finding}），文件未保存。请在本机查杀后重新上传。',
    EVIDENCE_PLACE: '上传位置与服务器上已收到的不一致，请按已收到的位置继续上传。',
    EVIDENCE_PIECE: '未能识别这段上传内容，请重新上传。',
    EVIDENCE_NAME: '文件名称不符合要求，或者不是可以上传的类型（{endings}）。',
    EVIDENCE_KIND: '“{name}”的内容与其后缀所示类型不符，未予保存。',
    EVIDENCE_PICTURE:
      '“{name}”作为图片读不出来，或者超过1.2亿像素，未予保存。请用看图软件打开后另存为JPG或者缩小，再上传。',
    EVIDENCE_TOO_LARGE: '单个附件不能超过{fileMb}MB。',
    EVIDENCE_UNIT_FULL: '本单位附件已达上限（{unitFiles}个、{unitMb}MB），请先移除未使用的附件，或者联系系统管理员。',
  },
} as const;
