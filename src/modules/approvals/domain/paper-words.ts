/** 线下签批登记：告知签批人、非本人签批告知改革办负责同志。 */
export const paperWords = {
  WAITING: {
    title: '已登记您的线下签批，待复核：{matter}',
    body: '{registrar}登记：{by}于{on}签批“{words}”{number}（{verdict}）。经另一人复核后生效。如非您本人签批，请点“非本人签批”，登记即作废。',
  },
  EFFECTIVE: {
    title: '已登记您的线下签批：{matter}',
    body: '{registrar}登记：{by}于{on}签批“{words}”{number}（{verdict}），现已生效。如非您本人签批，请在3个工作日内点“非本人签批”。',
  },
  number: '，文号{number}',
  verdicts: { APPROVED: '同意', REJECTED: '不同意' },
  disowned: {
    title: '非本人签批：{matter}',
    ended: '{signer}答复：该签批非本人所签（{words}）。登记人：{registrar}。由此作出的决定已终止，请核查登记依据。',
    open: '{signer}答复：该签批非本人所签（{words}）。登记人：{registrar}。由此作出的决定已列入改革办待办，请在3个工作日内核查、重新审批。',
  },
  withdrawn: {
    title: '已撤回：{matter}',
    body: '{asker}已撤回该申请，不再需要您审批。',
  },
} as const;
