import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { withDisplay } from './display.mjs';
import { root } from './project.mjs';
import { say, seconds } from './say.mjs';
import { setUp } from './setup.mjs';

/** Plays the demo story in the real application and says what it wrote. */
export async function demo() {
  const electron = await setUp();
  const folder = join(root, 'demo');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const started = performance.now();
  const { tell } = await import('../demo/story.mjs');
  await withDisplay(() => tell({ electron, folder, say }));
  say(`\nThe demo took ${seconds(performance.now() - started)} and wrote:`);
  for (const name of readdirSync(folder).sort()) {
    say(`  demo/${name} (${Math.ceil(statSync(join(folder, name)).size / 1024)} kB)`);
  }
  return 0;
}
