import { demo } from './lib/demo.mjs';
import { runMain } from './lib/say.mjs';

await runMain(demo);
