/**
 * What became of sending. `reference`: the provider's own number of it. TEMPORARY: tried again later. PERMANENT: this address takes nothing.
 * UNKNOWN: it may have been taken, and nobody said.
 */
export type Outcome =
  | { readonly kind: 'ACCEPTED' }
  | { readonly kind: 'TEMPORARY'; readonly code: string; readonly askedSeconds?: number }
  | { readonly kind: 'PERMANENT'; readonly code: string }
  | { readonly kind: 'UNKNOWN'; readonly code: string };
