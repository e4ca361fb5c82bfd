import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { useMe } from '../../../api/me';
import { RecordForm } from '../../../parts/form/record-form';
import type { UnitChoice } from '../../../parts/unit-picker';
import { useOutcome } from '../../../parts/use-outcome';
import { useToday } from '../../../parts/use-today';
import { PostOfUnit } from '../posts/post-of-unit';
import { SCOPES, type Scope } from './scopes';

interface Values {
  readonly unit: UnitChoice;
  readonly postId: string;
  readonly deputyPostId: string;
  readonly fromDay: string;
  readonly lastDay: string;
  readonly reason: string;
  readonly scope: Scope;
}

/** Arranges that one post acts for another of the same unit, for some days and for a reason. */
export function DelegationForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['organisation', 'words']);
  const me = useMe();
  const outcome = useOutcome();
  const today = useToday();
  const own = me.posts[0];
  return (
    <RecordForm<Values>
      title={t('delegations.arrange')}
      submit={t('delegations.submit')}
      done={(sent) => outcome(sent, t('delegations.done'))}
      draft="delegation:new"
      version={0}
      initial={{
        fromDay: today,
        scope: 'ALL',
        ...(own !== undefined && { unit: { id: own.unitId, name: own.unitName } }),
      }}
      send={({ postId, deputyPostId, fromDay, lastDay, reason, scope }) =>
        client.POST('/api/v1/delegations', { body: { postId, deputyPostId, fromDay, lastDay, reason, scope } })
      }
      note={[t('delegations.help'), t('twoPeople.delegation')]}
      fields={[
        { name: 'unit', label: t('delegations.unit'), input: 'unit', required: true },
        ...(['postId', 'deputyPostId'] as const).map((name) => ({
          name,
          label: t(`delegations.${name}`),
          required: true,
          control: <PostOfUnit />,
        })),
        {
          name: 'scope',
          label: t('delegations.scope'),
          help: t('delegations.scopeHelp'),
          input: 'select',
          required: true,
          choices: SCOPES.map((scope) => ({ value: scope, label: t(`words:delegationScope.${scope}`) })),
        },
        { name: 'fromDay', label: t('delegations.from'), input: 'day', required: true, from: today },
        {
          name: 'lastDay',
          label: t('delegations.to'),
          help: t('delegations.toHelp'),
          input: 'day',
          required: true,
          from: today,
        },
        {
          name: 'reason',
          label: t('delegations.reason'),
          required: true,
          max: 100,
          placeholder: t('delegations.reasonHelp'),
        },
      ]}
      onClose={onClose}
    />
  );
}
