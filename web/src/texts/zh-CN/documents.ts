/** 公文下载 */
export const documents = {
  title: '公文下载（Word）',
  note: '版式按国家标准《党政机关公文格式》生成，印章位置留空。打印的电脑须装有小标宋、仿宋等字体，否则版面会有出入。每次下载均有记录。',
  number: '编号',
  numberOf: '为{{name}}编发文字号',
  issuer: {
    set: '发文机关设置',
    note: '用于公文的发文机关标志、落款和发文字号。设置后下载的公文按此显示，已编的发文字号不变。',
    fullName: '发文机关全称或者规范化简称',
    code: '机关代字',
    header: '发文机关标志',
    headerHelp: '不填的，用发文机关全称。',
    copyTo: '抄送机关',
    copyToHelp: '印在函件和纪要的版记中；不填的，不印抄送。',
    inspectionBasis: '督察依据',
    interviewBasis: '约谈依据',
    basisHelp: '制度名称和条款，如“《澄川市改革督察工作办法》第九条”；不填的，公文中不引用。',
    retain: '归档保管期限：{{kind}}',
    save: '保存',
    codeHelp: '如“澄改办”，发文字号即为“澄改办函〔2026〕1号”。',
  },
};
