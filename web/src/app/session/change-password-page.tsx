import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { PageHead } from '../../ui/page-head';
import { NewPasswordForm } from './new-password-form';

export function ChangePasswordPage() {
  const { t } = useTranslation('shell');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const change = useMutation({
    mutationFn: (body: { readonly password: string; readonly current: string }) =>
      client.POST('/api/v1/me/password', { body }),
    onSuccess: () => {
      void message.success(t('setPassword.done'));
      void navigate({ to: '/' });
    },
  });
  return (
    <>
      <PageHead title={t('changePassword')} />
      <div className="narrow-form">
        <NewPasswordForm
          asks="current"
          error={change.error}
          working={change.isPending}
          onChosen={(password, current) => change.mutate({ password, current })}
        />
      </div>
    </>
  );
}
