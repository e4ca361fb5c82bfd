import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { isOffice, useMe } from '../../api/me';
import { PageHead } from '../../ui/page-head';
import { EntryForm } from './entry-form';
import { ROUTES } from './register';
import { WithRegister } from './with-registers';

/** A new entry of a register: from 主动报送 by a unit, or by the office. */
export function NewEntryPage() {
  const { t } = useTranslation(['registers', 'common']);
  const { project } = useSearch({ from: '/inside/registers/$path/new' });
  const navigate = useNavigate();
  const ofOffice = isOffice(useMe());
  return (
    <WithRegister>
      {(register) => {
        const office = ofOffice || !register.unitsMayFile;
        return (
          <>
            <PageHead
              title={t(office ? 'enter' : 'file', { name: register.entryName })}
              note={office ? undefined : t('voluntary.note')}
            />
            <EntryForm
              register={register}
              title={t(office ? 'enter' : 'file', { name: register.entryName })}
              submit={t('common:act.submit')}
              done={t('filed')}
              draft={`entry:${register.kind}:new`}
              initial={project === undefined ? {} : { projectId: project }}
              send={(body) => client.POST(ROUTES.list(register.path), { body: body as never })}
              onDone={() =>
                void navigate(
                  office ? { to: '/registers/$path', params: { path: register.path } } : { to: '/voluntary' },
                )
              }
              onClose={() => window.history.back()}
            />
          </>
        );
      }}
    </WithRegister>
  );
}
