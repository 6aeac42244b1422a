import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { completeLock } from './lib/lockFile.mjs';
import { root } from './lib/project.mjs';
import { runMain, say } from './lib/say.mjs';

// To be run after `npm install` has changed package-lock.json.
await runMain(async () => {
  const file = join(root, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const added = completeLock(lock);
  if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  say(added.length === 0 ? 'package-lock.json lists every platform.' : `Added: ${added.join(', ')}`);
});
