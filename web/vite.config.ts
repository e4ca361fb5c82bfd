import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `npm run dev` finds the API. */
const api = process.env['API_URL'] ?? 'http://127.0.0.1:3000';

/** In bytes, before they are packed: smaller files join those that nearly the same pages need. */
const SMALL_FILE = 120_000;

/**
 * What the first screen needs is one file; the components of forms are two more, our own shared parts a few. Left to itself the
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

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
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
