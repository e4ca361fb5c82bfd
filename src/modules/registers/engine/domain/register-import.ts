/** How imports of registers are called. */
export const REGISTER_IMPORT = { kind: 'REGISTER', name: 'register-import', subjectType: 'REGISTER_IMPORT' } as const;

/** 同时审核: the kind of approval by which a second person confirms all entries of an import. */
export const REGISTER_BATCH = 'REGISTER_BATCH';
