import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { RecordForm } from '../../../parts/form/record-form';
import { useOutcome } from '../../../parts/use-outcome';
import { type UnitValues, useUnitFields } from './unit-fields';
import type { UnitDetail } from './use-units';

interface ChangeUnitFormProps {
  readonly unit: UnitDetail;
  readonly onClose: () => void;
}

/** Renames a unit or puts it elsewhere in the list; posts, chains and records stay. */
export function ChangeUnitForm({ unit, onClose }: ChangeUnitFormProps) {
  const { t } = useTranslation('organisation');
  const outcome = useOutcome();
  const { id, name, headedByCityLeader, sortOrder, version } = unit;
  return (
    <RecordForm<UnitValues>
      title={`${t('unitActs.change')} · ${name}`}
      submit={t('changeUnit.submit')}
      done={(sent) => outcome(sent, t('changeUnit.done'))}
      draft={`unit:${id}:change`}
      version={version}
      initial={{ name, headedByCityLeader, sortOrder }}
      present={<p>{name}</p>}
      send={(values, headers) =>
        client.PUT('/api/v1/units/{id}', {
          params: { path: { id } },
          headers,
          body: {
            name: values.name,
            headedByCityLeader: values.headedByCityLeader ?? false,
            sortOrder: values.sortOrder ?? sortOrder,
          },
        })
      }
      note={t('changeUnit.help')}
      fields={useUnitFields()}
      onClose={onClose}
    />
  );
}
