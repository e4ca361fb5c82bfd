import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { RecordForm } from '../../../parts/form/record-form';
import { useToday } from '../../../parts/use-today';
import { useHeldField } from '../filing/held-field';
import type { DutyPageData } from '../filing/filing-values';

/** 已开展登记: it took place and is filed later. */
export function HoldForm({ duty, onLeave }: { readonly duty: DutyPageData; readonly onLeave: () => void }) {
  const { t } = useTranslation('todo');
  const today = useToday();
  const { id, plannedOn, version } = duty;
  const held = useHeldField(duty, today);
  return (
    <RecordForm<{ heldOn?: string }>
      frame="section"
      title={t('act.hold')}
      note={t('holdNote')}
      draft={`hold:${id}`}
      initial={{ heldOn: plannedOn != null && plannedOn <= today ? plannedOn : today }}
      version={version}
      onClose={onLeave}
      send={({ heldOn = '' }, headers) =>
        client.POST('/api/v1/duties/{id}/hold', { params: { path: { id } }, body: { heldOn }, headers })
      }
      fields={[{ ...held, label: t('form.heldOn') }]}
    />
  );
}
