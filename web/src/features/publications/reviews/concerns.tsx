import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../ui/section';
import type { Concern } from './review';
import { useWhy } from './use-say';

interface ConcernsProps {
  readonly concerns: readonly Concern[];
  /** Goes to the place; null where nothing may be written. */
  readonly onGo: ((concern: Concern) => void) | null;
}

/** What is to be seen to before the text goes on, each with the way to its place. */
export function Concerns({ concerns, onGo }: ConcernsProps) {
  const { t } = useTranslation('reviews');
  const why = useWhy();
  if (concerns.length === 0) return null;
  const saidOf = ({ kind, code }: Concern): string =>
    kind === 'refused' || kind === 'fault' ? why(code ?? '') : t(`concern.${kind}`);
  return (
    <Section title={t('concern.title')} count={concerns.length}>
      <ul className="review-concerns">
        {concerns.map((concern, place) => {
          const { block, kind, words } = concern;
          const said = saidOf(concern);
          return (
            <li key={place}>
              <span className={`review-concern review-concern-${kind}`}>{t(`concern.kind.${kind}`)}</span>
              <span>
                {words !== '' && <q lang="zh-CN">{words}</q>} {said}
                <span className="quiet"> {t('concern.where', { number: block + 1 })}</span>
              </span>
              {onGo !== null && (
                <Button onClick={() => onGo(concern)} aria-label={t('concern.goOf', { words: words || said })}>
                  {t('concern.go')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
