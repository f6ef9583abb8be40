/** Lets a package's parts load when they are first used: its index names a hundred modules, and the server needs five. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** Indexes that only gather what other files hold, in the three manners in which compilers and people write them. */
const gathering =
  /[\\/]node_modules[\\/](?:botbuilder|botbuilder-core|restify[\\/]lib[\\/]plugins)[\\/](?:lib[\\/])?index\.js$/;

const star = /__exportStar\(require\("([^"]+)"\), exports\);/g;
const held = /var (\w+) = require\("([^"]+)"\);\n/g;
const property = /^( +)(\w+): require\('([^']+)'\)/gm;

/**
 * The same index, with the same names, each of them looked up when it is read.
 * @param {string} path
 * @param {string} source
 */
function unfolded(path, source) {
  const require = createRequire(path);
  /** @type {Map<string, string>} */
  const modules = new Map();
  const bare = source.replace(held, (_, /** @type {string} */ name, /** @type {string} */ from) => {
    modules.set(name, from);
    return '';
  });
  let late = bare;
  for (const [name, from] of modules) late = late.replaceAll(`return ${name}.`, `return require("${from}").`);
  return late
    .replace(star, (_, /** @type {string} */ from) =>
      Object.keys(require(from))
        .filter((name) => name !== 'default')
        .map(
          (name) =>
            `if (!Object.hasOwn(exports, "${name}")) Object.defineProperty(exports, "${name}", { enumerable: true, get: () => require("${from}").${name} });`,
        )
        .join('\n'),
    )
    .replace(property, "$1get $2() { return require('$3'); }");
}

/** @type {import('esbuild').Plugin} */
export const unfold = {
  name: 'unfold',
  setup: ({ onLoad }) =>
    onLoad({ filter: gathering }, async ({ path }) => ({
      contents: unfolded(path, await readFile(path, 'utf8')),
      loader: 'js',
    })),
};
