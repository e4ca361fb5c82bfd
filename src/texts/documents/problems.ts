/** 难题：待办名称和告知。 */
export const problemsDocuments = {
  notices: {
    PROBLEM_ASSIGNED: {
      title: '难题交办',
      body: '{problem}由你单位牵头解决，时限{day}。确需调整时限的，写明原因后自行调整。',
    },
    PROBLEM_TO_CONFIRM: {
      title: '请确认难题是否解决',
      body: '{problem}的承办单位报告已经解决，请你单位核实后确认，或者提出异议。',
    },
    PROBLEM_DISPUTED: { title: '难题有异议', body: '{problem}尚未解决：{reason}。改革办将重新明确时限。' },
  },
  titles: {
    PROBLEM: '解决难题：{problem}',
    PROBLEM_ASSIGN: '明确难题的承办单位和时限：{problem}',
  },
  phrases: {
    problemMasses: '群众',
    problemNumber: '（号码略）',
    problemTask: '解决难题：{problem}',
    problemList: '难题清单',
    problemByList: '按导入的清单调整（{file}）',
    problemCorrection: '难题有异议：{reason}',
  },
} as const;
