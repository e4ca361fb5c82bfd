/** What each cell of the routes of rules and their trials needs, as the table of states.spec.ts takes it. */
interface RuleCells {
  readonly seat: string;
  readonly outsider: null;
  readonly live: string;
  readonly ended: string;
  readonly body?: unknown;
}

const cells = (live: string, ended: string, body?: unknown): RuleCells => ({
  ...{ seat: 'office-chief', outsider: null, live, ended, body },
});

export const RULE_CELLS: Readonly<Record<string, RuleCells>> = {
  'POST /supervision/trials/{id}/cancel': cells('trial.QUEUED', 'trial.CANCELLED'),
  'POST /supervision/trials/{id}/read': cells('trial.DONE', 'trial.CANCELLED'),
};

export const RULE_REPEATS: Readonly<Record<string, string>> = {
  'POST /supervision/trials/{id}/read': 'who has read it has read it',
};
