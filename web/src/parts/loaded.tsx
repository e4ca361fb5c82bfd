import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
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

/** A reading on its way, refused, or here. What was read before stays while it is read again. */
export function Loaded<Data>({ query, children }: LoadedProps<Data>) {
  const { t } = useTranslation();
  if (query.data !== undefined) return children(query.data);
  if (query.error != null) {
    return <ProblemNote title={t('error.load')} error={query.error} onRetry={() => void query.refetch()} />;
  }
  return (
    <div aria-busy="true" aria-label={t('state.loading')} role="status">
      <Skeleton active={false} title={false} paragraph={{ rows: 5 }} />
    </div>
  );
}
