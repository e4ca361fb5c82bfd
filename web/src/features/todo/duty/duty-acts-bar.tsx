import { App, Button } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../../api/client';
import { isOffice, useMe } from '../../../api/me';
import { DenyPlan } from '../../../parts/deny-plan';
import { useAct } from '../../../parts/use-act';
import { useDraft } from '../../../parts/use-draft';
import type { DutyForm } from '../duty-search';
import { valuesOf } from '../filing/filing-start';
import type { DutyPageData, FilingValues } from '../filing/filing-values';
import { filesFor, formsOf, maySpeakOfPlan, mayWithdraw, type ObligationPageData } from './duty-acts';

interface DutyActsProps {
  readonly duty: DutyPageData;
  readonly obligation: ObligationPageData;
  readonly onOpen: (form: DutyForm) => void;
}

/** Every act that person and state allow: the next one first and large. */
export function DutyActs({ duty, obligation, onOpen }: DutyActsProps) {
  const me = useMe();
  const word = useActWord(duty);
  const forms = formsOf(me, duty, obligation);
  return (
    <div className="card-acts duty-acts">
      {forms.map((form, place) => (
        <Button key={form} type={place === 0 ? 'primary' : 'default'} onClick={() => onOpen(form)}>
          {word(form)}
        </Button>
      ))}
      {mayWithdraw(me, duty) && <Withdraw duty={duty} />}
      <WordOnPlan duty={duty} />
    </div>
  );
}

function useActWord(duty: DutyPageData): (form: DutyForm) => string {
  const { t } = useTranslation(['todo', 'common']);
  const me = useMe();
  return (form) => {
    if (form === 'verify' || form === 'return') return t(`common:act.${form}`);
    if (form === 'plan') return t(duty.state === 'UNPLANNED' ? 'todo:act.plan' : 'todo:act.changePlan');
    if (form !== 'submit') return t(`todo:act.${form}`);
    // The office enters it for the unit.
    if (isOffice(me) && !filesFor(me, duty.unitId)) return t('common:act.onBehalf');
    return t(duty.state === 'RETURNED' ? 'todo:next.mend' : 'common:act.submit');
  };
}

/** 撤回: what was filed goes back into the form, so that nothing is typed twice. */
function Withdraw({ duty }: { readonly duty: DutyPageData }) {
  const { t } = useTranslation(['todo', 'common']);
  const { modal } = App.useApp();
  const act = useAct();
  const draft = useDraft<FilingValues>(`duty:${duty.id}`);
  const withdraw = useMutation({
    mutationFn: () =>
      client.POST('/api/v1/duties/{id}/withdraw', {
        params: { path: { id: duty.id } },
        headers: { 'If-Match': String(duty.version) },
      }),
  });
  const run = async (): Promise<void> => {
    const filed = duty.activity;
    if ((await act(() => withdraw.mutateAsync(), { done: t('todo:withdrawn') })) && filed != null)
      draft.keep(valuesOf(filed));
  };
  return (
    <Button
      loading={withdraw.isPending}
      onClick={() =>
        modal.confirm({
          title: t('todo:withdrawSure'),
          content: t('todo:withdrawNote'),
          okText: t('common:act.withdraw'),
          cancelText: t('common:act.cancel'),
          onOk: run,
        })
      }
    >
      {t('common:act.withdraw')}
    </Button>
  );
}

/** 确认计划, 日程不属实: the leading official's secretary says whether the planned date is in his diary; until the unit plans anew he may correct it. */
function WordOnPlan({ duty }: { readonly duty: DutyPageData }) {
  const { t } = useTranslation(['todo', 'record']);
  const [denying, setDenying] = useState(false);
  const me = useMe();
  const act = useAct();
  const project = api.useQuery('get', '/api/v1/projects/{id}', { params: { path: { id: duty.projectId } } });
  const confirm = useMutation({
    mutationFn: () =>
      client.POST('/api/v1/duties/{id}/confirm-plan', {
        params: { path: { id: duty.id } },
        headers: { 'If-Match': String(duty.version) },
      }),
  });
  if (!maySpeakOfPlan(me, duty, project.data?.leadingPostId ?? null)) return null;
  return (
    <>
      {!duty.planConfirmed && (
        <Button type="primary" loading={confirm.isPending} onClick={() => void act(() => confirm.mutateAsync())}>
          {t('todo:act.confirmPlan')}
        </Button>
      )}
      <Button onClick={() => setDenying(true)}>{t('record:planDenial.title')}</Button>
      {denying && <DenyPlan duty={duty} onClose={() => setDenying(false)} />}
    </>
  );
}
