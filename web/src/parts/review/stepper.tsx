import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Review } from './use-review';

/** On a phone: one matter at a time, forwards and backwards. */
export function Stepper<Row extends { readonly id: string }>({ queue }: { readonly queue: Review<Row> }) {
  const { t } = useTranslation('quarter');
  const { present, place, rows } = queue;
  return (
    <div className="stepper">
      <Button disabled={place === 0} onClick={() => queue.move(-1)}>
        {t('verify.previous')}
      </Button>
      <span>{t('verify.place', { place: place + 1, count: rows.length })}</span>
      <Button disabled={place >= rows.length - 1} onClick={() => queue.move(1)}>
        {t('verify.next')}
      </Button>
      {present !== undefined && queue.mayChoose(present) && (
        <Checkbox
          className="stepper-choose"
          checked={queue.isChosen(present.id)}
          onChange={() => queue.choose(present.id)}
        >
          {t('verify.choose')}
        </Checkbox>
      )}
    </div>
  );
}
