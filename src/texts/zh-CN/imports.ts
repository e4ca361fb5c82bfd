/** 登记簿的导入：整份文件和各行的问题。 */
export const importsTexts = {
  problems: {
    HEADINGS_UNKNOWN: '表头中没有找到以下各栏：{columns}。请在表中补上，或者把相应的栏名改成这样，再重新导入。',
    WORKBOOK_MARKED_SECRET: '文件中标有“{mark}”字样，本系统不得处理涉密文件，未予导入，原文件已删除。',
    IMPORT_OVERTAKEN: '预览后情况有变化，按原预览不能全部办理，均未导入。请放弃本次导入，重新上传并核对预览。',
    SECRET_MARK: '“{column}”含“{mark}”字样，本系统不得处理涉密内容，该行未予接收（第{row}行）。',
    ROW_UNIT_UNKNOWN:
      '没有名为“{words}”的单位，导入不新增单位，请核对名称，或者先在“单位与任职”中新增（第{row}行“{column}”）。',
    LEADER_UNKNOWN:
      '第{row}行“{column}”：未找到市领导岗位“{words}”，请核对岗位名称；不在岗位目录内的批示领导，填入“批示领导”栏。',
    POST_UNKNOWN:
      '第{row}行“{column}”：未找到岗位“{words}”，或者有几个同名岗位，请写明单位，如“市委改革办综合科科长”。',
    PROJECT_UNKNOWN: '没有名为“{words}”的改革事项，或者有几项同名，请填写事项名称或编号（第{row}行“{column}”）。',
    KIND_UNKNOWN: '未能识别“{words}”，请填写其中一项：{choices}（第{row}行“{column}”）。',
    VALUE_NOT_WHOLE: '“{words}”不是{min}至{max}之间的整数，请只填数字（第{row}行“{column}”）。',
    ROWS_UNEVEN: '“{column}”有{found}项，其他列有{count}项，请逐项对应填写，用分号隔开，没有的留空（第{row}行）。',
    LINKED_ENTRY_UNKNOWN: '没有名为“{words}”的登记条目，或者有几条同名，请核对名称（第{row}行“{column}”）。',
    PROOF_NOT_READ: '未能识别“{words}”，请填写文号或者《文件全称》，多个的用分号隔开（第{row}行“{column}”）。',
    ROW_TWICE: '与第{firstRow}行是同一条，请只保留一行（第{row}行）。',
    ENTRY_READ_BY_NAME: '该条只限知悉人查看，导入不能改动；需要更正的，请在该条目页面办理（第{row}行）。',
    ENTRY_REPORTED_BY_UNIT: '该条由单位自行报送、尚待审核，不由导入修改；需要改动的，请退回补正（第{row}行）。',
  },
} as const;
