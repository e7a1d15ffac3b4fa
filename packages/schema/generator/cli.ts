#!/usr/bin/env node
/**
 * `candor-schema`: the command that checks, generates, compares and explains the catalog. `--root FOLDER` in front of
 * the verb works on another copy of the package.
 */
import { resolve } from 'node:path';
import { dispatch } from './commands/dispatch.js';
import { packageFolder } from './package-folder.js';

const [first, folder, ...rest] = process.argv.slice(2);
const elsewhere = first === '--root' && folder !== undefined;
const root = elsewhere ? resolve(folder) : packageFolder;

process.exitCode = await dispatch(
  elsewhere ? rest : process.argv.slice(2),
  { root, out: (text) => console.log(text), err: (text) => console.error(text) },
  process.env,
);
