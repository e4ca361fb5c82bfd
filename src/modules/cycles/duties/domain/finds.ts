/** What a record found that may become a problem of its own: each problem of a visit, the findings of an inspection. */
export function findsIn(record: Readonly<Record<string, unknown>>): readonly string[] {
  const { problems, inspectedUnits, findings } = record;
  if (Array.isArray(problems)) return problems as readonly string[];
  return Array.isArray(inspectedUnits) && typeof findings === 'string' ? [findings] : [];
}
