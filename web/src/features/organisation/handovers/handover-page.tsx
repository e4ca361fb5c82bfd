import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { Loaded } from '../../../parts/loaded';
import { pathOfSubject } from '../../../parts/subject-path';
import { dateWords } from '../../../ui/dates';
import { Empty } from '../../../ui/empty';
import { Facts } from '../../../ui/facts';
import { PageHead } from '../../../ui/page-head';
import { Section } from '../../../ui/section';
import '../organisation.css';
import { HandoverActs } from './handover-acts';

type Page = components['schemas']['HandoverPageAnswer'];
type Item = NonNullable<Page['items']>[number];

/** One handover: who, what is open kind by kind, and both signatures; printed as it stands. */
export function HandoverPage() {
  const { handoverId } = useParams({ from: '/inside/settings/handovers/$handoverId' });
  const { t } = useTranslation(['organisation', 'common']);
  const query = api.useQuery('get', '/api/v1/handovers/{id}', { params: { path: { id: handoverId } } });
  return (
    <div className="handover">
      <PageHead
        title={t('handovers.title')}
        note={query.data === undefined ? undefined : `${query.data.unitName} ${query.data.postTitle}`}
        actions={
          <>
            <Button onClick={() => window.print()}>{t('common:act.print')}</Button>
            <Link to="/settings/organisation" search={{ view: 'handovers' }} className="touch-link">
              {t('handovers.back')}
            </Link>
          </>
        }
      />
      <Loaded query={query}>
        {(page) => (
          <>
            <HandoverActs page={page} />
            <Signatures page={page} />
            <Items page={page} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Signatures({ page }: { readonly page: Page }) {
  const { t } = useTranslation(['organisation', 'words']);
  const {
    fromName,
    toName,
    state,
    openedOn,
    openedByName,
    givenOn,
    givenByName,
    givenReason,
    takenOn,
    remarks,
    words,
  } = page;
  const given =
    givenOn == null
      ? t('handovers.unsigned')
      : givenReason == null
        ? t('handovers.signed', { name: fromName, on: dateWords(givenOn) })
        : t('handovers.signedFor', { name: givenByName ?? '', on: dateWords(givenOn), reason: givenReason });
  return (
    <Section title={t('handovers.signatures')}>
      <Facts
        facts={[
          { name: t('transfers.state'), value: t(`words:handoverState.${state}`) },
          {
            name: t('handovers.openedOn'),
            value: openedByName == null ? dateWords(openedOn) : `${dateWords(openedOn)} ${openedByName}`,
          },
          { name: t('handovers.giver', { name: fromName }), value: given },
          {
            name: t('handovers.taker', { name: toName }),
            value:
              takenOn == null
                ? t('handovers.unsigned')
                : t('handovers.signed', { name: toName, on: dateWords(takenOn) }),
          },
          remarks != null && { name: t('handovers.remarks'), value: remarks, wide: true },
          words != null && { name: t('handovers.words'), value: words, wide: true },
        ]}
      />
    </Section>
  );
}

/** The list, kind by kind; whoever takes over reads it once it is given to him. */
function Items({ page: { items, givenOn, state } }: { readonly page: Page }) {
  const { t } = useTranslation('organisation');
  if (items != null) return <Listed items={items} givenOn={givenOn ?? null} />;
  return (
    <Section title={t('handovers.list')}>
      <Empty>{t(state === 'CANCELLED' ? 'handovers.endedList' : 'handovers.notYetGiven')}</Empty>
    </Section>
  );
}

interface ListedProps {
  readonly items: readonly Item[];
  readonly givenOn: string | null;
}

function Listed({ items, givenOn }: ListedProps) {
  const { t } = useTranslation(['organisation', 'words']);
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  return (
    <Section title={t('handovers.list')} count={items.length}>
      <p className="quiet">
        {givenOn === null ? t('handovers.asOfToday') : t('handovers.asOf', { on: dateWords(givenOn) })}{' '}
        {t('handovers.draftsNote')}
      </p>
      {kinds.length === 0 && <Empty>{t('handovers.nothing')}</Empty>}
      {kinds.map((kind) => {
        const own = items.filter((item) => item.kind === kind);
        return (
          <div key={kind} className="handover-kind">
            <h3>
              {t(`words:handoverItem.${kind}`)} {own.length}
            </h3>
            <ol className="moves">
              {own.map((item) => (
                <li key={item.subjectId}>
                  <ItemLine item={item} />
                </li>
              ))}
            </ol>
          </div>
        );
      })}
    </Section>
  );
}

function ItemLine({ item: { title, dueOn, subjectType, subjectId } }: { readonly item: Item }) {
  const path = subjectType == null ? null : pathOfSubject(subjectType, subjectId);
  return (
    <>
      {path === null ? title : <Link to={path}>{title}</Link>}
      {dueOn != null && <span className="quiet"> {dateWords(dueOn)}</span>}
    </>
  );
}
