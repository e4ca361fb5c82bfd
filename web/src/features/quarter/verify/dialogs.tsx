import { ConsentDialog } from './consent-dialog';
import { ReturnDialog } from './return-dialog';
import type { Verdicts } from './use-verdicts';

/** What is asked before a verdict. */
export function Dialogs({ verdicts }: { readonly verdicts: Verdicts }) {
  const { asking, answered } = verdicts;
  if (asking === null) return null;
  return asking.what === 'return' ? (
    <ReturnDialog duty={asking.duty} onEnd={answered} />
  ) : (
    <ConsentDialog duty={asking.duty} onEnd={answered} />
  );
}
