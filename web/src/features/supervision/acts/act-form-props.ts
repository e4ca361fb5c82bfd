import type { Interview } from '../use-proposals';

/** What the form of each act on an interview is handed. */
export interface ActFormProps {
  readonly interview: Interview;
  readonly onClose: () => void;
}
