/** 改革工作通报, 年度综述, 工作总结, 季度情况, 改革简报. */
export const PUBLICATION_KINDS = ['BULLETIN', 'ANNUAL_REVIEW', 'ANNUAL_REPORT', 'QUARTER_REPORT', 'BRIEFING'] as const;
export type PublicationKind = (typeof PUBLICATION_KINDS)[number];

/** 起草, 征求意见, 呈批, 已印发, 已作废. */
export const PUBLICATION_STATES = ['DRAFT', 'CHECKING', 'APPROVING', 'ISSUED', 'VOID'] as const;
export type PublicationState = (typeof PUBLICATION_STATES)[number];

/** The acts that change the state, from where, and to where. What is issued stays as it is: an error is mended by a new one that names it. */
export const PUBLICATION_ACTS = {
  sendToCheck: { from: ['DRAFT'], to: 'CHECKING' },
  submit: { from: ['CHECKING'], to: 'APPROVING' },
  /** Back to the author, from the units or from the signer. */
  sendBack: { from: ['CHECKING', 'APPROVING'], to: 'DRAFT' },
  issue: { from: ['APPROVING'], to: 'ISSUED' },
  discard: { from: ['DRAFT', 'CHECKING', 'APPROVING'], to: 'VOID' },
} as const satisfies Readonly<
  Record<string, { readonly from: readonly PublicationState[]; readonly to: PublicationState }>
>;
export type PublicationAct = keyof typeof PUBLICATION_ACTS;

/** The state after an act, null where the state does not allow it. */
export function afterPublicationAct(state: PublicationState, act: PublicationAct): PublicationState | null {
  const { from, to } = PUBLICATION_ACTS[act];
  return (from as readonly PublicationState[]).includes(state) ? to : null;
}
