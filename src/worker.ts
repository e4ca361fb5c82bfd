/** A worker process: the same product, working off jobs and serving no requests. */
process.env['ROLE'] ??= 'worker';
void import('./main.js');
