import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import type { components } from '../../api/schema';
import { ChooseFile } from '../../parts/imports/choose-file';
import { ImportList } from '../../parts/imports/import-list';
import { usePages } from '../../parts/use-pages';
import { PageHead } from '../../ui/page-head';
import { listed } from '../../ui/marks';
import { Section } from '../../ui/section';
import type { Register } from './register';
import { WithRegisters } from './with-registers';

export type Import = components['schemas']['RegisterImportAnswer'];

/** Hands in a register as a workbook, and finds again what was handed in before. */
export function RegisterImportsPage() {
  const { kind } = useSearch({ from: '/inside/registers/imports' });
  return (
    <WithRegisters>
      {(registers) => {
        const register = registers.find((one) => one.kind === kind) ?? registers[0];
        return register !== undefined && <Imports key={register.kind} register={register} />;
      }}
    </WithRegisters>
  );
}

function Imports({ register: { kind, path, name, columns } }: { readonly register: Register }) {
  const { t } = useTranslation(['registers', 'ledger']);
  const navigate = useNavigate();
  const pages = usePages<Import>(['register-imports', kind], (from, signal) =>
    client.GET('/api/v1/register-imports', { params: { query: { kind, limit: 20, ...from } }, signal }),
  );
  const link = ({ id, fileName }: Import) => (
    <Link to="/registers/imports/$importId" params={{ importId: id }} className="touch-link">
      {fileName}
    </Link>
  );
  const headed = (wanted: boolean) =>
    listed(columns.filter(({ needed }) => needed === wanted).map((one) => one.heading));
  const choosing = columns.filter(({ choices }) => choices.length > 0);
  return (
    <>
      <PageHead
        title={t('import.title', { name })}
        note={t('ledger:imports.note')}
        actions={
          <Link to="/registers/$path" params={{ path }}>
            {name}
          </Link>
        }
      />
      <Section title={t('ledger:imports.choose')}>
        <ChooseFile
          to={`/api/v1/register-imports?kind=${kind}`}
          limits={t('import.limits', { heads: headed(true), others: headed(false) })}
          onStarted={({ importId, jobId: job }) =>
            void navigate({ to: '/registers/imports/$importId', params: { importId }, search: { job } })
          }
        />
      </Section>
      {choosing.length > 0 && (
        <Section title={t('import.choices')}>
          <ul className="quiet">
            {choosing.map(({ heading, choices }) => (
              <li key={heading}>{t('import.choice', { heading, choices: listed(choices) })}</li>
            ))}
          </ul>
        </Section>
      )}
      <ImportList pages={pages} link={link} />
    </>
  );
}
