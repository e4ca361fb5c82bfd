import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAct } from './use-act';

interface ToConfirmProps {
  /** What the office entered for the unit. */
  readonly what: string;
  readonly confirm: () => Promise<unknown>;
}

/** 代为录入确认: the unit looks through what the office entered for it, and says once that it is right. */
export function ToConfirm({ what, confirm }: ToConfirmProps) {
  const { t } = useTranslation('record');
  const act = useAct();
  const confirming = useMutation({ mutationFn: confirm });
  const run = (): void => void act(() => confirming.mutateAsync(), { done: t('behalf.done') });
  return (
    <Alert
      type="info"
      showIcon
      className="problem"
      title={t('behalf.title', { what })}
      description={
        <>
          <p>{t('behalf.help')}</p>
          <Button type="primary" loading={confirming.isPending} onClick={run}>
            {t('behalf.confirm')}
          </Button>
        </>
      }
    />
  );
}
