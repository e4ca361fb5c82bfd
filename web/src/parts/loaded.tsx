import { Skeleton } from 'antd';
import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../ui/page-head';
import { ProblemNote } from './problem-note';

interface Reading<Data> {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly refetch: () => unknown;
}

interface LoadedProps<Data> {
  readonly query: Reading<Data>;
  /** The page's heading comes with what is read; where that is refused, what happened is its heading. */
  readonly whole?: boolean;
  readonly children: (data: Data) => ReactNode;
}

/**
 * A reading on its way, refused, or here. What was read before stays while it is read again; what its parts still fetch
 * (texts, a chart) is waited for in this place, and the rest of the page with its heading stands.
 */
export function Loaded<Data>({ query, whole = false, children }: LoadedProps<Data>) {
  const { t } = useTranslation();
  if (query.data !== undefined) return <Suspense fallback={<Waiting />}>{children(query.data)}</Suspense>;
  if (query.error != null) {
    return (
      <>
        {whole && <PageHead title={t('error.load')} />}
        <ProblemNote title={t('error.load')} error={query.error} onRetry={() => void query.refetch()} />
      </>
    );
  }
  return <Waiting />;
}

function Waiting() {
  const { t } = useTranslation();
  return (
    <div aria-busy="true" aria-label={t('state.loading')} role="status">
      <Skeleton active={false} title={false} paragraph={{ rows: 5 }} />
    </div>
  );
}
