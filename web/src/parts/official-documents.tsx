import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { paths } from '../api/schema';
import { Section } from '../ui/section';

type Query = paths['/api/v1/official-documents']['get']['parameters']['query'];

/** The papers that a record yields today, each a file for Word; nothing where there is none. */
export function OfficialDocuments({ subject, subjectId }: Query) {
  const { t } = useTranslation(['documents', 'words']);
  const { data } = api.useQuery('get', '/api/v1/official-documents', { params: { query: { subject, subjectId } } });
  if (data === undefined || data.length === 0) return null;
  return (
    <Section title={t('title')}>
      <p className="quiet">{t('note')}</p>
      <div className="row">
        {data.map(({ kind, name }) => (
          <Button key={kind} href={`/api/v1/official-documents/${subjectId}?kind=${kind}`} title={`${name}.docx`}>
            {t(`words:officialDocument.${kind}`)}
          </Button>
        ))}
      </div>
    </Section>
  );
}
