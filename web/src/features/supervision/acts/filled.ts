/** What was filled in: empty fields are left out, so that the rules' own values hold. */
export function filled<Fields extends Readonly<Record<string, string | undefined>>>(
  fields: Fields,
): { [Name in keyof Fields]?: string } {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined && value.trim() !== '');
  return Object.fromEntries(given) as { [Name in keyof Fields]?: string };
}
