/** 年度归档：目录栏目和告知。 */
export const archivesDocuments = {
  papers: {
    archive: {
      heading: '{year}年度归档文件目录（{retention}）',
      file: '{year}年度归档文件（{retention}）',
      contents: '归档文件目录',
      onPaper: '纸质件存放清单',
      number: '件号',
      responsible: '责任者',
      reference: '文号',
      title: '题名',
      dated: '日期',
      secrecy: '密级',
      pages: '页数',
      remark: '备注',
      place: '存放处',
    },
  },
  notices: {
    ARCHIVE_GIVEN: {
      title: '{year}年度归档文件已移交，请核对',
      body: '{year}年度归档文件已编目打包并签字移交。请对照目录核对后签字接收，有遗漏、差错的退回补正。',
    },
    ARCHIVE_TAKEN: {
      title: '{year}年度文件已归档',
      body: '{year}年度归档文件双方均已签字，即日起内容不再改动；需要更正的，在所在条目下另行注明。',
    },
    ARCHIVE_GIVEN_BACK: {
      title: '{year}年度归档文件被退回',
      body: '{year}年度归档文件经核对后退回，请查看退回意见，补正后重新移交。',
    },
  },
} as const;
