import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { may, useMe } from '../../../api/me';
import { Loaded } from '../../../parts/loaded';
import { dateWords } from '../../../ui/dates';
import { Facts } from '../../../ui/facts';
import { listed, series } from '../../../ui/marks';
import { Section } from '../../../ui/section';
import { StateTag } from '../../../ui/state-tag';
import { useNarrow } from '../../../ui/use-width';
import { NewPostForm } from '../posts/new-post-form';
import { PostsTable } from '../posts/posts-table';
import { ChangeGroupForm } from './change-group-form';
import { ChangeUnitForm } from './change-unit-form';
import { CloseUnitForm } from './close-unit-form';
import { type UnitDetail, useUnits } from './use-units';

/** One unit: what it is, what may be done with it, and its posts. */
export function UnitPanel({ unitId }: { readonly unitId: string }) {
  const { t } = useTranslation('organisation');
  const narrow = useNarrow();
  const query = api.useQuery('get', '/api/v1/units/{id}', { params: { path: { id: unitId } } });
  return (
    <div>
      {narrow && (
        <p>
          <Link
            from="/settings/organisation"
            to="."
            search={(before) => ({ ...before, unit: undefined })}
            className="org-link"
          >
            {t('units.back')}
          </Link>
        </p>
      )}
      <Loaded query={query}>{(unit) => <UnitView unit={unit} />}</Loaded>
    </div>
  );
}

/** Of a group: who houses it, who sits in it, what it answers for. */
function useGroupFacts({ kind, hostUnitId, memberUnitIds, remit }: UnitDetail) {
  const { t } = useTranslation('organisation');
  const names = new Map((useUnits().data ?? []).map(({ id, name }) => [id, name]));
  if (!GROUPS.has(kind)) return [];
  return [
    { name: t('unit.host'), value: hostUnitId == null ? null : names.get(hostUnitId) },
    { name: t('unit.members'), value: listed(memberUnitIds.map((id) => names.get(id) ?? '')), wide: true },
    { name: t('unit.remit'), value: remit, wide: true },
  ];
}

type Act = 'change' | 'group' | 'close' | 'post';

const GROUPS = new Set(['SPECIAL_GROUP', 'CAMPAIGN_GROUP']);

function UnitView({ unit }: { readonly unit: UnitDetail }) {
  const { t } = useTranslation(['organisation', 'words', 'common']);
  const me = useMe();
  const [act, setAct] = useState<Act | null>(null);
  const running = unit.closedOn == null;
  const stop = (): void => setAct(null);
  const acts: readonly { readonly key: Act; readonly seen: boolean }[] = [
    { key: 'post', seen: may(me, 'posts.create') },
    { key: 'change', seen: may(me, 'units.update') },
    { key: 'group', seen: may(me, 'units.update') && GROUPS.has(unit.kind) },
    { key: 'close', seen: may(me, 'units.close') && unit.kind !== 'REFORM_OFFICE' },
  ];
  const buttons = acts
    .filter(({ seen }) => running && seen)
    .map(({ key }) => (
      <Button key={key} onClick={() => setAct(key)}>
        {t(`unitActs.${key}`)}
      </Button>
    ));
  return (
    <>
      <Section title={unit.name} actions={<div className="row">{buttons}</div>}>
        <UnitFacts unit={unit} />
      </Section>
      <Section title={t('posts.title')} count={unit.posts.length}>
        <PostsTable unit={unit} />
      </Section>
      {may(me, 'system-tokens.read') && <Systems unitId={unit.id} />}
      {act === 'change' && <ChangeUnitForm unit={unit} onClose={stop} />}
      {act === 'group' && <ChangeGroupForm unit={unit} onClose={stop} />}
      {act === 'close' && <CloseUnitForm unit={unit} onClose={stop} />}
      {act === 'post' && <NewPostForm unit={unit} onClose={stop} />}
    </>
  );
}

/** Which other systems report readings for the unit; nothing where none does. */
function Systems({ unitId }: { readonly unitId: string }) {
  const { t } = useTranslation('indicators');
  const query = api.useQuery('get', '/api/v1/units/{id}/system-tokens', { params: { path: { id: unitId } } });
  const tokens = query.data?.items ?? [];
  if (tokens.length === 0) return null;
  return (
    <Section title={t('systemsOf')} count={tokens.length}>
      <ul>
        {tokens.map(({ id, name, madeByName, madeOn, revokedOn }) => (
          <li key={id}>
            {name}{' '}
            <span className="quiet">
              {revokedOn == null
                ? t('systems.made', { name: madeByName ?? '', on: dateWords(madeOn) })
                : t('systems.revoked', { on: dateWords(revokedOn) })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What a unit is, and was. */
function UnitFacts({ unit }: { readonly unit: UnitDetail }) {
  const { t } = useTranslation(['organisation', 'words']);
  const groupFacts = useGroupFacts(unit);
  return (
    <Facts
      facts={[
        { name: t('unit.kind'), value: t(`words:unitKind.${unit.kind}`) },
        ...groupFacts,
        { name: t('unit.headed'), value: unit.headedByCityLeader ? t('unit.headedYes') : null },
        unit.formerNames.length > 0 && {
          name: t('unit.formerNames'),
          value: series(
            unit.formerNames.map(({ name, untilDay }) => t('unit.formerName', { name, until: dateWords(untilDay) })),
          ),
        },
        unit.successor != null && { name: t('unit.successor'), value: unit.successor.name },
        unit.closedOn != null && {
          name: t('unit.closedOn'),
          value: (
            <span className="row">
              {dateWords(unit.closedOn)} <StateTag tone="bad">{t('unit.closed')}</StateTag>
            </span>
          ),
        },
      ]}
    />
  );
}
