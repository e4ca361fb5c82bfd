/** Six digits are guessed in a million tries; five wrong ones end the link. */
export const LINK_CODE = { digits: 6, wrongAllowed: 5 } as const;

/** A link as far as its code is concerned. */
export interface CodedLink {
  readonly needsCode: boolean;
  /** Null until the second person has agreed. */
  readonly codeHash: string | null;
  readonly wrongCodes: number;
}

/** What a link says before a code is looked at: go on, or why not. */
export function askedOf(
  link: CodedLink,
  code: string | null,
): 'NO_CODE' | 'COMPARE' | 'WAITS' | 'CODE_REQUIRED' | 'ENDED' {
  if (!link.needsCode) return 'NO_CODE';
  if (link.codeHash === null) return 'WAITS';
  if (link.wrongCodes >= LINK_CODE.wrongAllowed) return 'ENDED';
  return code === null ? 'CODE_REQUIRED' : 'COMPARE';
}
