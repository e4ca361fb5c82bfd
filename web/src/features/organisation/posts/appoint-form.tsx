import { Form, Input, Radio } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { may, useMe } from '../../../api/me';
import { ActDrawer } from '../../../parts/act-drawer';
import { type PersonChoice, PersonPicker } from '../../../parts/person-picker';
import { useOutcome } from '../../../parts/use-outcome';
import { useToday } from '../../../parts/use-today';
import { DayPicker } from '../../../ui/day-picker';
import { signs } from '../roles';
import type { UnitDetail, UnitPost } from '../units/use-units';

interface Values {
  readonly who: 'known' | 'new';
  readonly person?: PersonChoice;
  readonly name?: string;
  readonly phone?: string;
  readonly fromDay: string;
}

interface AppointFormProps {
  readonly unit: UnitDetail;
  readonly post: UnitPost;
  readonly onClose: () => void;
}

/** Somebody takes over a post from a day on: a person who is registered, or a new one registered at the same time. */
export function AppointForm({ unit, post, onClose }: AppointFormProps) {
  const { t } = useTranslation(['organisation', 'common']);
  const me = useMe();
  const today = useToday();
  const personOf = useRegistration();
  const outcome = useOutcome();
  const send = async (values: Values): Promise<unknown> => {
    const personId = await personOf(values);
    return client.POST('/api/v1/posts/{id}/tenures', {
      params: { path: { id: post.id } },
      body: { personId, fromDay: values.fromDay },
    });
  };
  if (today === null) return null;
  return (
    <ActDrawer<Values>
      title={`${t('postActs.appoint')} · ${unit.name} ${post.title}`}
      submit={t('appoint.submit')}
      done={(sent) => outcome(sent, t('appoint.done'))}
      draft={`post:${post.id}:appoint`}
      version={post.version}
      initial={{ who: 'known', fromDay: today }}
      send={send}
      onClose={onClose}
    >
      <p>{post.personName == null ? t('appoint.vacant') : t('appoint.replaces', { name: post.personName })}</p>
      {may(me, 'people.create') && (
        <Form.Item name="who" label={t('appoint.who')}>
          <Radio.Group
            options={(['known', 'new'] as const).map((value) => ({ value, label: t(`appoint.${value}`) }))}
          />
        </Form.Item>
      )}
      <Form.Item noStyle shouldUpdate={(a: Values, b: Values) => a.who !== b.who}>
        {({ getFieldValue }) => (getFieldValue('who') === 'new' ? <NewPerson /> : <KnownPerson />)}
      </Form.Item>
      <Form.Item
        name="fromDay"
        label={t('appoint.from')}
        extra={t('appoint.fromHelp')}
        rules={[{ required: true, message: t('common:field.required', { name: t('appoint.from') }) }]}
      >
        <DayPicker />
      </Form.Item>
      {signs(post.role) && <p className="quiet">{t('twoPeople.seat')}</p>}
      <p className="quiet">{t('appoint.account')}</p>
    </ActDrawer>
  );
}

function newPerson({ name = '', phone = '' }: Values) {
  return { name: name.trim(), ...(phone.trim() !== '' && { phone: phone.trim() }) };
}

/** Registers a new person once, even where the appointment itself is refused and sent again. */
function useRegistration(): (values: Values) => Promise<string> {
  const registered = useRef<{ readonly key: string; readonly id: string } | null>(null);
  return async (values) => {
    if (values.who !== 'new') return values.person?.id ?? '';
    const body = newPerson(values);
    const key = JSON.stringify(body);
    if (registered.current?.key === key) return registered.current.id;
    const { data } = await client.POST('/api/v1/people', { body });
    registered.current = { key, id: data?.id ?? '' };
    return registered.current.id;
  };
}

function KnownPerson() {
  const { t } = useTranslation(['organisation', 'common']);
  return (
    <Form.Item
      name="person"
      label={t('appoint.person')}
      rules={[{ required: true, message: t('common:field.required', { name: t('appoint.person') }) }]}
    >
      <PersonPicker />
    </Form.Item>
  );
}

function NewPerson() {
  const { t } = useTranslation(['organisation', 'common']);
  return (
    <>
      <Form.Item
        name="name"
        label={t('appoint.name')}
        extra={t('appoint.nameHelp')}
        rules={[{ required: true, whitespace: true, message: t('common:field.required', { name: t('appoint.name') }) }]}
      >
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={t('appoint.phone')} extra={t('appoint.phoneHelp')}>
        <Input maxLength={30} autoComplete="off" inputMode="tel" />
      </Form.Item>
    </>
  );
}
