import { useTranslation } from 'react-i18next';
import { piecesOf } from '../../../parts/statement-editor/tokens';
import { DataTable } from '../../../ui/data-table';
import { Section } from '../../../ui/section';
import type { Review } from './review';
import { useWhy } from './use-say';

type Left = Review['notWritten'][number];

/** 未写入及原因: sentences of the template that could not be said when the year was drafted. */
export function NotWritten({ review: { notWritten } }: { readonly review: Pick<Review, 'notWritten'> }) {
  const { t } = useTranslation('reviews');
  const why = useWhy();
  if (notWritten.length === 0) return null;
  return (
    <Section title={t('notWritten.title')} count={notWritten.length}>
      <p className="quiet">{t('notWritten.note')}</p>
      <DataTable<Left>
        label={t('notWritten.title')}
        rows={notWritten}
        keyOf={(one) => `${one.heading} ${one.text}`}
        columns={[
          {
            key: 'text',
            title: t('notWritten.text'),
            heads: true,
            cell: ({ text }) => <span lang="zh-CN">{withGaps(text)}</span>,
          },
          {
            key: 'heading',
            title: t('heading.name'),
            cell: ({ heading }) => heading || t('heading.opening'),
            card: 'quiet',
          },
          { key: 'why', title: t('why.title'), cell: (one) => why(one.why), card: 'line' },
        ]}
      />
    </Section>
  );
}

/** A sentence with a gap where its number would stand. */
const withGaps = (text: string): string =>
  piecesOf(text)
    .map((piece) => (piece.reference ? '____' : piece.text))
    .join('');
