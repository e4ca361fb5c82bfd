import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { useMe } from '../../../api/me';
import { RecordForm } from '../../../parts/form/record-form';
import type { PersonChoice } from '../../../parts/person-picker';
import type { UnitChoice } from '../../../parts/unit-picker';
import { PostOfUnit } from '../posts/post-of-unit';

interface Values {
  readonly unit: UnitChoice;
  readonly postId: string;
  readonly to: PersonChoice;
}

/** Which post goes to whom; who hands it over is whoever holds it. */
export function HandoverForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('organisation');
  const me = useMe();
  const navigate = useNavigate();
  const own = me.posts[0];
  return (
    <RecordForm<Values>
      title={t('handovers.begin')}
      draft="handover:new"
      initial={own === undefined ? {} : { unit: { id: own.unitId, name: own.unitName }, postId: own.postId }}
      note={t('handovers.beginHelp')}
      send={async ({ postId, to }) => {
        const { data } = await client.POST('/api/v1/handovers', { body: { postId, toPersonId: to.id } });
        if (data !== undefined)
          void navigate({ to: '/settings/handovers/$handoverId', params: { handoverId: data.id } });
      }}
      fields={[
        { name: 'unit', label: t('delegations.unit'), input: 'unit', required: true },
        { name: 'postId', label: t('handovers.post'), required: true, control: <PostOfUnit /> },
        {
          name: 'to',
          pointer: '/toPersonId',
          label: t('handovers.to'),
          help: t('handovers.toHelp'),
          input: 'person',
          required: true,
        },
      ]}
      onClose={onClose}
    />
  );
}
