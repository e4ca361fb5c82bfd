import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { PageHead } from '../../ui/page-head';
import { NewPasswordForm } from './new-password-form';
import { startAnew } from './use-sign-out';

/** Opened by a one-time link, whose secret stands behind `#` so that no server log ever holds it. */
export function SetPasswordPage() {
  const { t } = useTranslation('shell');
  // A link that took two people says so; the code is with the second one.
  const coded = new URLSearchParams(window.location.search).has('code');
  const set = useMutation({
    mutationFn: async ({ password, code }: { readonly password: string; readonly code: string }) => {
      const token = window.location.hash.replace(/^#(token=)?/, '');
      const made = await client.POST('/api/v1/passwords', { body: { token, password, ...(code !== '' && { code }) } });
      await client.POST('/api/v1/sessions', { body: { login: made.data?.login ?? '', password } });
    },
    onSuccess: () => startAnew('/'),
  });
  return (
    <main className="sign-in">
      <p className="sign-in-brand">{t('product')}</p>
      <section className="sign-in-form">
        <PageHead title={t('setPassword.title')} />
        <NewPasswordForm
          asks={coded ? 'code' : null}
          error={set.error}
          working={set.isPending}
          onChosen={(password, code) => set.mutate({ password, code })}
        />
      </section>
    </main>
  );
}
