/** How the list of problems is called as an import. */
export const PROBLEM_IMPORT = { kind: 'PROBLEM', name: 'problem-import', subjectType: 'PROBLEM_IMPORT' } as const;
