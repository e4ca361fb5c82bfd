import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNarrow } from '../../ui/use-width';
import type { Review, ReviewActs } from './use-review';

interface QueueHeadProps<Row> {
  readonly queue: Review<Row>;
  readonly verdicts: ReviewActs<Row>;
}

/** Choosing all and verifying the chosen; on a desk the keys are told. */
export function QueueHead<Row>({ queue, verdicts }: QueueHeadProps<Row>) {
  const { t } = useTranslation(['quarter', 'common']);
  const narrow = useNarrow();
  if (queue.rows.length === 0 || !verdicts.allowed) return null;
  return (
    <span className="row">
      {!narrow && <span className="quiet keys">{t('verify.keys')}</span>}
      {!narrow && (
        <Button onClick={queue.chooseAll}>
          {queue.most === null ? t('common:act.selectAll') : t('verify.first', { count: queue.most })}
        </Button>
      )}
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
