import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import { ProblemNote } from '../../parts/problem-note';

interface DemoPersonasProps {
  readonly onSignedIn: () => void;
}

/** The demo's people, one tap each; shows nothing outside the demo, where the server knows no such list. */
export function DemoPersonas({ onSignedIn }: DemoPersonasProps) {
  const { t } = useTranslation('shell');
  const personas = api.useQuery('get', '/api/v1/demo/personas', undefined, { retry: false });
  const enter = useMutation({
    mutationFn: (persona: string) => client.POST('/api/v1/demo/sign-in', { body: { persona } }),
    onSuccess: onSignedIn,
  });
  if (personas.data === undefined) return null;
  return (
    <section className="personas" aria-labelledby="personas">
      <h2 id="personas">{t('signIn.demo')}</h2>
      <p className="quiet">{t('signIn.demoHelp')}</p>
      {enter.error !== null && <ProblemNote error={enter.error} />}
      <ul>
        {personas.data.map(({ persona, label, does, name, unit }) => (
          <li key={persona}>
            <button
              type="button"
              disabled={enter.isPending}
              onClick={() => enter.mutate(persona)}
              data-persona={persona}
            >
              <strong>{label}</strong>
              <span className="quiet">
                {unit} {name}
              </span>
              <span>{does}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
