/** The page of each kind of thing that a notice, an obligation or an approval is about. */
const PAGES: Readonly<Record<string, (id: string) => string>> = {
  OBLIGATION: (id) => `/obligations/${id}`,
  VERIFICATION: (id) => `/obligations/${id}`,
  DUTY: (id) => `/duties/${id}`,
  TASK: (id) => `/tasks/${id}`,
  DECISION: (id) => `/tasks/${id}`,
  DEMAND: (id) => `/tasks/${id}`,
  COORDINATION: (id) => `/tasks/${id}`,
  PLAN: (id) => `/plans/${id}`,
  PROJECT: (id) => `/projects/${id}`,
  CYCLE: (id) => `/quarter/${id}`,
  CASE: (id) => `/supervision/cases/${id}`,
  INTERVIEW: (id) => `/supervision/interviews/${id}`,
  LEDGER_IMPORT: (id) => `/ledger/imports/${id}`,
  SURGE: () => '/supervision',
};

/** Where a thing is shown, or null where it has no page of its own. */
export function pathOfSubject(type: string, id: string): string | null {
  return PAGES[type]?.(id) ?? null;
}
