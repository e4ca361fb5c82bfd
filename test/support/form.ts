/** Whether this is the form before a release (`npm run test:long`): the faults' twins and other moments each time, every odd value. */
export const longForm = process.env['TEST_FORM'] === 'long';
