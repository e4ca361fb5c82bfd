import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Queue } from './use-queue';

/** On a phone: one matter at a time, forwards and backwards. */
export function Stepper({ queue }: { readonly queue: Queue }) {
  const { t } = useTranslation('quarter');
  const { present, place, duties } = queue;
  return (
    <div className="stepper">
      <Button disabled={place === 0} onClick={() => queue.move(-1)}>
        {t('verify.previous')}
      </Button>
      <span>{t('verify.place', { place: place + 1, count: duties.length })}</span>
      <Button disabled={place >= duties.length - 1} onClick={() => queue.move(1)}>
        {t('verify.next')}
      </Button>
      {present !== undefined && (
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
