import { useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { changeLanguage } from '../../texts/start';
import { PageHead } from '../../ui/page-head';
import { landingOf } from '../shell/navigation';
import { DemoPersonas } from './demo-personas';
import { ownPath } from './own-path';
import { SignInForm } from './sign-in-form';
import { startAnew } from './use-sign-out';

/** The way in: by account, and in the demo by choosing who to be. */
export function SignInPage() {
  const { t, i18n } = useTranslation('shell');
  const { next } = useSearch({ from: '/sign-in' });
  const enter = async (): Promise<void> => {
    const { data } = await client.GET('/api/v1/me');
    startAnew(data === undefined ? '/' : landingOf(data, ownPath(next, window.location.origin)));
  };
  return (
    <main className="sign-in">
      <div className="sign-in-head">
        <p className="sign-in-brand">{t('product')}</p>
        <Button type="text" onClick={() => void changeLanguage(i18n.language === 'en' ? 'zh-CN' : 'en')}>
          {t('language')}
        </Button>
      </div>
      <DemoPersonas onSignedIn={() => void enter()} />
      <section className="sign-in-form">
        <PageHead title={t('signIn.title')} />
        <SignInForm onSignedIn={() => void enter()} />
        <p className="quiet">{t('signIn.first')}</p>
      </section>
      <p className="quiet">{t('signIn.noSecrets')}</p>
    </main>
  );
}
