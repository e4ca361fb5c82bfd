import { Button, Drawer, Input, Segmented } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { Loaded } from '../../../parts/loaded';
import { Empty } from '../../../ui/empty';
import { joined } from '../../../ui/marks';
import { useNarrow } from '../../../ui/use-width';
import type { Offer } from './review';
import { useWhy } from './use-say';

const KINDS = ['COUNT', 'FACT', 'CLAIM'] as const;
type Kind = (typeof KINDS)[number];
/** More than anybody reads; the search narrows it. */
const SHOWN = 60;

interface OffersDrawerProps {
  readonly id: string;
  readonly onChoose: (offer: Offer) => void;
  readonly onClose: () => void;
}

/** What may be put into the text: the numbers of the year as they stand, facts, and what is said by its own words. */
export function OffersDrawer({ id, onChoose, onClose }: OffersDrawerProps) {
  const { t } = useTranslation(['reviews', 'words', 'common']);
  const narrow = useNarrow();
  const [of, setOf] = useState<Kind>('COUNT');
  const [words, setWords] = useState('');
  const asked = useDeferredValue(words.trim());
  const query = api.useQuery('get', '/api/v1/reviews/{id}/offers', {
    params: { path: { id }, query: { of, ...(asked !== '' && { q: asked }) } },
  });
  return (
    <Drawer
      open
      title={t('offers.title')}
      placement={narrow ? 'bottom' : 'right'}
      size={narrow ? '92%' : 640}
      onClose={onClose}
      closable={{ 'aria-label': t('common:act.close') }}
    >
      <div className="stack">
        <Segmented<Kind>
          value={of}
          onChange={setOf}
          aria-label={t('offers.kind')}
          options={KINDS.map((kind) => ({ value: kind, label: t(`words:reviewChip.${kind}`) }))}
        />
        <Input
          type="search"
          autoFocus
          value={words}
          maxLength={100}
          placeholder={t('offers.search')}
          aria-label={t('offers.search')}
          onChange={({ target }) => setWords(target.value)}
        />
        <Loaded query={query}>
          {(offers) =>
            offers.length === 0 ? (
              <Empty>{t('offers.none')}</Empty>
            ) : (
              <>
                <ul className="review-offers" aria-label={t('offers.title')}>
                  {offers.slice(0, SHOWN).map((offer) => (
                    <OfferLine key={offer.token} offer={offer} onChoose={onChoose} />
                  ))}
                </ul>
                {offers.length > SHOWN && <p className="quiet">{t('offers.more', { count: offers.length - SHOWN })}</p>}
              </>
            )
          }
        </Loaded>
      </div>
    </Drawer>
  );
}

interface OfferLineProps {
  readonly offer: Offer;
  readonly onChoose: (offer: Offer) => void;
}

function OfferLine({ offer, onChoose }: OfferLineProps) {
  const { t } = useTranslation('reviews');
  const why = useWhy();
  const { name, value, unitOfMeasure, lastYear, domain, unitName } = offer;
  const number = value == null ? null : joined(value, unitOfMeasure ?? '');
  const beside = [
    unitName,
    domain,
    lastYear == null ? null : t('offers.lastYear', { value: joined(lastYear, unitOfMeasure ?? '') }),
    offer.why == null ? null : t('offers.refused', { why: why(offer.why) }),
  ].filter((one) => one != null && one !== '');
  return (
    <li>
      <div lang="zh-CN">
        <strong>{name}</strong> {number}
        {beside.length > 0 && <p className="quiet">{beside.join(' · ')}</p>}
      </div>
      <Button onClick={() => onChoose(offer)} aria-label={t('offers.chooseOf', { name })}>
        {t('offers.choose')}
      </Button>
    </li>
  );
}
