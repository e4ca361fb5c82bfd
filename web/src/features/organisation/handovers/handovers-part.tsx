import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { useMe } from '../../../api/me';
import type { components } from '../../../api/schema';
import { List } from '../../../parts/list/list-page';
import { usePages } from '../../../parts/use-pages';
import type { Column } from '../../../ui/data-table';
import { dateWords } from '../../../ui/dates';
import { Empty } from '../../../ui/empty';
import { ORGANISATION } from '../organisation-search';
import { HandoverForm } from './handover-form';

type Handover = components['schemas']['HandoverAnswer'];

/** 岗位交接: a post goes from one to another with what is open, signed by both. */
export function HandoversPart() {
  const { t } = useTranslation('organisation');
  const me = useMe();
  const [beginning, setBeginning] = useState(false);
  const pages = usePages<Handover>(['/api/v1/handovers'], (from, signal) =>
    client.GET('/api/v1/handovers', { params: { query: { limit: 50, ...from } }, signal }),
  );
  const begin = (
    <Button type="primary" onClick={() => setBeginning(true)}>
      {t('handovers.begin')}
    </Button>
  );
  return (
    <>
      <p className="quiet">{t('handovers.help')}</p>
      <List
        schema={ORGANISATION}
        filters={{}}
        beside={me.posts.length > 0 ? begin : undefined}
        pages={pages}
        label={t('views.handovers')}
        columns={useColumns()}
        keyOf={({ id }) => id}
        empty={<Empty>{t('handovers.none')}</Empty>}
      />
      {beginning && <HandoverForm onClose={() => setBeginning(false)} />}
    </>
  );
}

function useColumns(): readonly Column<Handover>[] {
  const { t } = useTranslation(['organisation', 'words']);
  return [
    {
      key: 'post',
      title: t('handovers.post'),
      heads: true,
      cell: ({ id, unitName, postTitle }) => (
        <Link to="/settings/handovers/$handoverId" params={{ handoverId: id }} className="touch-link">
          {unitName} {postTitle}
        </Link>
      ),
    },
    {
      key: 'people',
      title: t('handovers.people'),
      cell: ({ fromName, toName }) => t('handovers.fromTo', { from: fromName, to: toName }),
      card: 'line',
    },
    {
      key: 'state',
      title: t('transfers.state'),
      cell: ({ state, takenOn, givenOn, openedOn }) =>
        `${t(`words:handoverState.${state}`)} ${dateWords(takenOn ?? givenOn ?? openedOn)}`,
      card: 'quiet',
      width: '210px',
    },
  ];
}
