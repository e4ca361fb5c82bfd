/**
 * What became of sending. `reference`: the provider's own number of it. TEMPORARY: tried again later. PERMANENT: this address takes nothing, for there is none such. REFUSED: this message is not taken, nor will it be later; that says nothing
 * of the address. `askedSeconds`: the provider asks to be left in peace so long, and the whole channel waits.
 * UNKNOWN: it may have been taken, and nobody said.
 */
export type Outcome =
  | { readonly kind: 'ACCEPTED' }
  | { readonly kind: 'TEMPORARY'; readonly code: string; readonly askedSeconds?: number }
  | { readonly kind: 'PERMANENT'; readonly code: string }
  | { readonly kind: 'REFUSED'; readonly code: string }
  | { readonly kind: 'UNKNOWN'; readonly code: string };
