import { Button } from 'antd';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { ProblemError } from '../../api/problem';
import { pathOfSubject } from '../../parts/subject-path';
import { ButtonLink } from '../../ui/button-link';
import { PageHead } from '../../ui/page-head';

/** What a message told of, if it was one thing; and where no message has that id, what stands under it in the reader's calendar. */
async function pageOf(id: string): Promise<string> {
  const params = { path: { id } };
  try {
    const { data } = await client.POST('/api/v1/deliveries/{id}/open', { params });
    const page = data?.count === 1 ? pathOfSubject(data.subjectType, data.subjectId) : null;
    return page ?? '/notices?unread=true';
  } catch (error) {
    if (!(error instanceof ProblemError) || error.status !== 404) throw error;
    const { data } = await client.GET('/api/v1/own-calendar/{id}', { params });
    return (data === undefined ? null : pathOfSubject(data.subjectType, data.subjectId)) ?? '/';
  }
}

/** Where the link of a message or of a calendar's entry leads: to the one thing that it told of, else to the inbox; to nothing for anybody but its addressee. */
export function OpenMessagePage() {
  const { t } = useTranslation('channels');
  const { deliveryId } = useParams({ from: '/inside/open/$deliveryId' });
  const navigate = useNavigate();
  const [failed, setFailed] = useState<'denied' | 'away' | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const open = async (): Promise<void> => {
      await navigate({ href: await pageOf(deliveryId), replace: true });
    };
    open().catch((error: unknown) =>
      setFailed(error instanceof ProblemError && error.status === 404 ? 'denied' : 'away'),
    );
  }, [deliveryId, navigate, tries]);
  const again = (): void => {
    setFailed(null);
    setTries((before) => before + 1);
  };
  if (failed === null) return <PageHead title={t('open.title')} note={'\u00a0'} />;
  return (
    <>
      <PageHead title={t('open.deniedTitle')} note={t(failed === 'denied' ? 'open.denied' : 'open.away')} />
      {failed === 'away' && <Button onClick={again}>{t('open.again')}</Button>}
      <ButtonLink to="/notices">{t('open.toNotices')}</ButtonLink>
    </>
  );
}
