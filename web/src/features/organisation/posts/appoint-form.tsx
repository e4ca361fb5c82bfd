import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { may, useMe } from '../../../api/me';
import type { Field } from '../../../parts/form/field';
import { RecordForm } from '../../../parts/form/record-form';
import type { PersonChoice } from '../../../parts/person-picker';
import { useOutcome } from '../../../parts/use-outcome';
import { useToday } from '../../../parts/use-today';
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
  const { t } = useTranslation('organisation');
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
  const fields = useFields();
  return (
    <RecordForm<Values>
      title={`${t('postActs.appoint')} · ${unit.name} ${post.title}`}
      submit={t('appoint.submit')}
      done={(sent) => outcome(sent, t('appoint.done'))}
      draft={`post:${post.id}:appoint`}
      version={post.version}
      initial={{ who: 'known', fromDay: today }}
      send={send}
      note={<p>{post.personName == null ? t('appoint.vacant') : t('appoint.replaces', { name: post.personName })}</p>}
      fields={fields}
      onClose={onClose}
    >
      {signs(post.role) && <p className="quiet">{t('twoPeople.seat')}</p>}
      <p className="quiet">{t('appoint.account')}</p>
    </RecordForm>
  );
}

function useFields(): readonly Field<Values>[] {
  const { t } = useTranslation('organisation');
  const ways = (['known', 'new'] as const).map((value) => ({ value, label: t(`appoint.${value}`) }));
  const anew = ({ who }: Partial<Values>): boolean => who === 'new';
  const mayRegister = may(useMe(), 'people.create');
  return [
    { name: 'who', label: t('appoint.who'), input: 'radio', choices: ways, when: () => mayRegister },
    {
      name: 'person',
      label: t('appoint.person'),
      input: 'person',
      required: true,
      pointer: '/personId',
      when: (values) => !anew(values),
    },
    {
      name: 'name',
      label: t('appoint.name'),
      help: t('appoint.nameHelp'),
      required: true,
      max: 50,
      when: anew,
    },
    { name: 'phone', label: t('appoint.phone'), help: t('appoint.phoneHelp'), max: 30, when: anew },
    { name: 'fromDay', label: t('appoint.from'), help: t('appoint.fromHelp'), input: 'day', required: true },
  ];
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
