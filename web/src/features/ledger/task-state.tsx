import { useTranslation } from 'react-i18next';
import { StateTag } from '../../ui/state-tag';
import type { TaskState } from './ledger-search';

const TONES = { ASSIGNED: 'plain', SUBMITTED: 'calm', RETURNED: 'warn', VERIFIED: 'good', CANCELLED: 'plain' } as const;

/** The state of a task in its word. */
export function TaskStateTag({ state }: { readonly state: TaskState }) {
  const { t } = useTranslation('words');
  return <StateTag tone={TONES[state]}>{t(`taskState.${state}`)}</StateTag>;
}
