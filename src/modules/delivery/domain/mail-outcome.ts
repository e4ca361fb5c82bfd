import type { Outcome } from './outcome.js';

/** What the mail library says of a talk that failed. */
export interface MailError {
  readonly code?: string;
  /** The step at which it failed. */
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/** Said about the recipient or the message: nothing will come of trying again. What is said about us (sign-in, sender, server) may be mended. */
const isRefusal = ({ command = '', responseCode = 0 }: MailError): boolean =>
  responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA');

/**
 * There is no such mailbox, by the enhanced status of RFC 3463: 5.1.1 mailbox, 5.1.2 its domain, 5.1.3 its form, 5.1.6 moved away, 5.1.10 its
 * domain takes no mail. A relay that is denied (5.7.1), a full or locked mailbox, a policy and a bare 550 say nothing of the kind.
 */
const isNoMailbox = ({ command = '', response = '' }: MailError): boolean =>
  command === 'RCPT TO' && /^5\d\d[ -]5\.1\.(?:1|2|3|6|10)\b/.test(response);

/**
 * What became of a message whose talk failed.
 * @param handedOver whether all of it had left by then: unless the server refused it in so many words, it may have been taken
 */
export function mailOutcome(error: MailError, handedOver: boolean): Outcome {
  if (isNoMailbox(error)) return { kind: 'PERMANENT', code: 'ADDRESS_REFUSED' };
  if (isRefusal(error)) return { kind: 'REFUSED', code: 'MESSAGE_REFUSED' };
  const refused = (error.responseCode ?? 0) >= 400;
  if (handedOver && !refused) return { kind: 'UNKNOWN', code: 'NO_ANSWER' };
  if (error.code === 'EAUTH') return { kind: 'TEMPORARY', code: 'SIGN_IN_REFUSED' };
  return { kind: 'TEMPORARY', code: refused ? 'SERVER_REFUSED' : 'NOT_REACHED' };
}
