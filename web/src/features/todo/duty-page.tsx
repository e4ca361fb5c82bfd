import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Loaded } from '../../parts/loaded';
import { quarterWords } from '../../ui/dates';
import { PageHead } from '../../ui/page-head';
import { DutyFormView } from './duty/duty-form-view';
import { DutyView } from './duty/duty-view';
import type { DutyForm } from './duty-search';
import type { DutyPageData } from './filing/filing-values';
import './todo.css';

/** One of the five duties of a project: what it is, how it stands, and every act on it. */
export function DutyPage() {
  const { dutyId } = useParams({ from: '/inside/duties/$dutyId' });
  const query = api.useQuery('get', '/api/v1/duties/{id}', { params: { path: { id: dutyId } } });
  return (
    <Loaded query={query} whole>
      {(duty) => <DutyWithObligation key={duty.id} duty={duty} />}
    </Loaded>
  );
}

function DutyWithObligation({ duty }: { readonly duty: DutyPageData }) {
  const { t } = useTranslation(['words', 'todo']);
  const { act } = useSearch({ from: '/inside/duties/$dutyId' });
  const navigate = useNavigate();
  const query = api.useQuery('get', '/api/v1/obligations/{id}', { params: { path: { id: duty.obligationId } } });
  const open = (form: DutyForm | null): void =>
    void navigate({
      to: '/duties/$dutyId',
      params: { dutyId: duty.id },
      search: form === null ? {} : { act: form },
      replace: form === null,
    });
  return (
    <>
      <PageHead
        title={t(`words:kind.${duty.kind}`)}
        note={
          <>
            <span className="duty-project">{duty.projectName}</span> · {quarterWords(duty.year, duty.quarter)} ·{' '}
            {duty.owedByName == null
              ? duty.unitName
              : t('todo:owedThen', { now: duty.unitName, then: duty.owedByName })}
          </>
        }
      />
      <Loaded query={query}>
        {(obligation) =>
          act === undefined ? (
            <DutyView duty={duty} obligation={obligation} onOpen={open} />
          ) : (
            <DutyFormView form={act} duty={duty} obligation={obligation} onLeave={() => open(null)} />
          )
        }
      </Loaded>
    </>
  );
}
