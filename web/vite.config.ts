import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Where `npm run dev` finds the API. */
const api = process.env['API_URL'] ?? 'http://127.0.0.1:3000';

/** In bytes, before they are packed: smaller files join those that nearly the same pages need. */
const SMALL_FILE = 200_000;

/**
 * What the first screen needs is one file; the components that four pages or more take are two more, our own shared parts a few. Left to itself the
 * bundler makes a file of every module that two pages have in common, and a page takes a hundred requests to open.
 */
const groups = [
  { name: 'frame', tags: ['$initial' as const], priority: 9 },
  {
    name: 'dates',
    test: /[\\/](@rc-component[\\/]picker|antd[\\/]es[\\/]date-picker)[\\/]/,
    priority: 8,
    includeDependenciesRecursively: false,
  },
  {
    name: 'fields',
    test: /[\\/]node_modules[\\/]/,
    minShareCount: 2,
    priority: 7,
    includeDependenciesRecursively: false,
  },
  // What only the pages of one subject have in common, no other page needs.
  {
    name: (id: string) => /[\\/]features[\\/](?<subject>[\w-]+)[\\/]/.exec(id)?.groups?.['subject'] ?? null,
    debugName: 'subject',
    test: /[\\/]web[\\/]src[\\/]features[\\/]/,
    minShareCount: 2,
    priority: 7,
    includeDependenciesRecursively: false,
  },
  {
    name: 'own',
    test: /[\\/]web[\\/]src[\\/]/,
    minShareCount: 2,
    entriesAware: true,
    entriesAwareMergeThreshold: SMALL_FILE,
    priority: 6,
    includeDependenciesRecursively: false,
  },
];

/**
 * What the library says to readers of screens in its own words and no setting changes: icons by their English names beside words that say
 * the same, and the buttons of a chooser and a dialog in English.
 */
const READ_OUT: readonly (readonly [file: string, its: string, ours: string])[] = [
  ['icons/es/components/AntdIconLight.js', '"aria-label": icon.name', '"aria-hidden": true'],
  [
    'input/es/BaseInput.js',
    `className: clsx(clearIconCls,`,
    `"aria-label": document.documentElement.lang === 'en' ? 'Clear' : '清除', className: clsx(clearIconCls,`,
  ],
  ['select/es/hooks/useAllowClear.js', "'Clear'", "(document.documentElement.lang === 'en' ? 'Clear' : '清除')"],
  [
    'dialog/es/Dialog/Content/Panel.js',
    '"aria-label": "Close"',
    '"aria-label": document.documentElement.lang === "en" ? "Close" : "关闭"',
  ],
];

const readOut: Plugin = {
  name: 'read-out-in-our-words',
  transform(code, id) {
    const found = READ_OUT.find(([file]) => id.split('?')[0]?.endsWith(file));
    if (found === undefined) return null;
    const [file, its, ours] = found;
    if (!code.includes(its)) throw new Error(`${file} says nothing as ${its} any more`);
    return { code: code.replace(its, ours), map: null };
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), readOut],
  // The server puts a fresh value in the place of this word each time that it serves the page (src/app/web-pages.ts).
  html: { cspNonce: '__CSP_NONCE__' },
  server: { port: 5173, strictPort: true, proxy: { '/api': api, '/health': api } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // Inlined pictures would need `data:` in the page's rules.
    assetsInlineLimit: 0,
    // All of it is smaller than one picture, and a file a page costs a request each.
    cssCodeSplit: false,
    reportCompressedSize: false,
    manifest: true,
    chunkSizeWarningLimit: 800,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
});
