/** The real server with the echo assistant, as a process of its own that tests may kill. Prints its address when ready. */
import { readConfig } from '../../src/server/config.ts';
import { serve } from '../../src/server/serve.ts';
import { echo } from './echo.ts';

const running = await serve(readConfig(process.env), () => echo);
console.log(running.url);
process.on('SIGTERM', () => void running.stop().then(() => process.exit(0)));
