import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../../api/client';
import { useMe } from '../../../api/me';
import { ActDrawer } from '../../../parts/act-drawer';
import { type UnitChoice, UnitPicker } from '../../../parts/unit-picker';
import { useOutcome } from '../../../parts/use-outcome';
import { useToday } from '../../../parts/use-today';
import { DayPicker } from '../../../ui/day-picker';
import { noted } from '../../../ui/marks';
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
  const { t } = useTranslation(['organisation', 'common', 'words']);
  const me = useMe();
  const outcome = useOutcome();
  const today = useToday();
  const own = me.posts[0];
  const need = (name: string) => [{ required: true, message: t('common:field.required', { name }) }];
  if (today === null) return null;
  return (
    <ActDrawer<Values>
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
      onClose={onClose}
    >
      <p className="quiet">{t('delegations.help')}</p>
      <p className="quiet">{t('twoPeople.delegation')}</p>
      <Form.Item name="unit" label={t('delegations.unit')} rules={need(t('delegations.unit'))}>
        <UnitPicker />
      </Form.Item>
      <Form.Item noStyle shouldUpdate={(a: Partial<Values>, b: Partial<Values>) => a.unit?.id !== b.unit?.id}>
        {({ getFieldValue }) => <PostsOf unit={getFieldValue('unit') as UnitChoice | undefined} />}
      </Form.Item>
      <Form.Item
        name="scope"
        label={t('delegations.scope')}
        extra={t('delegations.scopeHelp')}
        rules={need(t('delegations.scope'))}
      >
        <Select options={SCOPES.map((scope) => ({ value: scope, label: t(`words:delegationScope.${scope}`) }))} />
      </Form.Item>
      <Form.Item name="fromDay" label={t('delegations.from')} rules={need(t('delegations.from'))}>
        <DayPicker from={today} />
      </Form.Item>
      <Form.Item
        name="lastDay"
        label={t('delegations.to')}
        extra={t('delegations.toHelp')}
        rules={need(t('delegations.to'))}
      >
        <DayPicker from={today} />
      </Form.Item>
      <Form.Item name="reason" label={t('delegations.reason')} rules={need(t('delegations.reason'))}>
        <Input maxLength={100} placeholder={t('delegations.reasonHelp')} />
      </Form.Item>
    </ActDrawer>
  );
}

/** The posts of the unit, as the one acted for and the one that acts. */
function PostsOf({ unit }: { readonly unit: UnitChoice | undefined }) {
  const { t } = useTranslation(['organisation', 'common']);
  const query = api.useQuery(
    'get',
    '/api/v1/units/{id}',
    { params: { path: { id: unit?.id ?? '' } } },
    { enabled: unit !== undefined },
  );
  const options = (query.data?.posts ?? []).map(({ id, title, personName }) => ({
    value: id,
    label: noted(title, personName ?? t('common:people.vacant')),
  }));
  return (['postId', 'deputyPostId'] as const).map((name) => (
    <Form.Item
      key={name}
      name={name}
      label={t(`delegations.${name}`)}
      rules={[{ required: true, message: t('common:field.required', { name: t(`delegations.${name}`) }) }]}
    >
      <Select options={options} disabled={unit === undefined} loading={query.isFetching} />
    </Form.Item>
  ));
}
