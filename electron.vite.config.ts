import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const root = import.meta.dirname;

/** A build may be written beside the one in use and swapped in when it is complete (scripts/lib/build.mjs). */
const out = resolve(root, process.env['TANDEM_BUILD_DIR'] ?? 'out');

/** sql.js looks for its WebAssembly next to the code that runs it; a package has no node_modules to find it in. */
function sqlWasm(): Plugin {
  return {
    name: 'tandem:sql-wasm',
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'sql-wasm.wasm',
        source: readFileSync(resolve(root, 'node_modules/sql.js/dist/sql-wasm.wasm')),
      });
    },
  };
}

/** The fonts of printed pages, by the file names src/main/report/reportFonts.ts asks for. */
function reportFonts(): Plugin {
  const folder = resolve(root, 'node_modules/@fontsource/inter/files');
  return {
    name: 'tandem:report-fonts',
    generateBundle() {
      for (const name of readdirSync(folder)) {
        if (!/^inter-[a-z-]+-(400|500|600)-normal\.woff2$/.test(name)) continue;
        this.emitFile({
          type: 'asset',
          fileName: `fonts/${name}`,
          source: readFileSync(resolve(folder, name)),
        });
      }
    },
  };
}

export default defineConfig({
  main: {
    plugins: [sqlWasm(), reportFonts()],
    build: {
      // Two Electron majors run this bundle (see docs), so the older one sets the target.
      target: 'node20.18',
      outDir: resolve(out, 'main'),
      externalizeDeps: false,
      sourcemap: true,
      rolldownOptions: {
        input: {
          index: resolve(root, 'src/main/index.ts'),
          cli: resolve(root, 'src/main/cli/index.ts'),
        },
        output: {
          entryFileNames: '[name].js',
          // Flat, so that import.meta.dirname means the same folder in every chunk (src/main/paths.ts).
          chunkFileNames: '[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      outDir: resolve(out, 'preload'),
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve(root, 'src/preload/index.ts') },
        // A sandboxed preload is loaded as CommonJS and can require nothing but electron.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src/renderer'),
    plugins: [react()],
    build: {
      target: 'chrome130',
      outDir: resolve(out, 'renderer'),
      emptyOutDir: true,
      sourcemap: false,
      minify: true,
      // Inlined data: URLs for fonts would be refused by the content security policy.
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: resolve(root, 'src/renderer/index.html') } },
    },
  },
});
