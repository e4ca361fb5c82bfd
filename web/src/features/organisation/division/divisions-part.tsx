import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { may, useMe } from '../../../api/me';
import type { components } from '../../../api/schema';
import { useAddress } from '../../../parts/list/use-address';
import { Loaded } from '../../../parts/loaded';
import { PendingApprovals } from '../../../parts/pending-approvals';
import { useToday } from '../../../parts/use-today';
import { ButtonLink } from '../../../ui/button-link';
import { type Column, DataTable } from '../../../ui/data-table';
import { dateWords } from '../../../ui/dates';
import { DayPicker } from '../../../ui/day-picker';
import { Empty } from '../../../ui/empty';
import { listed, noted } from '../../../ui/marks';
import { Section } from '../../../ui/section';
import { StateTag } from '../../../ui/state-tag';
import { ORGANISATION } from '../organisation-search';
import { DivisionForm } from './division-form';
import { type AskedDivision, DivisionPreview } from './division-preview';
import { OrdersTable } from './orders-table';

type Place = components['schemas']['DivisionAnswer'];

/** 领导分工: who answers for which unit, on any day; a new division is proposed with what would move before one's eyes. */
export function DivisionsPart() {
  const { t } = useTranslation('organisation');
  const me = useMe();
  const [asking, setAsking] = useState(false);
  const [asked, setAsked] = useState<AskedDivision | null>(null);
  const proposes = may(me, 'division-orders.propose');
  return (
    <>
      {proposes && (
        <PendingApprovals kind="DIVISION" title={t('divisions.pending')} help={t('divisions.pendingHelp')} />
      )}
      {asked !== null && (
        <DivisionPreview asked={asked} onChange={() => setAsking(true)} onClose={() => setAsked(null)} />
      )}
      <Section
        title={t('views.division')}
        actions={
          <div className="row">
            {proposes && <ButtonLink to="/settings/division-imports">{t('divisions.import.open')}</ButtonLink>}
            <ExportDivision />
            {proposes && asked === null && (
              <Button type="primary" onClick={() => setAsking(true)}>
                {t('divisions.ask')}
              </Button>
            )}
          </div>
        }
      >
        <p className="quiet">{t('divisions.help')}</p>
        <OnDay />
      </Section>
      {proposes && <OrdersTable />}
      {asking && <DivisionForm again={asked} onPreview={setAsked} onClose={() => setAsking(false)} />}
    </>
  );
}

/** The division of the day that is shown, as a workbook. */
function ExportDivision() {
  const { t } = useTranslation('common');
  const [{ on }] = useAddress(ORGANISATION);
  return <Button href={`/api/v1/division-exports${on === undefined ? '' : `?on=${on}`}`}>{t('act.exportList')}</Button>;
}

/** The division as it stood on a day that the address keeps. */
function OnDay() {
  const { t } = useTranslation('organisation');
  const today = useToday();
  const [{ on }, change] = useAddress(ORGANISATION);
  const query = api.useQuery('get', '/api/v1/divisions', { params: { query: on === undefined ? {} : { on } } });
  return (
    <>
      <div className="filters">
        <label>
          {t('divisions.on')}
          <DayPicker
            aria-label={t('divisions.on')}
            value={on ?? today}
            to={today}
            onChange={(day) => change({ on: day == null || day === today ? undefined : day })}
          />
        </label>
      </div>
      <Loaded query={query}>{(places) => <Divisions places={places} />}</Loaded>
    </>
  );
}

/** What one official answers for. */
interface Charge {
  readonly first: Place;
  readonly places: readonly Place[];
}

/** In the order in which leaders stand. */
function chargesOf(places: readonly Place[]): readonly Charge[] {
  const charges = new Map<string, Place[]>();
  for (const place of places) charges.set(place.postId, [...(charges.get(place.postId) ?? []), place]);
  return [...charges.values()].flatMap((own) => (own[0] === undefined ? [] : [{ first: own[0], places: own }]));
}

/** Units of the same fields stand together, as the document says them: 市民政局、市公安局（民政、社会治理）. */
function said(places: readonly Place[]): readonly string[] {
  const byFields = new Map<string, string[]>();
  for (const { unitName, fields } of places)
    byFields.set(fields ?? '', [...(byFields.get(fields ?? '') ?? []), unitName]);
  return [...byFields].map(([fields, units]) => (fields === '' ? listed(units) : noted(listed(units), fields)));
}

/** By which documents, each with the day from which it holds. */
const basisOf = (places: readonly Place[]): string =>
  listed([...new Set(places.map(({ document, fromDay }) => noted(document, dateWords(fromDay))))]);

function Divisions({ places }: { readonly places: readonly Place[] }) {
  const { t } = useTranslation(['organisation', 'common']);
  const charges = chargesOf(places);
  if (charges.length === 0) return <Empty>{t('divisions.none')}</Empty>;
  const columns: readonly Column<Charge>[] = [
    {
      key: 'leader',
      title: t('divisions.leader'),
      heads: true,
      width: '240px',
      cell: ({ first: { postTitle, holderName, postAbolishedOn } }) => (
        <>
          {postTitle} {postAbolishedOn == null && (holderName ?? t('common:people.vacant'))}
          {postAbolishedOn != null && <StateTag tone="warn">{t('divisions.abolished')}</StateTag>}
        </>
      ),
    },
    {
      key: 'units',
      title: t('divisions.units'),
      cell: (one) => said(one.places).map((line) => <div key={line}>{line}</div>),
      card: 'line',
    },
    {
      key: 'basis',
      title: t('divisions.basis'),
      cell: (one) => basisOf(one.places),
      card: 'quiet',
      width: '280px',
    },
  ];
  return (
    <DataTable
      label={t('organisation:divisions.table')}
      columns={columns}
      rows={charges}
      keyOf={({ first }) => first.postId}
    />
  );
}
