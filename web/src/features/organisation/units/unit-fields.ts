import { useTranslation } from 'react-i18next';
import type { Field } from '../../../parts/form/field';

const LAST_PLACE = 100_000;

/** What a new unit and a renamed one have in common. */
export interface UnitValues {
  readonly name: string;
  readonly headedByCityLeader?: boolean;
  readonly sortOrder?: number | null;
}

/** Name, place in the list, and whether a city leader heads it. */
export function useUnitFields(): readonly Field[] {
  const { t } = useTranslation('organisation');
  return [
    { name: 'name', label: t('unit.name'), help: t('unit.nameHelp'), required: true, max: 100 },
    { name: 'sortOrder', label: t('unit.order'), help: t('unit.orderHelp'), input: 'number', max: LAST_PLACE },
    { name: 'headedByCityLeader', label: t('unit.headedYes'), help: t('unit.headedHelp'), input: 'tick' },
  ];
}
