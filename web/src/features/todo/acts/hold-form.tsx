import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { useToday } from '../../../parts/use-today';
import { DayField } from '../filing/fields';
import type { DutyPageData } from '../filing/filing-values';
import { ActForm } from './act-form';

/** 已开展登记: it took place and is filed later. */
export function HoldForm({ duty, onLeave }: { readonly duty: DutyPageData; readonly onLeave: () => void }) {
  const { t } = useTranslation('todo');
  const today = useToday();
  if (today === null) return null;
  const first = `${String(duty.year)}-${String(duty.quarter * 3 - 2).padStart(2, '0')}-01`;
  const likely = duty.plannedOn != null && duty.plannedOn <= today ? duty.plannedOn : today;
  return (
    <ActForm<{ heldOn?: string }>
      name={`hold:${duty.id}`}
      title={t('act.hold')}
      note={t('holdNote')}
      submitWord={t('act.hold')}
      initial={{ heldOn: likely }}
      version={duty.version}
      onLeave={onLeave}
      send={({ heldOn = '' }, version) =>
        client.POST('/api/v1/duties/{id}/hold', {
          params: { path: { id: duty.id } },
          body: { heldOn },
          headers: { 'If-Match': String(version) },
        })
      }
    >
      {() => <DayField name={['heldOn']} label={t('form.heldOn')} from={first} to={today} />}
    </ActForm>
  );
}
