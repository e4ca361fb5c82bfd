import { Skeleton } from 'antd';
import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from './problem-note';

interface Reading<Data> {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly refetch: () => unknown;
}

interface LoadedProps<Data> {
  readonly query: Reading<Data>;
  readonly children: (data: Data) => ReactNode;
}

/**
 * A reading on its way, refused, or here. What was read before stays while it is read again; what its parts still fetch
 * (texts, a chart) is waited for in this place, and the rest of the page with its heading stands.
 */
export function Loaded<Data>({ query, children }: LoadedProps<Data>) {
  const { t } = useTranslation();
  if (query.data !== undefined) return <Suspense fallback={<Waiting />}>{children(query.data)}</Suspense>;
  if (query.error != null) {
    return <ProblemNote title={t('error.load')} error={query.error} onRetry={() => void query.refetch()} />;
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
