import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { Loaded } from '../../../parts/loaded';
import { type Column, DataTable } from '../../../ui/data-table';
import { dateWords } from '../../../ui/dates';
import { Empty } from '../../../ui/empty';
import { Section } from '../../../ui/section';
import { HandoverForm } from './handover-form';

type Handover = components['schemas']['HandoverAnswer'];

/** 岗位交接: a post goes from one to another with what is open, signed by both. */
export function HandoversPart() {
  const { t } = useTranslation('organisation');
  const [beginning, setBeginning] = useState(false);
  const query = api.useQuery('get', '/api/v1/handovers');
  return (
    <Section
      title={t('views.handovers')}
      actions={
        <Button type="primary" onClick={() => setBeginning(true)}>
          {t('handovers.begin')}
        </Button>
      }
    >
      <p className="quiet">{t('handovers.help')}</p>
      <Loaded query={query}>{(handovers) => <Handovers handovers={handovers} />}</Loaded>
      {beginning && <HandoverForm onClose={() => setBeginning(false)} />}
    </Section>
  );
}

function Handovers({ handovers }: { readonly handovers: readonly Handover[] }) {
  const { t } = useTranslation(['organisation', 'words']);
  if (handovers.length === 0) return <Empty>{t('handovers.none')}</Empty>;
  const columns: readonly Column<Handover>[] = [
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
  return <DataTable label={t('views.handovers')} columns={columns} rows={handovers} keyOf={({ id }) => id} />;
}
