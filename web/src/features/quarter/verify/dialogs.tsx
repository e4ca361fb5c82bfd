import { BatchDialog } from './batch-dialog';
import { ConsentDialog } from './consent-dialog';
import { ReturnDialog } from './return-dialog';
import type { Verdicts } from './use-verdicts';

/** What is asked before a verdict. */
export function Dialogs({ verdicts }: { readonly verdicts: Verdicts }) {
  const { asking, answered, verifyAll } = verdicts;
  if (asking === null) return null;
  if (asking.what === 'batch')
    return (
      <BatchDialog
        duties={asking.duties}
        onConfirm={() => void verifyAll(asking.duties)}
        onCancel={() => answered(false)}
      />
    );
  return asking.what === 'return' ? (
    <ReturnDialog duty={asking.duty} onEnd={answered} />
  ) : (
    <ConsentDialog duty={asking.duty} onEnd={answered} />
  );
}
