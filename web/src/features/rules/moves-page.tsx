import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { may, useMe } from '../../api/me';
import { ListPage } from '../../parts/list/list-page';
import { usePages } from '../../parts/use-pages';
import { instantWords } from '../../ui/dates';
import { Empty } from '../../ui/empty';
import { StateTag } from '../../ui/state-tag';
import { NewMove } from './new-move';
import type { MoveRow } from './policy';

/** 在办事项改用新规则: those that were proposed, and a new one. */
export function MovesPage() {
  const { t } = useTranslation(['rules', 'words']);
  const me = useMe();
  const [asking, setAsking] = useState(false);
  const pages = usePages<MoveRow>(['rule-moves'], (from, signal) =>
    client.GET('/api/v1/supervision/rule-moves', { params: { query: { limit: 50, ...from } }, signal }),
  );
  return (
    <ListPage
      title={t('move.title')}
      note={t('move.note')}
      actions={
        <>
          <Link to="/settings/rules">{t('back')}</Link>
          {may(me, 'supervision-moves.propose') && !asking && (
            <Button type="primary" onClick={() => setAsking(true)}>
              {t('move.new')}
            </Button>
          )}
        </>
      }
      pages={pages}
      label={t('move.title')}
      keyOf={({ id }) => id}
      empty={<Empty>{t('move.none')}</Empty>}
      columns={[
        {
          ...{ key: 'what', title: t('move.what'), heads: true, card: 'title' },
          cell: (row) => (
            <Link to="/settings/rules/moves/$moveId" params={{ moveId: row.id }}>
              {t('move.to', { count: row.cases, version: row.toVersion })}
            </Link>
          ),
        },
        { key: 'scope', title: t('move.scope'), card: 'line', cell: (row) => <MoveScope row={row} /> },
        {
          ...{ key: 'state', title: t('trial.state'), card: 'aside' },
          cell: ({ state }) => <StateTag>{t(`words:ruleMoveState.${state}`)}</StateTag>,
        },
        {
          ...{ key: 'who', title: t('move.proposed'), card: 'quiet' },
          cell: ({ proposedByName, proposedAt }) =>
            [proposedByName, instantWords(proposedAt)].filter(Boolean).join('　'),
        },
      ]}
    >
      {asking && <NewMove onClose={() => setAsking(false)} />}
    </ListPage>
  );
}

/** Whose running cases. */
export function MoveScope({ row: { unitName, projectName } }: { readonly row: MoveRow }) {
  const { t } = useTranslation('rules');
  return unitName ?? projectName ?? t('move.allUnits');
}
