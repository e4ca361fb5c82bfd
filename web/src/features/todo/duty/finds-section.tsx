import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { isOffice, may, useMe } from '../../../api/me';
import { RecordForm } from '../../../parts/form/record-form';
import { Section } from '../../../ui/section';
import type { DutyPageData } from '../filing/filing-values';

type Find = DutyPageData['finds'][number];

const LONGEST = 200;

/** 发现的问题: what a visit or an inspection found, each to be put on the list of hard problems once. */
export function FindsSection({ duty }: { readonly duty: DutyPageData }) {
  const { t } = useTranslation('todo');
  const me = useMe();
  const [listing, setListing] = useState<Find | null>(null);
  const own = isOffice(me) || me.posts.some(({ unitId }) => unitId === duty.unitId);
  const lists = may(me, 'duties.submit') && own;
  if (duty.finds.length === 0) return null;
  return (
    <Section title={t('find.title')} count={duty.finds.length}>
      <ol className="lines">
        {duty.finds.map((find) => (
          <li key={find.place}>
            {find.words}{' '}
            {find.problemId != null ? (
              <Link to="/problems/$problemId" params={{ problemId: find.problemId }}>
                {t('find.listed')}
              </Link>
            ) : (
              lists && (
                <Button size="small" onClick={() => setListing(find)}>
                  {t('find.list')}
                </Button>
              )
            )}
          </li>
        ))}
      </ol>
      {listing !== null && <ListForm duty={duty} find={listing} onClose={() => setListing(null)} />}
    </Section>
  );
}

interface Values {
  readonly title?: string;
  readonly whoHadItWords?: string;
}

interface ListFormProps {
  readonly duty: DutyPageData;
  readonly find: Find;
  readonly onClose: () => void;
}

function ListForm({ duty: { id }, find: { place, words }, onClose }: ListFormProps) {
  const { t } = useTranslation('todo');
  return (
    <RecordForm<Values>
      title={t('find.list')}
      draft={`find:${id}:${String(place)}`}
      initial={{ title: words.slice(0, LONGEST) }}
      send={({ title = '', whoHadItWords = '' }) =>
        client.POST('/api/v1/duties/{id}/problems', { params: { path: { id } }, body: { place, title, whoHadItWords } })
      }
      fields={[
        { name: 'title', label: t('find.name'), required: true, max: LONGEST },
        { name: 'whoHadItWords', label: t('find.whoHadIt'), required: true, max: LONGEST, help: t('find.whoHelp') },
      ]}
      onClose={onClose}
    />
  );
}
