import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNarrow } from '../../../ui/use-width';
import type { Queue } from './use-queue';
import type { Verdicts } from './use-verdicts';

interface QueueHeadProps {
  readonly queue: Queue;
  readonly verdicts: Verdicts;
}

/** Choosing all and verifying the chosen; on a desk the keys are told. */
export function QueueHead({ queue, verdicts }: QueueHeadProps) {
  const { t } = useTranslation(['quarter', 'common']);
  const narrow = useNarrow();
  if (queue.duties.length === 0 || !verdicts.allowed) return null;
  return (
    <span className="row">
      {!narrow && <span className="quiet keys">{t('verify.keys')}</span>}
      {!narrow && <Button onClick={queue.chooseAll}>{t('common:act.selectAll')}</Button>}
      {(!narrow || queue.chosen.length > 0) && (
        <Button
          disabled={queue.chosen.length === 0}
          loading={verdicts.busy && queue.chosen.length > 0}
          onClick={verdicts.verifyChosen}
        >
          {t('verify.batch', { count: queue.chosen.length })}
        </Button>
      )}
    </span>
  );
}
