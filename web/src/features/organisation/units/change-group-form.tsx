import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { RecordForm } from '../../../parts/form/record-form';
import type { Choice } from '../../../parts/form/field';
import type { UnitChoice } from '../../../parts/unit-picker';
import { type UnitDetail, useUnits } from './use-units';

interface Values {
  readonly host?: UnitChoice;
  readonly members?: readonly Choice[];
  readonly remit?: string;
}

interface ChangeGroupFormProps {
  readonly unit: UnitDetail;
  readonly onClose: () => void;
}

/** Of a group: which unit houses its office, who sits in it, what it answers for. */
export function ChangeGroupForm({ unit, onClose }: ChangeGroupFormProps) {
  const { t } = useTranslation('organisation');
  const names = new Map((useUnits().data ?? []).map(({ id, name }) => [id, name]));
  const { id, name, hostUnitId, memberUnitIds, remit, version } = unit;
  return (
    <RecordForm<Values>
      title={`${t('unitActs.group')} · ${name}`}
      submit={t('changeGroup.submit')}
      done={t('changeGroup.done')}
      draft={`unit:${id}:group`}
      version={version}
      initial={{
        ...(hostUnitId != null && { host: { id: hostUnitId } }),
        members: memberUnitIds.map((one) => ({ value: one, label: names.get(one) ?? '' })),
        ...(remit != null && { remit }),
      }}
      present={<p>{name}</p>}
      send={({ host, members = [], remit: words = '' }, headers) =>
        client.PUT('/api/v1/units/{id}/group', {
          params: { path: { id } },
          headers,
          body: {
            ...(host !== undefined && { hostUnitId: host.id }),
            memberUnitIds: members.map(({ value }) => String(value)),
            ...(words.trim() !== '' && { remit: words }),
          },
        })
      }
      note={t('changeGroup.help')}
      fields={[
        { name: 'host', label: t('unit.host'), input: 'unit', pointer: '/hostUnitId' },
        { name: 'members', label: t('unit.members'), input: 'units', pointer: '/memberUnitIds', max: 60 },
        { name: 'remit', label: t('unit.remit'), input: 'paragraph', max: 500 },
      ]}
      onClose={onClose}
    />
  );
}
