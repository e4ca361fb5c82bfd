import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { may, useMe } from '../../api/me';
import { wholeList } from '../../parts/whole-list';
import { DayPicker } from '../../ui/day-picker';
import { noted } from '../../ui/marks';
import { ACTIONS, SUBJECTS } from './actions';
import type { AuditSearch } from './audit-search';
import { actionWord, subjectWord } from './audit-words';

const NOTHING: AuditSearch = {
  action: undefined,
  person: undefined,
  subjectType: undefined,
  subject: undefined,
  from: undefined,
  to: undefined,
};

/** Which acts: of one kind, by one person, on one thing, on which days. The address keeps it. */
export function Filters({ search }: { readonly search: AuditSearch }) {
  const { t } = useTranslation('audit');
  const navigate = useNavigate({ from: '/settings/audit' });
  const people = usePeople();
  const change = (part: AuditSearch): void => {
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  };
  const { action, person, subjectType, subject, from, to } = search;
  const filtered = [action, person, subjectType, subject, from, to].some((value) => value !== undefined);
  return (
    <div className="filters audit-filters" role="search">
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('filter.action')}
        placeholder={t('filter.anyAction')}
        value={action ?? null}
        options={ACTIONS.map((value) => ({ value, label: actionWord(value) }))}
        onChange={(value: string | null) => change({ action: value ?? undefined })}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('filter.person')}
        placeholder={t('filter.anybody')}
        value={person ?? null}
        options={[...people]}
        onChange={(value: string | null) => change({ person: value ?? undefined })}
      />
      <Select
        allowClear
        aria-label={t('filter.subject')}
        placeholder={t('filter.anything')}
        value={subjectType ?? null}
        options={SUBJECTS.map((value) => ({ value, label: subjectWord(value) }))}
        onChange={(value: string | null) => change({ subjectType: value ?? undefined, subject: undefined })}
      />
      <label className="audit-day">
        <span>{t('filter.from')}</span>
        <DayPicker value={from} to={to} onChange={(day) => change({ from: day })} />
      </label>
      <label className="audit-day">
        <span>{t('filter.to')}</span>
        <DayPicker value={to} from={from} onChange={(day) => change({ to: day })} />
      </label>
      {filtered && <Button onClick={() => change(NOTHING)}>{t('filter.clear')}</Button>}
      {subject !== undefined && <p className="quiet">{t('filter.oneSubject')}</p>}
    </div>
  );
}

/** People who can act have an account; the auditor reads those. */
function usePeople(): readonly { readonly value: string; readonly label: string }[] {
  const me = useMe();
  const accounts = useQuery({
    queryKey: ['get', '/api/v1/accounts', 'all'],
    queryFn: ({ signal }) => wholeList((query) => client.GET('/api/v1/accounts', { params: { query }, signal })),
    enabled: may(me, 'accounts.read'),
  });
  return (accounts.data ?? []).flatMap(({ personId, personName, login }) =>
    personId == null ? [] : [{ value: personId, label: noted(personName ?? '', login) }],
  );
}
