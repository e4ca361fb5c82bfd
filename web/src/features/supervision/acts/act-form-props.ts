import type { Approval } from '../use-decisions';
import type { Interview } from '../use-proposals';

/** What the form of each act on an interview is handed. */
export interface ActFormProps {
  readonly interview: Interview;
  /** What the server says of the signature that waits; acts of a later step have none. */
  readonly signature: Approval | undefined;
  readonly onClose: () => void;
}
