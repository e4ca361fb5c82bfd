import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { may, useMe } from '../../api/me';
import { Section } from '../../ui/section';
import type { Interview } from './use-proposals';

/** 约谈案卷, for the office once it is signed: to print at once, and as a package that others check by themselves. */
export function InterviewDossier({ interview: { id, signedOn } }: { readonly interview: Interview }) {
  const { t } = useTranslation('interview');
  if (!may(useMe(), 'interview-dossiers.read') || signedOn == null) return null;
  return (
    <Section title={t('dossier.title')}>
      <p className="quiet">{t('dossier.note')}</p>
      <div className="row">
        <Button href={`/api/v1/interview-dossiers/${id}`}>{t('dossier.print')}</Button>
        <Button href={`/api/v1/interview-dossiers/${id}/package`}>{t('dossier.package')}</Button>
      </div>
    </Section>
  );
}
