import config from './jest.config.mjs';

/** The suite and the faults, each in few files that take the others in (test/support/together.ts). */
export default { ...config, testMatch: ['<rootDir>/test/together/*.ts'] };
