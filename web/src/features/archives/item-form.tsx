import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import type { components } from '../../api/schema';
import { filled } from '../../parts/form/field';
import { RecordForm } from '../../parts/form/record-form';

type Page = components['schemas']['ArchivePageAnswer'];

interface ItemFormProps {
  readonly page: Page;
  readonly item: Page['items'][number];
  readonly onClose: () => void;
}

interface Said {
  readonly pages?: number;
  readonly place?: string;
  readonly remark?: string;
  readonly words?: string;
}

/** What a hand says of a paper; once it is archived, what turned out to be wrong in it. */
export function ItemForm({ page, item, onClose }: ItemFormProps) {
  const { t } = useTranslation('archives');
  const archived = page.state === 'ARCHIVED';
  const { id, title, pages, place, remark, version } = item;
  const params = { path: { id } };
  return (
    <RecordForm<Said>
      frame="dialog"
      title={t(archived ? 'correct' : 'write')}
      note={[title, ...(archived ? [t('correctNote')] : [])].join(' ')}
      version={version}
      initial={{
        ...(pages != null && { pages }),
        ...(place != null && { place }),
        ...(remark != null && { remark }),
      }}
      send={({ words = '', ...said }, headers) =>
        archived
          ? client.POST('/api/v1/archive-items/{id}/correct', { params, body: { words } })
          : client.PUT('/api/v1/archive-items/{id}', { params, headers, body: filled(said) })
      }
      fields={[
        { name: 'pages', label: t('pages'), input: 'number', when: () => !archived },
        {
          name: 'place',
          label: t('place'),
          input: 'line',
          max: 200,
          placeholder: t('placeLike'),
          when: () => !archived,
        },
        { name: 'remark', label: t('remark'), input: 'line', max: 200, when: () => !archived },
        { name: 'words', label: t('wrong'), input: 'paragraph', required: true, max: 300, when: () => archived },
      ]}
      onClose={onClose}
    />
  );
}
