import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { RecordForm } from '../../../parts/form/record-form';
import { useOutcome } from '../../../parts/use-outcome';
import { useToday } from '../../../parts/use-today';
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
  const { t } = useTranslation('organisation');
  const outcome = useOutcome();
  const today = useToday();
  return (
    <RecordForm<Values>
      title={`${t('postActs.vacate')} · ${post.title} ${post.personName ?? ''}`}
      submit={t('vacate.submit')}
      done={(sent) => outcome(sent, t('vacate.done'))}
      draft={`post:${post.id}:vacate`}
      version={post.version}
      initial={{ fromDay: today }}
      send={(body) => client.POST('/api/v1/posts/{id}/vacate', { params: { path: { id: post.id } }, body })}
      note={[t('vacate.help'), signs(post.role) && t('twoPeople.seat')]}
      fields={[{ name: 'fromDay', label: t('vacate.from'), input: 'day', required: true }]}
      onClose={onClose}
    />
  );
}
