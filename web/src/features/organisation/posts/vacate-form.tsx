import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { ActDrawer } from '../../../parts/act-drawer';
import { useOutcome } from '../../../parts/use-outcome';
import { useToday } from '../../../parts/use-today';
import { DayPicker } from '../../../ui/day-picker';
import { signs } from '../roles';
import type { UnitPost } from '../units/use-units';

interface Values {
  readonly fromDay: string;
}

interface VacateFormProps {
  readonly post: UnitPost;
  readonly onClose: () => void;
}

/** The post falls vacant from a day on. */
export function VacateForm({ post, onClose }: VacateFormProps) {
  const { t } = useTranslation(['organisation', 'common']);
  const outcome = useOutcome();
  const today = useToday();
  if (today === null) return null;
  return (
    <ActDrawer<Values>
      title={`${t('postActs.vacate')} · ${post.title} ${post.personName ?? ''}`}
      submit={t('vacate.submit')}
      done={(sent) => outcome(sent, t('vacate.done'))}
      draft={`post:${post.id}:vacate`}
      version={post.version}
      initial={{ fromDay: today }}
      send={(body) => client.POST('/api/v1/posts/{id}/vacate', { params: { path: { id: post.id } }, body })}
      onClose={onClose}
    >
      <p>{t('vacate.help')}</p>
      {signs(post.role) && <p className="quiet">{t('twoPeople.seat')}</p>}
      <Form.Item
        name="fromDay"
        label={t('vacate.from')}
        rules={[{ required: true, message: t('common:field.required', { name: t('vacate.from') }) }]}
      >
        <DayPicker />
      </Form.Item>
    </ActDrawer>
  );
}
