import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../../ui/page-head';
import { DemoPersonas } from './demo-personas';
import { SignInForm } from './sign-in-form';
import { startAnew } from './use-sign-out';

/** The way in: by account, and in the demo by choosing who to be. */
export function SignInPage() {
  const { t } = useTranslation('shell');
  const { next } = useSearch({ from: '/sign-in' });
  const enter = (): void => startAnew(next ?? '/');
  return (
    <main className="sign-in">
      <p className="sign-in-brand">{t('product')}</p>
      <DemoPersonas onSignedIn={enter} />
      <section className="sign-in-form">
        <PageHead title={t('signIn.title')} />
        <SignInForm onSignedIn={enter} />
        <p className="quiet">{t('signIn.first')}</p>
      </section>
      <p className="quiet">{t('signIn.noSecrets')}</p>
    </main>
  );
}
