import config from './jest.config.mjs';

/** The whole suite in a few files that take the others in (test/support/together.ts). */
export default { ...config, testMatch: ['<rootDir>/test/together/part-*.ts'] };
