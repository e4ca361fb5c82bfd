import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { HandWritten } from './digits';
import type { Named } from './statement';

interface HandWrittenListProps {
  readonly digits: readonly HandWritten[];
  readonly onReference: (one: HandWritten) => void;
  readonly onName: (one: HandWritten, as: Named['as']) => void;
  readonly onGoTo: (one: HandWritten) => void;
}

/** The numbers that were written by hand: each becomes a reference, or is said to be a name or a date. */
export function HandWrittenList({ digits, onReference, onName, onGoTo }: HandWrittenListProps) {
  const { t } = useTranslation('statements');
  if (digits.length === 0) return null;
  return (
    <div className="statement-by-hand" role="group" aria-label={t('byHand.title')}>
      <p>{t('byHand.count', { count: digits.length })}</p>
      <ul>
        {digits.map((one) => {
          const { from, digits: number, before, after } = one;
          return (
            <li key={from}>
              <button type="button" className="statement-where" onClick={() => onGoTo(one)} lang="zh-CN">
                {before}
                <mark>{number}</mark>
                {after}
              </button>
              <span className="row">
                <Button onClick={() => onReference(one)} aria-label={t('byHand.referenceOf', { number })}>
                  {t('byHand.reference')}
                </Button>
                <Button onClick={() => onName(one, 'NAME')} aria-label={t('byHand.nameOf', { number })}>
                  {t('byHand.name')}
                </Button>
                <Button onClick={() => onName(one, 'DATE')} aria-label={t('byHand.dateOf', { number })}>
                  {t('byHand.date')}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
