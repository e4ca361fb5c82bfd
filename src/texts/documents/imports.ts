/** 各登记簿的导入导出。 */
export const importsDocuments = {
  titles: {
    REGISTER_BATCH: '同时审核导入的{name}{count}条（{file}）',
    REGISTER_OF_YEAR: '{year}年度{register}',
    VERIFY_IMPORT: '审核导入的{register}{count}条（{file}）',
    REGISTER_CORRECTED_BY_IMPORT: '按导入文件更正（{file}）',
  },
  phrases: { yes: '是', no: '否', andOthers: '{title}等{count}条' },
} as const;
