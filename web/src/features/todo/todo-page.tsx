import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FilterBar } from '../../parts/list/filter-bar';
import { useAddress } from '../../parts/list/use-address';
import { may, useMe } from '../../api/me';
import { LoadMore } from '../../parts/load-more';
import { Loaded } from '../../parts/loaded';
import { ButtonLink } from '../../ui/button-link';
import { Empty } from '../../ui/empty';
import { LightLegend } from '../../ui/light-tag';
import { PageHead } from '../../ui/page-head';
import { Section } from '../../ui/section';
import { GROUPS, groupOf, type Matter } from './matter';
import { HandoversToSign } from './handovers-to-sign';
import { MatterList } from './matter-list';
import { TODO } from './todo-search';
import './todo.css';
import { useMatters } from './use-matters';

/** 我的待办: what is due to me and my unit, the most urgent first, each with its next act. */
export function TodoPage() {
  const { t } = useTranslation(['todo', 'words']);
  const [search, change] = useAddress(TODO);
  const me = useMe();
  const { obligations, matters, waiting, interviewOf } = useMatters(search);
  const filtered = Object.keys(search).length > 0;
  return (
    <>
      <PageHead
        title={t('title')}
        note={t('note')}
        actions={may(me, 'registers.create') && <ButtonLink to="/voluntary">{t('voluntary')}</ButtonLink>}
      />
      <FilterBar
        schema={TODO}
        search={search}
        onChange={change}
        filters={{
          kind: { label: t('filter.kind'), word: (kind) => t(`words:obligationKind.${kind}`) },
          light: { label: t('filter.light'), word: (light) => t(`words:light.${light}`) },
          state: { label: t('filter.state'), word: (state) => t(`words:obligationState.${state}`) },
        }}
      />
      {!filtered && may(me, 'handovers.read') && <HandoversToSign />}
      <Loaded query={{ ...obligations, data: matters }}>
        {(found) => <Groups matters={[...found, ...waiting]} filtered={filtered} interviewOf={interviewOf} />}
      </Loaded>
      <LoadMore pages={obligations} />
      <LightLegend />
      {search.state === undefined && (
        <p className="todo-done">
          <Link to="/todo" search={{ state: 'MET' }}>
            {t('showDone')}
          </Link>
        </p>
      )}
    </>
  );
}

interface GroupsProps {
  readonly matters: readonly Matter[];
  readonly filtered: boolean;
  readonly interviewOf: (itemId: string) => string | null;
}

function Groups({ matters, filtered, interviewOf }: GroupsProps) {
  const { t } = useTranslation(['todo', 'common']);
  if (matters.length === 0) {
    return (
      <Empty action={filtered ? <Link to="/todo">{t('common:act.clear')}</Link> : undefined}>
        {filtered ? t('common:empty.filtered') : t('todo:empty')}
      </Empty>
    );
  }
  return GROUPS.map((group) => {
    const members = matters.filter((matter) => groupOf(matter) === group);
    if (members.length === 0) return null;
    return (
      <Section key={group} title={t(`todo:group.${group}`)} count={members.length}>
        <MatterList label={t(`todo:group.${group}`)} matters={members} interviewOf={interviewOf} />
      </Section>
    );
  });
}
