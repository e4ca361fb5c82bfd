import { OTHER_RULES } from '../../support/ended-rules.js';

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
  'PUT /supervision/rule-proposals/{id}': cells('rules.DRAFT', 'rules.REJECTED', {
    ...{ rules: OTHER_RULES, effectiveFrom: '2026-08-03', reason: '调整' },
  }),
  'POST /supervision/rule-proposals/{id}/propose': cells('rules.TRIED', 'rules.REJECTED'),
  'POST /supervision/rule-proposals/{id}/withdraw': cells('rules.KEPT', 'rules.REJECTED', { reason: '有误' }),
  'POST /supervision/trials/{id}/cancel': cells('trial.QUEUED', 'trial.CANCELLED'),
  'POST /supervision/trials/{id}/read': cells('trial.DONE', 'trial.CANCELLED'),
};

export const RULE_REPEATS: Readonly<Record<string, string>> = {
  'PUT /supervision/rule-proposals/{id}': 'what is replaced by the same is the same',
  'POST /supervision/trials/{id}/read': 'who has read it has read it',
};
