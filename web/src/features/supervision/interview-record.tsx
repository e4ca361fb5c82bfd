import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { dateWords } from '../../ui/dates';
import { noted } from '../../ui/marks';
import { Facts } from '../../ui/facts';
import { Section } from '../../ui/section';
import type { Interview } from './use-proposals';

interface InterviewRecordProps {
  readonly interview: Interview;
  readonly record: components['schemas']['TalkRecordAnswer'];
}

/** The record of the talk, and what the unit said of it. */
export function InterviewRecord({ interview, record }: InterviewRecordProps) {
  const { t } = useTranslation(['interview', 'words']);
  const { recordCheck, recordCheckBy, objection } = interview;
  const by = recordCheckBy == null ? '' : dateWords(recordCheckBy);
  return (
    <Section title={t('record.title')}>
      <Facts
        facts={[
          { name: t('record.time'), value: `${dateWords(record.talkedOn)} ${record.talkedTime ?? ''}` },
          { name: t('record.place'), value: record.place },
          { name: t('record.participants'), value: record.participants, wide: true },
          { name: t('record.points'), value: record.points, wide: true },
          { name: t('record.explanation'), value: record.explanation, wide: true },
          recordCheck != null && {
            name: t('record.check'),
            value:
              recordCheck === 'OPEN'
                ? noted(t('words:recordCheck.OPEN'), t('record.checkBy', { date: by }))
                : t(`words:recordCheck.${recordCheck}`),
            wide: true,
          },
          { name: t('record.objection'), value: objection, wide: true },
        ]}
      />
    </Section>
  );
}
