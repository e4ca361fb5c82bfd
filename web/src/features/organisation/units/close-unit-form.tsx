import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { RecordForm } from '../../../parts/form/record-form';
import { useOutcome } from '../../../parts/use-outcome';
import { useToday } from '../../../parts/use-today';
import { signs } from '../roles';
import type { UnitDetail } from './use-units';

interface Values {
  readonly closedOn?: string;
}

interface CloseUnitFormProps {
  readonly unit: UnitDetail;
  readonly onClose: () => void;
}

/** Closes a unit on which nothing hangs any more; what still hangs on it the server names. */
export function CloseUnitForm({ unit, onClose }: CloseUnitFormProps) {
  const { t } = useTranslation('organisation');
  const outcome = useOutcome();
  const today = useToday();
  const { id, name, version } = unit;
  return (
    <RecordForm<Values>
      title={`${t('unitActs.close')} · ${name}`}
      submit={t('closeUnit.submit')}
      done={(sent) => outcome(sent, t('closeUnit.done'))}
      draft={`unit:${id}:close`}
      version={version}
      send={({ closedOn }, headers) =>
        client.POST('/api/v1/units/{id}/close', {
          params: { path: { id } },
          headers,
          body: { ...(closedOn !== undefined && { closedOn }) },
        })
      }
      note={<p>{t('closeUnit.help', { count: unit.posts.length })}</p>}
      fields={[
        {
          name: 'closedOn',
          label: t('closeUnit.on'),
          help: t('closeUnit.onHelp'),
          input: 'day',
          to: today,
        },
      ]}
      onClose={onClose}
    >
      {unit.posts.some(({ role, personId }) => signs(role) && personId != null) && (
        <p className="quiet">{t('twoPeople.closing')}</p>
      )}
    </RecordForm>
  );
}
