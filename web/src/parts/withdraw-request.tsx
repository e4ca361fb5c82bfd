import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client';
import type { components } from '../api/schema';
import { queries } from '../api/queries';
import { useAct } from './use-act';

type Asked = Pick<components['schemas']['ApprovalAnswer'], 'id' | 'title' | 'version' | 'mayWithdraw'>;

/** 撤回 for whoever asked, while it waits; nothing for anybody else. */
export function WithdrawRequest({ approval }: { readonly approval: Asked }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const act = useAct();
  const { id, title, version } = approval;
  const withdraw = useMutation({
    mutationFn: () =>
      client.POST('/api/v1/approvals/{id}/withdraw', {
        params: { path: { id } },
        headers: { 'If-Match': String(version) },
      }),
  });
  if (!approval.mayWithdraw) return null;
  const run = async (): Promise<void> => {
    await act(() => withdraw.mutateAsync(), { done: t('withdrawal.done') });
    await queries.invalidateQueries();
  };
  return (
    <Button
      loading={withdraw.isPending}
      aria-label={t('withdrawal.of', { title })}
      onClick={() =>
        modal.confirm({
          title: t('withdrawal.sure'),
          content: (
            <>
              <p>{title}</p>
              <p>{t('withdrawal.follows')}</p>
            </>
          ),
          okText: t('act.withdraw'),
          cancelText: t('act.cancel'),
          onOk: run,
        })
      }
    >
      {t('act.withdraw')}
    </Button>
  );
}
