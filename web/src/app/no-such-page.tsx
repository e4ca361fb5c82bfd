import { NoSuch } from '../ui/no-such';

export function NoSuchPage() {
  return (
    <main className="page">
      <NoSuch />
    </main>
  );
}
