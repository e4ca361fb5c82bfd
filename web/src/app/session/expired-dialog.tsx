import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { useMe } from '../../api/me';
import { queries } from '../../api/queries';
import { forgetExpiry } from '../../api/session-expiry';
import { DemoPersonas } from './demo-personas';
import { SignInForm } from './sign-in-form';
import { startAnew } from './use-sign-out';

/** The session ended while somebody was at work: he signs in over the page, and what he typed is still there. */
export function ExpiredDialog() {
  const { t } = useTranslation('shell');
  const me = useMe();
  const goOn = async (): Promise<void> => {
    const present = await client.GET('/api/v1/me');
    // Somebody else at the same machine must not see the former person's page.
    if (present.data?.accountId !== me.accountId || present.data?.personId !== me.personId) {
      startAnew('/');
      return;
    }
    forgetExpiry();
    await queries.invalidateQueries();
  };
  return (
    <Modal open title={t('signIn.title')} footer={null} closable={false} mask={{ closable: false }}>
      <p>{t('signIn.again')}</p>
      <DemoPersonas onSignedIn={() => void goOn()} />
      <SignInForm onSignedIn={() => void goOn()} />
    </Modal>
  );
}
