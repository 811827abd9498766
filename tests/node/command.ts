import {commandLine} from '../../src/node/command-line.js';

/** What the command line has printed, and the exit code that it asks for. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs the command line in a folder. It needs no process of its own for that, which would take longer to start than the rest. */
export async function runIn(folder: string, ...args: readonly string[]): Promise<Outcome> {
  const home = process.cwd();
  let [out, error] = ['', ''];
  process.chdir(folder);
  try {
    const code = await commandLine(args, {out: (text) => void (out += text), err: (text) => void (error += text)});
    return {code, out, error};
  } finally {
    process.chdir(home);
  }
}
