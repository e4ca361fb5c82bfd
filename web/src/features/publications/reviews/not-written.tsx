import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { piecesOf } from '../../../parts/statement-editor/tokens';
import { DataTable } from '../../../ui/data-table';
import { Section } from '../../../ui/section';
import { type Review, tokenOf } from './review';
import { useWhy } from './use-say';

type Left = Review['notWritten'][number];

/** Shown before somebody asks for all: a first draft leaves out what was not made public yet, record by record. */
const SHOWN = 8;
/** Where a number would stand. */
const GAP = '____';

/** 未写入及原因: sentences of the template that could not be said when the year was drafted. */
export function NotWritten({ review: { id, notWritten } }: { readonly review: Pick<Review, 'id' | 'notWritten'> }) {
  const { t } = useTranslation('reviews');
  const why = useWhy();
  const [all, setAll] = useState(false);
  const named = useNames(id, notWritten.length > 0);
  if (notWritten.length === 0) return null;
  return (
    <Section title={t('notWritten.title')} count={notWritten.length}>
      <p className="quiet">{t('notWritten.note')}</p>
      <DataTable<Left>
        label={t('notWritten.title')}
        rows={all ? notWritten : notWritten.slice(0, SHOWN)}
        keyOf={({ heading, text }) => `${heading} ${text}`}
        columns={[
          {
            key: 'text',
            title: t('notWritten.text'),
            heads: true,
            cell: ({ text }) => <span lang="zh-CN">{said(text, named)}</span>,
          },
          {
            key: 'heading',
            title: t('heading.name'),
            cell: ({ heading }) => heading || t('heading.opening'),
            width: '24%',
            card: 'quiet',
          },
          { key: 'why', title: t('why.title'), cell: (one) => why(one.why), width: '20%', card: 'line' },
        ]}
      />
      {!all && notWritten.length > SHOWN && (
        <Button className="review-all" onClick={() => setAll(true)}>
          {t('notWritten.all', { count: notWritten.length })}
        </Button>
      )}
    </Section>
  );
}

/** What is said by its own words is known by them. */
function useNames(id: string, wanted: boolean): ReadonlyMap<string, string> {
  const params = { path: { id }, query: { of: 'CLAIM' as const } };
  const query = api.useQuery('get', '/api/v1/reviews/{id}/offers', { params }, { enabled: wanted });
  return new Map((query.data ?? []).map((offer) => [tokenOf(offer), offer.name]));
}

/** A sentence as it would read, with a gap where its number would stand. */
const said = (text: string, names: ReadonlyMap<string, string>): string =>
  piecesOf(text)
    .map((piece) => (piece.reference ? (names.get(piece.text) ?? GAP) : piece.text))
    .join('');
