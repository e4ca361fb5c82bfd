import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { RecordForm } from '../../../parts/form/record-form';
import type { UnitChoice } from '../../../parts/unit-picker';
import { useOutcome } from '../../../parts/use-outcome';
import { UNIT_KINDS, type UnitKind } from '../organisation-search';
import { type UnitValues, useUnitFields } from './unit-fields';

interface Values extends UnitValues {
  readonly kind: UnitKind;
  readonly parent?: UnitChoice;
}

/** Adds a unit; it gets the vacant posts of its kind. */
export function NewUnitForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['organisation', 'words']);
  const outcome = useOutcome();
  const navigate = useNavigate({ from: '/settings/organisation' });
  const kinds = UNIT_KINDS.map((value) => ({ value, label: t(`words:unitKind.${value}`) }));
  const send = async ({ name, kind, parent, headedByCityLeader, sortOrder }: Values): Promise<unknown> => {
    const sent = await client.POST('/api/v1/units', {
      body: {
        name,
        kind,
        headedByCityLeader: headedByCityLeader ?? false,
        ...(parent !== undefined && { parentId: parent.id }),
        ...(sortOrder != null && { sortOrder }),
      },
    });
    if (sent.data !== undefined) void navigate({ search: { unit: sent.data.id } });
    return sent;
  };
  return (
    <RecordForm<Values>
      title={t('newUnit.title')}
      submit={t('newUnit.submit')}
      done={(sent) => outcome(sent, t('newUnit.done'))}
      draft="unit:new"
      version={0}
      initial={{ kind: 'DEPARTMENT' }}
      send={send}
      note={t('newUnit.help')}
      fields={[
        { name: 'kind', label: t('unit.kind'), input: 'select', required: true, choices: kinds },
        { name: 'parent', label: t('unit.parent'), help: t('unit.parentHelp'), input: 'unit', pointer: '/parentId' },
        ...useUnitFields(),
      ]}
      onClose={onClose}
    />
  );
}
