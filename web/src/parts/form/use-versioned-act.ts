import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../api/problem';
import { queries } from '../../api/queries';

/** The version that the person has seen, as the server wants it. */
export type Seen = Readonly<Record<'If-Match', string>>;

interface Acting<Values> {
  /** The version that is on the screen now. */
  readonly version: number;
  /** Sent again after a lost answer it is the same request, which the server carries out once. */
  readonly send: (values: Values, seen: Seen) => Promise<unknown>;
  /** Said when it is done; a function looks at what came back, and says nothing here where it answers null. */
  readonly done?: string | ((sent: unknown) => string | null) | undefined;
  readonly onDone: () => void;
}

export interface VersionedAct<Values> {
  readonly run: (values: Values) => void;
  readonly pending: boolean;
  /** Why it was refused; null where somebody was faster, which is told apart. */
  readonly problem: unknown;
  /** Somebody else was faster, or the thing has moved on. */
  readonly conflict: boolean;
  /** What others changed is seen: what is run next goes on from it, and at once where it is handed over. */
  readonly goOn: (values?: Values) => void;
}

/** Somebody else changed the thing since it was read. */
export const isStale = (error: unknown): boolean => error instanceof ProblemError && error.status === 412;

/** One act on a thing that others may change meanwhile: what was seen goes with it, and who was faster is found out. */
export function useVersionedAct<Values>({ version, send, done, onDone }: Acting<Values>): VersionedAct<Values> {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [seen, setSeen] = useState(version);
  const act = useMutation({
    mutationFn: ({ values, at }: { readonly values: Values; readonly at: number }) =>
      send(values, { 'If-Match': String(at) }),
    onSuccess: (sent) => {
      const said = typeof done === 'function' ? done(sent) : (done ?? t('state.done'));
      if (said !== null) void message.success(said);
      onDone();
    },
    onError: (error) => {
      // What somebody else did is read, to be shown beside what was typed.
      if (isStale(error)) void queries.invalidateQueries();
    },
  });
  const conflict = isStale(act.error);
  return {
    run: (values) => act.mutate({ values, at: seen }),
    pending: act.isPending,
    problem: conflict ? null : act.error,
    conflict,
    goOn: (values) => {
      setSeen(version);
      if (values === undefined) act.reset();
      else act.mutate({ values, at: version });
    },
  };
}
