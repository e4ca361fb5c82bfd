import { useTranslation } from 'react-i18next';
import { StateTag } from '../../ui/state-tag';
import type { TaskState } from './ledger-search';
import { shownState } from './sheet';

const TONES = {
  ASSIGNED: 'plain',
  DONE_UNCONFIRMED: 'calm',
  SUBMITTED: 'calm',
  RETURNED: 'warn',
  VERIFIED: 'good',
  CANCELLED: 'plain',
} as const;

/** The word of a state as it is shown. */
export function useStateWord(): (state: TaskState) => string {
  const { t } = useTranslation('words');
  return (state) => (state === 'DONE_UNCONFIRMED' ? t(`hold.${state}`) : t(`taskState.${state}`));
}

/** The state of a task in its word. */
export function TaskStateTag({ task }: { readonly task: Parameters<typeof shownState>[0] }) {
  const state = shownState(task);
  const word = useStateWord();
  return <StateTag tone={TONES[state]}>{word(state)}</StateTag>;
}
