import { useTranslation } from 'react-i18next';
import type { Field } from '../../../parts/form/field';
import { BY_HAND, COUNTS, ROWS } from './comparison';

/** Up to eight rows: what each is called, and the count that answers it. */
export function useRowFields(): readonly Field[] {
  const { t } = useTranslation(['scores', 'words']);
  const choices = [
    { value: BY_HAND, label: t('comparison.byHand') },
    ...COUNTS.map((id) => ({ value: id, label: t(`words:comparedCount.${id}`) })),
  ];
  return Array.from({ length: ROWS }, (_, at): readonly Field[] => [
    {
      ...{ name: ['rows', at, 'words'], label: t('comparison.rowOf', { number: at + 1 }), max: 50 },
      required: at === 0,
      pointer: `/rows/${String(at)}/words`,
    },
    { name: ['rows', at, 'countId'], label: t('comparison.countOf', { number: at + 1 }), input: 'select', choices },
  ]).flat();
}
