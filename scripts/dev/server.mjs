import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../set-up.mjs';

/** What is in hand may take this long; then the process is ended: it loses nothing that was confirmed. */
const GRACE_MS = 500;

/** The built server as a process of its own that is started again whenever it is told to; the next one waits beside it. */
export class DevServer {
  #child;
  #spare;
  #wanted = true;

  /** @param environment beside that of this process */
  constructor(environment) {
    this.environment = environment;
  }

  start() {
    const begun = performance.now();
    const child = this.#spare ?? this.#spawn();
    this.#spare = undefined;
    this.#child = child;
    child.stdout.on('data', (text) => process.stdout.write(text));
    child.stdout.once('data', () => {
      console.log(`server up after ${((performance.now() - begun) / 1000).toFixed(1)} s`);
      if (this.#wanted && this.#child === child) this.#spare = this.#spawn();
    });
    child.on('close', () => this.#ended(child));
    child.send('serve');
  }

  #spawn() {
    return spawn(process.execPath, [join(root, 'scripts', 'dev', 'spare.mjs')], {
      cwd: root,
      stdio: ['inherit', 'pipe', 'inherit', 'ipc'],
      env: { ...process.env, ...this.environment },
    });
  }

  #ended(child) {
    if (this.#wanted && this.#child === child)
      console.log('The server ended by itself; the next change starts it again.');
  }

  async restart() {
    await this.#endChild();
    if (this.#wanted) this.start();
  }

  async stop() {
    this.#wanted = false;
    this.#spare?.kill('SIGKILL');
    await this.#endChild();
  }

  async #endChild() {
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    const impatience = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
    await gone;
    clearTimeout(impatience);
  }
}
