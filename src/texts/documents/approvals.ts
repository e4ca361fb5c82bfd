/** 审批：告知提出人、签批人、审批人；线下签批登记和非本人签批。 */
export const approvalsDocuments = {
  notices: {
    APPROVAL_GRANTED: { title: '已同意：{matter}', body: '{matter}{words}' },
    APPROVAL_REFUSED: { title: '未同意：{matter}', body: '{matter}{words}' },
    APPROVAL_VOID: {
      title: '已作废：{matter}',
      body: '{matter}。提出以后情况已有变化，该申请已作废，请核对后重新提出。',
    },
    APPROVAL_WITHDRAWN: { title: '已撤回：{matter}', body: '{asker}已撤回该申请，不再需要您审批。' },
    APPROVAL_SETTLED: {
      title: '已逐项办结：{matter}',
      body: '{matter}。所列各项均已逐项办结，该申请随之办结，不再需要审批。',
    },
    PAPER_WAITING: {
      title: '已登记您的线下签批，待复核：{matter}',
      body: '{registrar}登记：{by}于{on}签批“{words}”{number}（{verdict}）。经另一人复核后生效。如非您本人签批，请点“非本人签批”，登记即作废。',
    },
    PAPER_EFFECTIVE: {
      title: '已登记您的线下签批：{matter}',
      body: '{registrar}登记：{by}于{on}签批“{words}”{number}（{verdict}），现已生效。如非您本人签批，请在3个工作日内点“非本人签批”。',
    },
    PAPER_DISOWNED_ENDED: {
      title: '非本人签批：{matter}',
      body: '{signer}答复：该签批非本人所签（{words}）。登记人：{registrar}。由此作出的决定已终止，请核查登记依据。',
    },
    PAPER_DISOWNED_OPEN: {
      title: '非本人签批：{matter}',
      body: '{signer}答复：该签批非本人所签（{words}）。登记人：{registrar}。由此作出的决定已列入改革办待办，请在3个工作日内核查、重新审批。',
    },
  },
  phrases: { settledOneByOne: '所列各项均已逐项办结', paperNumber: '，文号{number}', opinion: '。意见：{words}' },
} as const;
