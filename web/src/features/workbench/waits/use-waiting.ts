import { useApprovals } from './use-approvals';
import { useConfirmations } from './use-confirmations';
import { useDue } from './use-due';
import { useEntered } from './use-entered';
import { useNoting } from './use-noting';
import { useOfficeYear } from './use-office-year';
import { usePapers } from './use-papers';
import { useSigning, useTalks } from './use-talks';
import { useVerifying } from './use-verifying';
import type { WaitGroup } from './wait';

/** Everything that waits for the reader, in the order in which it presses; groups that have nothing are left out. */
export function useWaiting(): { readonly groups: readonly WaitGroup[]; readonly pending: boolean } {
  const [sign, attend, check] = useSigning();
  const [verify, reports] = useVerifying();
  const groups = [
    sign,
    useApprovals(),
    usePapers(),
    useNoting(),
    useConfirmations(),
    attend,
    useDue(),
    ...useOfficeYear(),
    verify,
    reports,
    check,
    useEntered(),
    useTalks(),
  ];
  return {
    groups: groups.filter(({ waits, rest = 0, error }) => waits.length + rest > 0 || error !== null),
    pending: groups.some(({ pending }) => pending),
  };
}
