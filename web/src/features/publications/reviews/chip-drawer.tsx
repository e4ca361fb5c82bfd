import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Level } from '../../../parts/counted-items';
import { CountedItems } from '../../../parts/counted-items';
import { dateWords } from '../../../ui/dates';
import { Facts } from '../../../ui/facts';
import { noted } from '../../../ui/marks';
import { PlaceLink } from '../../../ui/place-link';
import { useNarrow } from '../../../ui/use-width';
import { ChipWording } from './chip-wording';
import { valueOf } from './numbers-table';
import type { Chip, Review } from './review';
import { useShown } from './use-say';

interface ChipDrawerProps {
  readonly review: Review;
  /** Undefined while it is still being read. */
  readonly chip: Chip | undefined;
  /** Says it otherwise; null where nothing may be written. */
  readonly onRestate: ((next: string) => void) | null;
  readonly onClose: () => void;
}

/** What stands behind a reference: its value, how it is counted, as of when, its list, and how it is said. */
export function ChipDrawer({ review, chip, onRestate, onClose }: ChipDrawerProps) {
  const { t } = useTranslation(['reviews', 'common']);
  const narrow = useNarrow();
  const shown = useShown()(chip);
  return (
    <Drawer
      open
      title={t('chip.title', { words: shown.words })}
      placement={narrow ? 'bottom' : 'right'}
      size={narrow ? '92%' : 720}
      onClose={onClose}
      closable={{ 'aria-label': t('common:act.close') }}
    >
      {chip === undefined ? (
        <p role="status">{t('chip.reading')}</p>
      ) : (
        <div className="stack">
          <Behind chip={chip} note={shown.note} />
          {onRestate !== null && <ChipWording reviewId={review.id} chip={chip} onRestate={onRestate} />}
          <ListBehind review={review} chip={chip} />
        </div>
      )}
    </Drawer>
  );
}

function Behind({ chip, note }: { readonly chip: Chip; readonly note: string | null }) {
  const { t } = useTranslation(['reviews', 'words']);
  const { kind, definition, asOf, before, lastYear, listSize } = chip;
  return (
    <Facts
      facts={[
        { name: t('numbers.kind'), value: t(`words:reviewChip.${kind}`) },
        { name: t('state'), value: note },
        { name: t('numbers.value'), value: valueOf(chip) },
        { name: t('chip.before'), value: before },
        { name: t('numbers.lastYear'), value: lastYear == null ? null : noted(lastYear.value, lastYear.words) },
        { name: t('asOf'), value: asOf == null ? null : t('until', { on: dateWords(asOf) }) },
        { name: t('numbers.list'), value: listSize === 0 ? null : t('chip.list', { count: listSize }) },
        { name: t('numbers.definition'), value: definition, wide: true },
      ]}
    />
  );
}

/** The way from a reference to what it stands for: the list of a count, or the record. */
function ListBehind({ review, chip }: { readonly review: Review; readonly chip: Chip }) {
  const { t } = useTranslation('reviews');
  const { kind, reference, params, unitOfMeasure } = chip;
  const word = (name: string): string | undefined => {
    const value = params[name];
    return typeof value === 'string' ? value : undefined;
  };
  if (kind === 'FACT' || kind === 'CLAIM') {
    // A rank or a run of months is an indicator's; everything else stands in a register.
    const ranked = ['ORDINAL', 'MONTHS_RUNNING'].includes(word('say') ?? '') && kind === 'CLAIM';
    const place = ranked ? `/indicators/${reference}` : `/registers/entries/${reference}`;
    return <PlaceLink place={place}>{t('chip.record')}</PlaceLink>;
  }
  const cut = {
    ...{ year: review.year, asOf: review.asOf, publicOnly: review.kind === 'ANNUAL_REVIEW' },
    ...{ kind: word('kind'), level: word('level') as Level, projectId: word('project'), unitId: word('unit') },
    ...{ leaderPostId: word('post'), domain: word('domain'), before: word('before') },
  };
  return <CountedItems count={reference} label={t('numbers.list')} unitOfMeasure={unitOfMeasure ?? ''} cut={cut} />;
}
