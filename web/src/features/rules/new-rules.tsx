import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import { Loaded } from '../../parts/loaded';
import { RuleForm } from './rule-form';

/** A draft from the rules in force. */
export function NewRules({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('rules');
  const navigate = useNavigate();
  const query = api.useQuery('get', '/api/v1/supervision/rule-clauses');
  return (
    <Loaded query={query}>
      {({ version, rules, clauses }) => (
        <RuleForm
          title={t('form.title')}
          base={{ rules }}
          clauses={clauses}
          draft={`policy:${String(version)}`}
          onClose={onClose}
          send={async ({ rules: changed, ...rest }) => {
            const { data } = await client.POST('/api/v1/supervision/rule-proposals', {
              body: { ...rest, rules: { ...changed } },
            });
            if (data !== undefined)
              void navigate({ to: '/settings/rules/proposals/$proposalId', params: { proposalId: data.id } });
          }}
        />
      )}
    </Loaded>
  );
}
